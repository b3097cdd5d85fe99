// A reader for the plain, attribute-and-text XML that CAML and view definitions are.
import { refuse } from '../odata/fault.ts';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** Deeper than this no query is; a hostile one must not exhaust the stack of whoever walks it. */
const deepest = 100;

/** One piece after another without a gap, so that what is no XML is refused, and in time that grows as the text does. */
const piece =
  /<!--.*?-->|<\?.*?\?>|<(\/?)([\w:]+)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gsy;

/** The outermost element; names are matched without case afterwards, attributes are held in lower case. */
export function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let read = 0;
  for (const [whole, close, name, attributes, empty, text] of xml.matchAll(piece)) {
    read += whole.length;
    const parent = open.at(-1);
    if (!parent || open.length > deepest) throw notXml(xml);
    if (text !== undefined) parent.text += unescaped(text);
    else if (close) {
      if (open.pop()?.name !== name) throw notXml(xml);
    } else if (name !== undefined) {
      const made: Element = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
      parent.children.push(made);
      if (!empty) open.push(made);
    }
  }
  if (read < xml.length || open.length !== 1) throw notXml(xml);
  return root.children[0] ?? root;
}

const notXml = (text: string) => refuse.expression(text.slice(0, 200));

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The column names in the FieldRefs below an element. */
export function fieldRefs(element: Element | undefined): string[] {
  return (element?.children ?? []).flatMap((one) => one.attributes.get('name') ?? []);
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      (name ?? '').toLowerCase(),
      unescaped(double ?? single ?? ''),
    ]),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
