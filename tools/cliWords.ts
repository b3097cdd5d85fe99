// What a command of CLI for Microsoft 365 is given, and how what it prints is looked into.

/** What a command is given beside its name; `true` is an option without a value. */
export type Words = Readonly<Record<string, string | true>>;

/** Runs a command of `spo`; what it printed, read as JSON. Fails with what it said when it was refused. */
// biome-ignore lint/suspicious/noExplicitAny: a command looks into whatever JSON the CLI gave.
export type Spo = (command: string, words: Words) => Promise<any>;

export type Command = readonly [title: string, attempt: (spo: Spo) => Promise<void>];

export interface Place {
  readonly site: string;
  readonly path: string;
  /** a folder for what the CLI reads and writes */
  readonly home: string;
  /** the option that names the site, and those that name the list */
  readonly on: Words;
  readonly plans: Words;
}

/** The stand-in speaks REST; `_vti_bin/client.svc` is not there. */
export const csom = /404/;

/** One property of each. */
export function each<Key extends string>(
  key: Key,
  found: readonly Readonly<Record<Key, unknown>>[],
): unknown[] {
  return found.map((one) => one[key]);
}
