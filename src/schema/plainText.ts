// Text as it is stored: what comes along unseen when it is pasted, such as from Word, is taken away, and nothing that can be read is.

/** Line ends of all kinds, Word's own within a paragraph among them. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** The bullets of Word's symbol fonts, which other fonts have no sign for. */
const bullets = /[\uf0a7\uf0b7\uf0d8\uf0fc]/g;
/** Controls, soft hyphens, breaks without width, marks of direction. What joins signs into one is left. */
const unseen = /(?![\n\t])[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

export const plainText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(bullets, '•').replace(unseen, '').normalize('NFC');
