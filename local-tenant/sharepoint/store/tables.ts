// The tables in which a tenant's state lies.

/** Dates are milliseconds, masks and JSON are text; every id that SharePoint numbers is numbered per site or list. */
export const tables = `
create table if not exists setting (name text primary key, value text not null) without rowid;
create table if not exists person (
  sign_in text primary key, name text not null, admin integer not null, guest integer not null, oid text not null
) without rowid;
create table if not exists directory_group (
  id text primary key, name text not null, mail text not null, kind text not null
) without rowid;
create table if not exists directory_member (
  grp text not null, sign_in text not null, owner integer not null, primary key (grp, sign_in, owner)
) without rowid;
create table if not exists site (
  num integer primary key, path text not null unique, site_id text not null, web_id text not null,
  title text not null, created integer not null, scope integer not null, props text not null
);
create table if not exists subweb (num integer primary key, root integer not null, parent integer not null);
create table if not exists principal (
  site integer not null, id integer not null, kind integer not null, login text not null,
  title text not null, props text not null, primary key (site, id)
) without rowid;
create table if not exists membership (
  site integer not null, grp integer not null, person integer not null, primary key (site, grp, person)
) without rowid;
create table if not exists role (
  site integer not null, id integer not null, name text not null, description text not null,
  mask text not null, ord integer not null, kind integer not null, hidden integer not null,
  primary key (site, id)
) without rowid;
create table if not exists scope (
  id integer primary key, site integer not null, parent integer, list integer, item integer
);
create table if not exists assignment (
  scope integer not null, principal integer not null, role integer not null,
  primary key (scope, principal, role)
) without rowid;
create table if not exists list (
  num integer primary key, site integer not null, id text not null, title text not null, url text not null,
  scope integer not null, props text not null, content_type text not null, created integer not null,
  version integer not null, next_id integer not null, modified integer not null, deleted integer not null
);
create table if not exists field (
  list integer not null, id text not null, pos integer not null, body text not null, primary key (list, id)
) without rowid;
create table if not exists view (
  list integer not null, id text not null, pos integer not null, body text not null, primary key (list, id)
) without rowid;
create table if not exists item (
  list integer not null, id integer not null, guid text not null,
  dir text not null collate nocase, leaf text not null collate nocase,
  folder integer not null, scope integer not null, version integer not null, label integer not null,
  author integer not null, editor integer not null, created integer not null, modified integer not null,
  content_type text not null, body text not null, primary key (list, id)
);
create index if not exists item_place on item (list, dir, leaf);
create table if not exists entry (
  list integer not null, field text not null, key, id integer not null, primary key (list, field, key, id)
) without rowid;
create table if not exists history (
  list integer not null, item integer not null, label integer not null, body text not null,
  primary key (list, item, label)
) without rowid;
create table if not exists change (
  num integer primary key autoincrement, site integer not null, list integer not null, item integer not null,
  object text not null, type integer not null, time integer not null, guid text not null,
  folder integer not null, editor integer not null, title text not null
);
create index if not exists change_list on change (list, num);
create index if not exists change_site on change (site, num);
create table if not exists bin (
  num integer primary key, id text not null unique, site integer not null, list integer not null, item integer not null,
  kind integer not null, stage integer not null, title text not null, dir text not null, leaf text not null,
  size integer not null, author integer not null, person integer not null, time integer not null,
  body text not null
);
create table if not exists content (id text primary key, bytes blob not null) without rowid;
create table if not exists chunk (
  num integer primary key, upload text not null, list integer not null, item integer not null,
  person integer not null, bytes blob not null
);
create table if not exists comment (
  id integer primary key, list integer not null, item integer not null, parent integer not null,
  author integer not null, created integer not null, text text not null, mentions text not null
);
create index if not exists comment_item on comment (list, item);
create table if not exists liking (
  list integer not null, item integer not null, comment integer not null, person integer not null,
  primary key (list, item, comment, person)
) without rowid;
create table if not exists silent (
  list integer not null, item integer not null, primary key (list, item)
) without rowid;
create table if not exists gone (
  list integer not null, item integer not null, dir text not null, primary key (list, item)
) without rowid;
drop table if exists recycled;
`;
