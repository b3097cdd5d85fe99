// Comments on rows over REST, with replies and likes (sharepoint.md 2.7c).
import { isoSeconds } from '../columns/stored.ts';
import { sees } from '../locks/access.ts';
import { isObject, type Json, type JsonObject } from '../odata/address.ts';
import { type Call, demand, may } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  nothing,
  type Operation,
  Typed,
} from '../odata/entity.ts';
import { escapeXml, refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Row } from '../store/row.ts';
import { likersOf, personOf } from './liking.ts';
import { addComment, comments, commentsOff, likers, removeComment, type Said, setLike } from './store.ts';

interface Shown {
  readonly list: List;
  readonly row: Row;
  readonly said: Said;
}

const longest = 2000;

const likes = (liked: boolean): Operation<Shown> => ({
  run({ list, row, said }, _args, call) {
    demandReader(list, row, call);
    setLike(call.site.db, { list: list.num, item: row.id, comment: said.id }, call.user.id, liked);
    return nothing(liked ? 'Like' : 'Unlike');
  },
});

const commentType: EntityType<Shown> = {
  name: 'Microsoft.SharePoint.Comments.comment',
  path: ({ list, row, said }) => `Web/Lists(guid'${list.id}')/Items(${row.id})/Comments(${said.id})`,
  properties: {
    author: ({ said }, call) => personOf(said.author, call),
    createdDate: ({ said }) => isoSeconds(said.created),
    contentAnchor: () => '',
    id: ({ said }) => String(said.id),
    isLikedByUser: ({ list, row, said }, call) =>
      likers(call.site.db, list.num, row.id, said.id).includes(call.user.id),
    isReply: ({ said }) => said.parent !== 0,
    itemId: ({ row }) => row.id,
    likeCount: ({ list, row, said }, call) => likers(call.site.db, list.num, row.id, said.id).length,
    listId: ({ list }) => list.id,
    mentions: ({ said }) =>
      new Typed('Collection(Microsoft.SharePoint.Comments.Client.Identity)', [...said.mentions]),
    modifiedDate: ({ said }) => isoSeconds(said.created),
    parentId: ({ said }) => String(said.parent),
    relativeCreatedDate: () => '',
    replyCount: (it, call) => repliesTo(it, call).length,
    text: ({ said }) => said.text,
  },
  navigations: {
    likedBy: { go: ({ list, row, said }, call) => likersOf(list, row.id, said.id, call) },
    replies: {
      go: (it, call) => ({
        kind: 'collection',
        name: 'replies',
        of: 'Microsoft.SharePoint.Comments.comment',
        type: commentType,
        all: () => repliesTo(it, call),
        create: () => make(it.list, it.row, it.said.id, call),
      }),
    },
  },
  operations: { Like: likes(true), Unlike: likes(false) },
  remove({ list, row, said }, call) {
    demandReader(list, row, call);
    if (said.author !== call.user.id) demand(call, right.edit, row.scope);
    removeComment(call.site.db, said);
  },
};

/** The comments on a row, newest first. */
export function commentsOn(list: List, row: Row, call: Call): Collection {
  demandReader(list, row, call);
  const all = () => comments(call.site.db, list.num, row.id);
  const show = (said: Said) => entity(commentType, { list, row, said });
  const find = (key: string): Entity => {
    const found = all().find((said) => String(said.id) === key);
    if (!found) throw refuse.noItem();
    return show(found);
  };
  return {
    kind: 'collection',
    name: 'Comments',
    of: 'Microsoft.SharePoint.Comments.comment',
    type: commentType,
    all: () =>
      all()
        .filter((said) => said.parent === 0)
        .map(show),
    key: find,
    operations: {
      DeleteAll: {
        run() {
          demand(call, right.edit, row.scope);
          for (const said of all()) removeComment(call.site.db, said);
          return nothing('DeleteAll');
        },
      },
      GetById: { parameters: ['id'], finds: true, run: (_, args) => find(args.text('id')) },
    },
    create: () => make(list, row, 0, call),
  };
}

function repliesTo({ list, row, said }: Shown, call: Call): Entity[] {
  return comments(call.site.db, list.num, row.id)
    .filter((one) => one.parent === said.id)
    .map((one) => entity(commentType, { list, row, said: one }));
}

/** Who only reads cannot comment, who edits can: the documents say no more (sharepoint.md 2.7c, [M]). */
function make(list: List, row: Row, parent: number, call: Call): Entity {
  demandReader(list, row, call);
  demand(call, right.edit, row.scope);
  if (list.props.DisableCommenting === true || commentsOff(call.site.db, list.num, row.id))
    throw refuse.accessDenied();
  const { text, mentions } = call.body;
  if (typeof text !== 'string' || text.trim() === '' || text.length > longest) throw refuse.range();
  const said = {
    list: list.num,
    item: row.id,
    parent,
    author: call.user.id,
    created: call.site.now(),
    text: encoded(text),
    mentions: mentioned(mentions),
  };
  return entity(commentType, { list, row, said: { ...said, id: addComment(call.site.db, said) } });
}

function demandReader(list: List, row: Row, call: Call): void {
  if (!may(call, right.view, row.scope) || !sees(list, row, call)) throw refuse.noItem();
}

/** The service keeps text as HTML, placeholders for people included. */
function encoded(text: string): string {
  return escapeXml(text).replaceAll("'", '&#39;').replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}

function mentioned(value: Json | undefined): JsonObject[] {
  const all = isObject(value) ? value.results : value;
  return (Array.isArray(all) ? (all as readonly Json[]) : []).flatMap((one) =>
    isObject(one)
      ? [{ loginName: one.loginName ?? null, email: one.email ?? null, name: one.name ?? null }]
      : [],
  );
}
