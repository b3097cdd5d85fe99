// A Word file as a test reads it: unpacked, its parts checked to be XML that Word can open, and its paragraphs with their styles.
import { strFromU8, unzipSync } from 'fflate';

export interface ReadWord {
  /** The text of each part by its path in the file. */
  readonly parts: ReadonlyMap<string, string>;
  readonly body: string;
}

export async function readWord(file: Blob): Promise<ReadWord> {
  const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const parts = new Map(Object.entries(unpacked).map(([path, bytes]) => [path, strFromU8(bytes)]));
  return { parts, body: parts.get('word/document.xml') ?? '' };
}

/** What XML 1.0 does not allow, not even escaped. */
const notAllowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const token = /<\?xml[^?]*\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const reference = /&(?:amp|lt|gt|quot|apos|#x[0-9a-fA-F]+|#\d+);/g;

/** Null when the text is well-formed XML, else what is wrong with it. */
export function xmlFault(xml: string): string | null {
  if (notAllowed.test(xml)) return `a character that XML does not have: ${notAllowed.exec(xml)?.index}`;
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (found === null) return `no XML at ${at}: ${xml.slice(at, at + 60)}`;
    const [, closes, name, attributes = '', alone, text = ''] = found;
    if (`${attributes}${text}`.replace(reference, '').includes('&')) return `a bare & at ${at}`;
    if (name === undefined) continue;
    if (closes === '/') {
      if (open.pop() !== name) return `</${name}> closes something else at ${at}`;
    } else if (alone !== '/') open.push(name);
  }
  return open.length === 0 ? null : `${open.join(', ')} are not closed`;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

export interface WordParagraph {
  /** The style's id, '' for the ordinary one. */
  readonly style: string;
  readonly text: string;
}

/** Every paragraph in order, those of tables too; a break in a line is `\n`. */
export function paragraphsIn(xml: string): readonly WordParagraph[] {
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inside)?.[1] ?? '',
    text: [...inside.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole === '<w:br/>' ? '\n' : plain(text ?? '')))
      .join(''),
  }));
}

/** The table rows that are marked as headers, table by table. */
export const headerRowsIn = (xml: string): readonly number[] =>
  [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(
    ([, inside = '']) =>
      [...inside.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].filter(([row]) => row.includes('<w:tblHeader/>')).length,
  );
