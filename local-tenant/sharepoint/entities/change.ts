// The change log over REST: getchanges on a list, a web and a site.
import { isoSeconds } from '../columns/stored.ts';
import { canReach, sees } from '../locks/access.ts';
import { isObject, type JsonObject } from '../odata/address.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { type Collection, type EntityType, entity, Typed } from '../odata/entity.ts';
import type { List } from '../store/list.ts';
import { type Change, changeType, type TokenOwner, token } from '../store/log.ts';
import { pathOf, type Row } from '../store/row.ts';
import type { Site } from '../store/site.ts';

/** Rows that one call gives at most. */
const most = 1000;

/** The query's flag that lets a kind of deed through. */
const deeds: Readonly<Record<number, string>> = {
  [changeType.add]: 'Add',
  [changeType.update]: 'Update',
  [changeType.delete]: 'DeleteObject',
  [changeType.rename]: 'Rename',
  [changeType.moveAway]: 'Move',
  [changeType.moveInto]: 'Move',
  [changeType.restore]: 'Restore',
  [changeType.roleAdd]: 'RoleDefinitionAdd',
  [changeType.roleDelete]: 'RoleDefinitionDelete',
  [changeType.roleUpdate]: 'RoleDefinitionUpdate',
  [changeType.assignmentAdd]: 'RoleAssignmentAdd',
  [changeType.assignmentDelete]: 'RoleAssignmentDelete',
  [changeType.memberAdd]: 'GroupMembershipAdd',
  [changeType.memberDelete]: 'GroupMembershipDelete',
  [changeType.systemUpdate]: 'SystemUpdate',
  [changeType.scopeAdd]: 'RoleAssignmentAdd',
  [changeType.scopeDelete]: 'RoleAssignmentDelete',
};

interface Told {
  readonly change: Change;
  readonly owner: TokenOwner;
}

/** What happened to a list, web or site after the token in the query, as far as the caller may know it. */
export function changesOf(
  owner: TokenOwner,
  args: Arguments,
  call: Call,
  only: (change: Change) => boolean = () => true,
): Collection {
  const query = args.object('query');
  const start = isObject(query.ChangeTokenStart) ? query.ChangeTokenStart.StringValue : undefined;
  const end = isObject(query.ChangeTokenEnd)
    ? Number(String(query.ChangeTokenEnd.StringValue).split(';')[4])
    : Number.POSITIVE_INFINITY;
  const limit = Math.min(most, Number(query.FetchLimit ?? most) || most);
  const wanted = (change: Change) =>
    change.num <= end &&
    only(change) &&
    (query[change.object] === true || (change.object === 'Item' && query[thingOf(change, call)] === true)) &&
    query[deeds[change.type] ?? ''] === true &&
    known(change, query.RequireSecurityTrim === true, call);
  return {
    kind: 'collection',
    name: 'GetChanges',
    of: 'SP.ChangeItem',
    page: () => ({
      entities: fetch(owner, typeof start === 'string' ? start : undefined, limit, wanted, query, call).map(
        (change) => entity(changeKind(change), { change, owner }),
      ),
    }),
  };
}

/** A place in the log as REST writes it. */
export function tokenValue(text: string): Typed {
  return new Typed('SP.ChangeToken', { StringValue: text });
}

/** Reads on until enough wanted changes are found: the limit counts what is told, not what is passed over. */
function fetch(
  owner: TokenOwner,
  start: string | undefined,
  limit: number,
  wanted: (change: Change) => boolean,
  { LatestFirst, IgnoreStartTokenNotFoundError }: JsonObject,
  call: Call,
): Change[] {
  const found: Change[] = [];
  const latestFirst = LatestFirst === true;
  let from = start;
  for (;;) {
    const some = call.site.log.since(owner, from, most, IgnoreStartTokenNotFoundError === true);
    found.push(...some.filter(wanted));
    const last = some.at(-1);
    const all = some.length < most || !last;
    if (latestFirst && all) return found.reverse().slice(0, limit);
    if (all || (!latestFirst && found.length >= limit)) return found.slice(0, limit);
    from = token(owner, last.time, last.num);
  }
}

/**
 * A list's folders and a library's files are rows of the log as items; SP.ChangeFile and SP.ChangeFolder are about
 * what lies in no list ([D], SP.ChangeFile Class). Their own flags let them through all the same [M].
 */
function thingOf(change: Change, call: Call): 'Folder' | 'File' | 'Item' {
  if (change.folder === 1) return 'Folder';
  return listOf(change, call)?.props.BaseType === 1 ? 'File' : 'Item';
}

/** Changes in lists that the caller cannot reach are left out; single rows only when security trimming is asked for. */
function known(change: Change, trim: boolean, call: Call): boolean {
  const list = change.list === 0 ? undefined : listOf(change, call);
  if (!list) return true;
  if (!canReach(list, call)) return false;
  const row = trim && change.item > 0 ? call.site.rows.find(list, change.item) : undefined;
  return !row || sees(list, row, call);
}

function listOf(change: Change, call: Call): List | undefined {
  return webOf(change, call).lists.byNum(change.list);
}

function webOf(change: Change, call: Call): Site {
  return call.site.collection.find((site) => site.num === change.site) ?? call.site;
}

function changeKind(change: Change): EntityType<Told> {
  return kinds[change.object] ?? itemChange;
}

function kindOfChange(name: string, own: EntityType<Told>['properties']): EntityType<Told> {
  return {
    name,
    path: () => 'Web/GetChanges',
    properties: {
      ChangeToken: ({ change, owner }) => tokenValue(token(owner, change.time, change.num)),
      ChangeType: ({ change }) => change.type,
      SiteId: (_, call) => call.site.siteId,
      Time: ({ change }) => isoSeconds(change.time),
      RelativeTime: ({ change }, call) => age(call.site.now() - change.time),
      ...own,
    },
  };
}

const listId = ({ change }: Told, call: Call) => listOf(change, call)?.id ?? null;
const webId = ({ change }: Told, call: Call) => webOf(change, call).webId;

/** Days, hours, minutes and seconds, as .NET writes a span of time. */
function age(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return `${Math.floor(seconds / 86_400)}.${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The row as it is now; what has gone is told by its number and unique id alone. */
function rowOf({ change }: Told, call: Call): Row | undefined {
  const list = listOf(change, call);
  return list && call.site.rows.find(list, change.item);
}

/** A row that was recycled is in a bin since that very moment, or has come back from there. */
function byBin({ change }: Told, call: Call): boolean {
  if (change.type === changeType.restore) return true;
  return (
    change.type === changeType.delete && webOf(change, call).bin.holds(change.list, change.item, change.time)
  );
}

const itemChange = kindOfChange('SP.ChangeItem', {
  ItemId: ({ change }) => change.item,
  ListId: listId,
  WebId: webId,
  UniqueId: ({ change }) => change.guid,
  Editor: ({ change }, call) => call.site.people.find(change.editor)?.title ?? '',
  EditorLoginName: ({ change }, call) => call.site.people.find(change.editor)?.login ?? '',
  EditorEmailHint: ({ change }, call) => call.site.people.find(change.editor)?.props.email ?? null,
  FileSystemObjectType: ({ change }) => change.folder,
  ContentTypeId: (told, call) => {
    const row = rowOf(told, call);
    return row ? new Typed('SP.ContentTypeId', { StringValue: row.contentType }) : null;
  },
  Hidden: ({ change }, call) => listOf(change, call)?.props.Hidden === true,
  IsRecycleBinOperation: byBin,
  ServerRelativeUrl(told, call) {
    const [list, row] = [listOf(told.change, call), rowOf(told, call)];
    return list && row ? `${list.url}/${pathOf(row)}` : '';
  },
  Title: ({ change }) => change.title,
  ListTemplate: ({ change }, call) => listOf(change, call)?.props.BaseTemplate ?? -1,
  ListTitle: ({ change }, call) => listOf(change, call)?.title ?? '',
});

const kinds: Readonly<Partial<Record<Change['object'], EntityType<Told>>>> = {
  List: kindOfChange('SP.ChangeList', {
    ListId: ({ change }) => change.guid,
    WebId: webId,
    Title: ({ change }) => change.title,
  }),
  Field: kindOfChange('SP.ChangeField', {
    FieldId: ({ change }) => change.guid,
    ListId: listId,
    WebId: webId,
  }),
  View: kindOfChange('SP.ChangeView', { ListId: listId, ViewId: ({ change }) => change.guid, WebId: webId }),
  ContentType: kindOfChange('SP.ChangeContentType', {
    ContentTypeId: ({ change }) => change.guid,
    WebId: webId,
  }),
  User: kindOfChange('SP.ChangeUser', { Activate: () => false, UserId: ({ change }) => change.item }),
  Web: kindOfChange('SP.ChangeWeb', { WebId: webId }),
  Group: kindOfChange('SP.ChangeGroup', { GroupId: ({ change }) => change.item }),
};
