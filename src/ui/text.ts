// How words reach the screen: each room has a table of texts per language, and a screen asks for the one in use.
import { createContext, useContext } from 'react';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Swedish always; English where somebody has written it, as a second table of the same type. */
export interface Texts<T> {
  readonly sv: T;
  readonly en?: T;
}

const InUse = createContext<Language>('sv');
export const LanguageProvider = InUse.Provider;

/**
 * The texts of a room in the language in use. Written so that a room's `text.ts` may be passed as a whole:
 * `import * as texts from './text.ts'` and `useText(texts)`.
 */
export function useText<T>(texts: Texts<T>): T {
  return texts[useContext(InUse)] ?? texts.sv;
}
