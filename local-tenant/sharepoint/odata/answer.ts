// Writes what an address led to in the form that the caller asked for: verbose, minimal, none, or XML.
import { type Call, type Level, webUrl } from './call.ts';
import { type Entity, type EntityType, type Node, type Page, pick, Typed, typeName } from './entity.ts';
import { escapeXml, refuse } from './fault.ts';
import { narrowed } from './narrow.ts';
import { type Selection, selectionOf } from './selection.ts';

type Out = Record<string, unknown>;

/** The level that an Accept header asks for (sharepoint.md 1.3). */
export function levelOf(accept: string | null, version: string | null): Level {
  const asked = (accept ?? '').toLowerCase();
  if (version?.startsWith('4') && !asked.includes('verbose')) return 'v4';
  if (/odata=verbose/.test(asked)) return 'verbose';
  if (/odata=nometadata|odata\.metadata=none/.test(asked)) return 'none';
  return /json|\*\/\*/.test(asked) ? 'minimal' : 'atom';
}

/** The Content-Type of an answer at a level. */
export function mediaType(level: Level): string {
  const json = { verbose: 'verbose', minimal: 'minimalmetadata', none: 'nometadata', v4: 'minimalmetadata' };
  if (level === 'atom') return 'application/atom+xml;type=entry;charset=utf-8';
  if (level === 'v4')
    return 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
  return `application/json;odata=${json[level]};streaming=true;charset=utf-8`;
}

/** The Content-Type of a refusal at a level. */
export function faultType(level: Level): string {
  return level === 'atom' ? 'application/xml;charset=utf-8' : mediaType(level);
}

/** The whole body for a node, query options applied. */
export function bodyOf(node: Node, call: Call): string {
  const { level } = call;
  if (level === 'atom') return xml(node, call);
  if (node.kind === 'value') return JSON.stringify(valueBody(node.name, node.type, node.value, call));
  const selection = selectionOf(call.query);
  if (node.kind === 'entity') {
    const out = writer(node.type, selection, call)(node.it);
    if (level === 'verbose') return JSON.stringify({ d: out });
    return JSON.stringify(
      level === 'none' ? out : { ...metadata(call, typeName(node, call), '/@Element'), ...out },
    );
  }
  const page: Page = node.page ? node.page(call) : { entities: narrowed(node.all?.(call) ?? [], call) };
  if (node.type) writer(node.type, selection, call);
  const rows = page.entities.map(writeAll(selection, call));
  const next = page.next === undefined ? undefined : `${webUrl(call)}/_api/${page.path}?${page.next}`;
  if (level === 'verbose') return JSON.stringify({ d: { results: rows, ...(next ? { __next: next } : {}) } });
  const link = next ? { [`${prefix(level)}nextLink`]: next } : {};
  if (level === 'none') return JSON.stringify({ ...link, value: rows });
  return JSON.stringify({ ...metadata(call, node.of), ...link, value: rows });
}

/** The raw content of `/$value`: a file's bytes, or a value as text. */
export function rawOf(node: Node, call: Call): string | Uint8Array {
  if (node.kind === 'entity' && node.type.media) return node.type.media.read(node.it, call);
  if (node.kind !== 'value') throw refuse.noResource('$value');
  const content = node.value instanceof Typed ? node.value.value : node.value;
  return typeof content === 'object' ? JSON.stringify(content) : String(content);
}

function valueBody(name: string, type: string, content: unknown, call: Call): Out {
  const written = plain(content, call.level);
  if (call.level === 'verbose') return { d: { [name]: written } };
  const head = call.level === 'none' ? {} : metadata(call, type);
  if (content === null && type === 'Edm.Null') return { ...head, [`${prefix(call.level)}null`]: true };
  const complex = content instanceof Typed && !Array.isArray(content.value);
  return complex ? { ...head, ...(written as Out) } : { ...head, value: written };
}

/** Where the answer's type is described; version 4 of the protocol has its own name for it (sharepoint.md 1.3). */
function metadata(call: Call, type: string, element = ''): Out {
  const address = `${webUrl(call)}/_api/$metadata#${type}${element}`;
  return { [call.level === 'v4' ? '@odata.context' : 'odata.metadata']: address };
}

function prefix(level: Level): string {
  return level === 'v4' ? '@odata.' : 'odata.';
}

/** One writer for many entities: types are compiled once each, because a page may hold thousands of rows. */
function writeAll(selection: Selection, call: Call): (one: Entity) => Out {
  const compiled = new Map<EntityType<never>, (it: never) => Out>();
  return (one) => {
    if (one.site && one.site !== call.site)
      return writer(one.type, selection, { ...call, site: one.site })(one.it);
    let write = compiled.get(one.type);
    if (!write) {
      write = writer(one.type, selection, call);
      compiled.set(one.type, write);
    }
    return write(one.it);
  };
}

function writer(type: EntityType<never>, selection: Selection, call: Call): (it: never) => Out {
  const parts: [string, (it: never) => unknown][] = [];
  const plan = (name: string, read: (it: never) => unknown) => {
    if (!parts.some(([known]) => known === name)) parts.push([name, read]);
  };
  const nothingAsked = selection.names.length === 0 && selection.reached.size === 0;
  const names = nothingAsked ? ['*'] : selection.names;
  for (const name of names) {
    if (name === '*') {
      for (const [key, read] of Object.entries(type.properties)) plan(key, (it) => read(it, call));
      continue;
    }
    const reader = pick(type.properties, name) ?? pick(type.onRequest, name);
    if (reader) {
      plan(reader.name, (it) => reader.part(it, call));
      // Asked for one of the two, real sites give both.
      if (/^id$/i.test(name) && 'ID' in type.properties)
        for (const both of ['Id', 'ID']) plan(both, (it) => type.properties[both]?.(it, call));
      continue;
    }
    const navigation = pick(type.navigations, name);
    if (!navigation) throw refuse.noProperty(name);
    if (navigation.part.lookup) throw refuse.notExpanded(navigation.name);
  }
  for (const [name, inner] of selection.expanded) {
    // A plain property may be expanded too: it is then selected (CLI for Microsoft 365 does so).
    const plainly = pick(type.properties, name) ?? pick(type.onRequest, name);
    if (plainly) {
      plan(plainly.name, (it) => plainly.part(it, call));
      continue;
    }
    const navigation = pick(type.navigations, name);
    if (!navigation) throw refuse.noProperty(name);
    if (navigation.part.lookup && inner.names.length === 0) throw refuse.notExpanded(navigation.name);
    const write = writeAll(inner, call);
    plan(navigation.name, (it) => expand(navigation.part.go(it, call), write, call));
  }
  for (const name of selection.reached) {
    if (selection.expanded.has(name)) continue;
    throw refuse.notExpanded(pick(type.navigations, name)?.name ?? name);
  }
  const chosen = nothingAsked ? Object.keys(type.navigations ?? {}) : [];
  return (it) => {
    const out = head(type, it, chosen, call);
    for (const [name, read] of parts) out[name] = plain(read(it), call.level);
    return out;
  };
}

function expand(node: Node, write: (one: Entity) => Out, call: Call): unknown {
  if (node.kind === 'value') return plain(node.value, call.level);
  if (node.kind === 'entity') return write(node);
  const rows = (node.all?.(call) ?? node.page?.(call).entities ?? []).map(write);
  return call.level === 'verbose' ? { results: rows } : rows;
}

/** What a level says about an entity beside its properties. */
function head<T>(type: EntityType<T>, it: T, deferred: readonly string[], call: Call): Out {
  if (call.level === 'none') return {};
  const path = type.path(it, call);
  const uri = `${webUrl(call)}/_api/${path}`;
  const name = typeof type.name === 'string' ? type.name : String(type.name(it, call));
  const etag = type.etag?.(it, call);
  if (call.level !== 'verbose') {
    const mark = prefix(call.level);
    const tag = etag === undefined ? {} : { [`${mark}etag`]: etag };
    return {
      [`${mark}type`]: call.level === 'v4' ? `#${name}` : name,
      [`${mark}id`]: uri,
      ...tag,
      [`${mark}editLink`]: path,
    };
  }
  const out: Out = { __metadata: { id: uri, uri, ...(etag === undefined ? {} : { etag }), type: name } };
  for (const link of deferred) out[link] = { __deferred: { uri: `${uri}/${link}` } };
  return out;
}

function plain(content: unknown, level: Level): unknown {
  if (content === undefined) return null;
  if (!(content instanceof Typed)) return content;
  const inner = Array.isArray(content.value) ? content.value : members(content.value, level);
  if (level !== 'verbose') return inner;
  const mark = { __metadata: { type: content.type } };
  return Array.isArray(inner) ? { ...mark, results: inner } : { ...mark, ...inner };
}

/** A complex value may hold others. */
function members(content: object, level: Level): object {
  const all = Object.entries(content);
  return all.some(([, one]) => one instanceof Typed)
    ? Object.fromEntries(all.map(([name, one]) => [name, plain(one, level)]))
    : content;
}

/** Atom, as far as it is worth: what a browser's address bar or a forgotten Accept header gets. */
function xml(node: Node, call: Call): string {
  const inner: Call = { ...call, level: 'none' };
  const data = JSON.parse(bodyOf(node, inner)) as Out & { value?: unknown };
  const rows = node.kind === 'collection' && Array.isArray(data.value) ? (data.value as Out[]) : [data];
  const entries = rows.map(
    (row) =>
      `<entry><content type="application/xml"><m:properties>${Object.entries(row).map(xmlProperty).join('')}</m:properties></content></entry>`,
  );
  const spaces =
    'xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"';
  const content =
    node.kind === 'collection'
      ? `<feed ${spaces}>${entries.join('')}</feed>`
      : entries.join('').replace('<entry>', `<entry ${spaces}>`);
  return `<?xml version="1.0" encoding="utf-8"?>${content}`;
}

function xmlProperty([name, content]: [string, unknown]): string {
  if (content === null) return `<d:${name} m:null="true" />`;
  return `<d:${name}>${escapeXml(typeof content === 'object' ? JSON.stringify(content) : String(content))}</d:${name}>`;
}
