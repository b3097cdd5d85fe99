// A column's id, the same on every site: SharePoint refuses a second column with the id, but would give one with the name another name.

/** 32 bits of the text (FNV-1a), as eight hexadecimal digits. */
function mark(text: string): string {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  return (bits >>> 0).toString(16).padStart(8, '0');
}

/** `{8-4-4-4-12}`, of the version that stands for ids made from names. */
export function columnId(column: string): string {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((part) => mark(`roda-traden/${part}/${column}`)) as [
    string,
    string,
    string,
    string,
  ];
  return `{${a}-${b.slice(0, 4)}-8${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}}`;
}
