// What the page shows and takes in, told from inside it the moment it happens: before a person could have seen it, and before the page itself has acted on it.
import type { BrowserContext } from '@playwright/test';
import { origins } from '../../local-tenant/mapped.ts';
import { type Field, fields } from './ledger.ts';

/**
 * `typed`: a keystroke has arrived; `left`: the field has been left with this text; `said`: these words have come to stand
 * beside the field that was left with this text; `badge`: these words have come to stand at the top.
 *
 * @property at by the machine's clock, which the tenant's calendar does not move
 */
export type Told = { readonly at: number } & (
  | { readonly kind: 'typed' | 'left'; readonly field: Field; readonly text: string }
  | { readonly kind: 'said'; readonly field: Field; readonly words: string; readonly text: string | null }
  | { readonly kind: 'badge'; readonly words: string }
);

export const idOf = (field: Field): string => `analysis/${field}`;

/** A field is left once in a page's life, so the words beside it are about the text that it was left with. */
const script = `if (location.origin === '${origins.app}') {
  const fields = ${JSON.stringify(fields.map((field) => [field, idOf(field)]))};
  const left = {};
  const seen = {};
  const tell = (told) => window.witness({ at: performance.timeOrigin + performance.now(), ...told });
  const fieldOf = ({ target }) => fields.find(([, id]) => id === target.id)?.[0];
  addEventListener('input', (event) => {
    const field = fieldOf(event);
    if (field) tell({ kind: 'typed', field, text: event.target.value });
  }, true);
  addEventListener('focusout', (event) => {
    const field = fieldOf(event);
    if (!field) return;
    left[field] = event.target.value;
    tell({ kind: 'left', field, text: event.target.value });
  }, true);
  const noteOf = (element) => element && (element.querySelector('p[role=status]') ?? noteOf(element.parentElement));
  const look = () => {
    const notes = fields.map(([field, id]) => [field, noteOf(document.getElementById(id)?.parentElement)]);
    for (const [name, note] of [...notes, ['badge', document.querySelector('header [role=status]')]]) {
      const words = note?.textContent ?? '';
      if (words === (seen[name] ?? '')) continue;
      seen[name] = words;
      if (words === '') continue;
      if (name === 'badge') tell({ kind: 'badge', words });
      else tell({ kind: 'said', field: name, words, text: left[name] ?? null });
    }
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
}`;

export async function bearWitness(context: BrowserContext, heard: (told: Told) => void): Promise<void> {
  await context.exposeBinding('witness', (_, told: Told) => heard(told));
  await context.addInitScript(script);
}
