// The recycle bin over REST, of the web (first stage) and of the site (both stages).
import { isoSeconds } from '../columns/stored.ts';
import { userType } from '../entities/principal.ts';
import type { Json } from '../odata/address.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { type Collection, type EntityType, entity, nothing, type Operation, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { Binned } from './bin.ts';
import { purge, restore } from './restore.ts';

const person = (id: number, call: Call) => call.site.people.find(id);
const personNode = (name: string, id: number, call: Call) => {
  const found = person(id, call);
  return found ? entity(userType, found) : nothing(name);
};

const binnedType: EntityType<Binned> = {
  name: 'SP.RecycleBinItem',
  path: (it) => `Web/RecycleBin(guid'${it.id}')`,
  properties: {
    AuthorEmail: (it, call) => person(it.author, call)?.props.email ?? '',
    AuthorName: (it, call) => person(it.author, call)?.title ?? '',
    DeletedByEmail: (it, call) => person(it.person, call)?.props.email ?? '',
    DeletedByName: (it, call) => person(it.person, call)?.title ?? '',
    DeletedDate: (it) => isoSeconds(it.time),
    DeletedDateLocalFormatted: (it) => isoSeconds(it.time).slice(0, 16).replace('T', ' '),
    DirName: (it) => it.dir,
    DirNamePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: it.dir }),
    Id: (it) => it.id,
    ItemState: (it) => it.stage,
    ItemType: (it) => it.kind,
    LeafName: (it) => it.leaf,
    LeafNamePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: it.leaf }),
    Size: (it) => String(it.size),
    Title: (it) => it.title,
  },
  navigations: {
    Author: { go: (it, call) => personNode('Author', it.author, call) },
    DeletedBy: { go: (it, call) => personNode('DeletedBy', it.person, call) },
  },
  operations: {
    DeleteObject: deed('DeleteObject', purge),
    MoveToSecondStage: deed('MoveToSecondStage', (it, call) => call.site.bin.toSecondStage(it.id)),
    Restore: deed('Restore', restore),
  },
};

function deed(name: string, act: (it: Binned, call: Call) => void): Operation<Binned> {
  return {
    run(it, _args, call) {
      act(it, call);
      return nothing(name);
    },
  };
}

/** What the caller sees: administrators everything, others what they put there themselves (sharepoint.md 2.12). */
export function recycleBin(ofSite: boolean, call: Call): Collection {
  const { bin } = call.site;
  const isAdmin = call.user.props.admin === true;
  const seen = (it: Binned) => isAdmin || (it.person === call.user.id && it.stage === 1);
  const all = () => bin.all().filter((it) => seen(it) && (ofSite || it.stage === 1));
  const find = (id: string): Binned => {
    const asked = id.replace(/[{}]/g, '').toLowerCase();
    // One in the second stage is found by its id from the web too [M].
    const found = bin.all().find((it) => it.id === asked && seen(it));
    if (!found) throw refuse.noItem();
    return found;
  };
  const each = (name: string, which: () => readonly Binned[], act: (it: Binned) => void) => ({
    run() {
      for (const it of which()) act(it);
      return nothing(name);
    },
  });
  const byIds = (name: string, act: (it: Binned) => void): Operation<null> => ({
    parameters: ['ids'],
    run(_, args) {
      for (const it of idsIn(args).map(find)) act(it);
      return nothing(name);
    },
  });
  const demandAdmin = () => {
    if (!isAdmin) throw refuse.accessDenied();
    return bin.all().filter((it) => it.stage === 2);
  };
  const toSecondStage = (it: Binned) => bin.toSecondStage(it.id);
  const away = (it: Binned) => purge(it, call);
  const back = (it: Binned) => restore(it, call);
  return {
    kind: 'collection',
    name: 'RecycleBin',
    of: 'SP.RecycleBinItem',
    type: binnedType,
    all: () => all().map((it) => entity(binnedType, it)),
    key: (id) => entity(binnedType, find(id)),
    operations: {
      DeleteAll: each('DeleteAll', all, away),
      DeleteAllSecondStageItems: each('DeleteAllSecondStageItems', demandAdmin, away),
      DeleteByIds: byIds('DeleteByIds', away),
      GetById: {
        parameters: ['id'],
        finds: true,
        run: (_, args) => entity(binnedType, find(args.text('id'))),
      },
      MoveAllToSecondStage: each('MoveAllToSecondStage', all, toSecondStage),
      MoveToSecondStageByIds: byIds('MoveToSecondStageByIds', toSecondStage),
      RestoreAll: each('RestoreAll', all, back),
      RestoreByIds: byIds('RestoreByIds', back),
    },
  };
}

function idsIn(args: Arguments): string[] {
  const ids = args.json('ids');
  const list = ids !== null && typeof ids === 'object' && 'results' in ids ? ids.results : ids;
  if (!Array.isArray(list)) throw refuse.range();
  return (list as readonly Json[]).map(String);
}
