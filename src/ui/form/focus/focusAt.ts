// Moves the focus to a field that a link or a fault has named.
const focusable = 'input, textarea, select, button, a';

/** To the first of the names that is on the page, and in it to the chosen or the first field; tells whether one was there. */
export function focusAt(names: readonly string[]): boolean {
  const part = names.flatMap((name) => document.getElementById(name) ?? [])[0];
  if (part === undefined) return false;
  const field = part.matches(focusable)
    ? part
    : (part.querySelector<HTMLElement>('input:checked') ??
      part.querySelector<HTMLElement>(focusable) ??
      part);
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}
