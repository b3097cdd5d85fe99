// What the page and its address say before anybody else has answered.
import { themeNamed } from '../../ui/theme.ts';

/** Who is here, as Teams wrote it into the address; anybody can write an address, so it is only used to show less. */
export const expectedPerson = () => new URLSearchParams(window.location.search).get('person');

/** A hint that is no sign-in name, such as words that the host did not fill in, says nothing. */
export const isAnother = (account: string, hint: string | null) =>
  hint !== null && /^[^{}]+@[^{}]+$/.test(hint) && hint.toLowerCase() !== account;

/** What Teams wrote into the address; in a plain browser the host's answer comes soon enough. */
export const firstTheme = () => themeNamed(new URLSearchParams(window.location.search).get('theme') ?? '');

/** Teams goes on naming a deep link that has been followed, also when the page is loaded anew. */
export const isReload = () =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');

/** After the next frame has been drawn; a page that is not in view draws none, so there the time decides. */
export const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 500);
  });
