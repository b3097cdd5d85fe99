// A name that a file may have on any of people's devices; Windows asks the most.

/** What Windows takes for its devices, whatever stands after the first point. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** Signs that Windows refuses, those that are not seen, and those that turn the text round so that the ending looks like another. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Long enough for a title, and short enough for a deep folder. */
const longest = 100;

/** @param otherwise what it is called when nothing of the title can stand in a name */
export function fileName(title: string, ending: string, otherwise: string): string {
  const shortened = [...title.replace(refused, ' ').replace(/\s+/g, ' ').trim()].slice(0, longest).join('');
  // Windows takes a point or a space at the end away and then looks for another file; a point first hides it elsewhere.
  const name = shortened.replace(/^[. ]+|[. ]+$/g, '');
  const whole = name === '' ? otherwise : name;
  return `${devices.test(whole) ? `_${whole}` : whole}.${ending}`;
}
