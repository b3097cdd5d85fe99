// Who likes a row or a comment, and what a person is in comments.
import { isoSeconds } from '../columns/stored.ts';
import { reachList, sees } from '../locks/access.ts';
import type { Args } from '../odata/address.ts';
import type { Call } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  type Node,
  nothing,
  Typed,
  value,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Principal } from '../store/people.ts';
import { likers, setLike } from './store.ts';

const likerType: EntityType<Principal> = {
  name: 'Microsoft.SharePoint.Likes.userEntity',
  path: (it) => `Web/GetUserById(${it.id})`,
  properties: {
    creationDate: (_, call) => isoSeconds(call.site.now()),
    email: (it) => it.props.email ?? '',
    id: (it) => it.id,
    loginName: (it) => it.login,
    name: (it) => it.title,
  },
};

export function likersOf(list: List, item: number, comment: number, call: Call): Collection {
  return {
    kind: 'collection',
    name: 'likedBy',
    of: 'Microsoft.SharePoint.Likes.userEntity',
    all: () =>
      likers(call.site.db, list.num, item, comment).flatMap((id) => {
        const found = call.site.people.find(id);
        return found ? [entity(likerType, found)] : [];
      }),
  };
}

interface Liked {
  readonly list: List;
  readonly item: number;
}

const informationType: EntityType<Liked> = {
  name: 'Microsoft.SharePoint.Likes.likedByInformation',
  path: ({ list, item }) => `Web/Lists(guid'${list.id}')/Items(${item})/LikedByInformation`,
  properties: {
    isLikedByUser: ({ list, item }, call) => likers(call.site.db, list.num, item, 0).includes(call.user.id),
    likeCount: ({ list, item }, call) => likers(call.site.db, list.num, item, 0).length,
  },
  navigations: { likedBy: { go: ({ list, item }, call) => likersOf(list, item, 0, call) } },
};

/** LikedByInformation of a row. */
export function likedInformation(list: List, item: number): Entity {
  return entity(informationType, { list, item });
}

/** How a comment names a person. */
export function personOf(id: number, call: Call): Typed | null {
  const found = call.site.people.find(id);
  if (!found) return null;
  return new Typed('Microsoft.SharePoint.Comments.Client.Identity', {
    email: found.props.email ?? '',
    id: found.id,
    isActive: true,
    isExternal: found.props.guest ?? false,
    jobTitle: null,
    loginName: found.login,
    name: found.title,
    principalType: found.kind,
    userId: null,
  });
}

/** The way on which PnPjs likes a row: by the ids of list and row, beside `web`. */
export const reputation: Readonly<Record<string, (call: Call, args: Args | null) => Node>> = {
  'Microsoft.Office.Server.ReputationModel.Reputation.SetLike': (call, args) => {
    const asked = (name: string) => args?.named.get(name) ?? null;
    const list = call.site.lists.byId(String(asked('listid')));
    const row = list && call.site.rows.find(reachList(list, call), Number(asked('itemid')));
    if (!list || !row || !sees(list, row, call)) throw refuse.noItem();
    if (call.verb !== 'POST') throw refuse.noVerb('SetLike', call.verb);
    const at = { list: list.num, item: row.id, comment: 0 };
    setLike(call.site.db, at, call.user.id, asked('like') === true);
    const count = likers(call.site.db, list.num, row.id, 0).length;
    return asked('like') === null ? nothing('SetLike') : value('SetLike', 'Edm.Int32', count);
  },
};
