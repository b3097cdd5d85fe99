// Verifies a log: a short one at once, a long one off the page's own thread; where the browser refuses workers it is done here instead.

import type { SeenRow } from '../../../core/log/logRow.ts';
import { mayWriteBy, type Recorder } from '../../../core/log/recorders.ts';
import {
  type Anchor,
  type Finding,
  type Judged,
  type Prints,
  type Verified,
  verify,
} from '../../../core/log/verify.ts';
// The build makes the file's address its default export.
// oxlint-disable-next-line import/default
import workerUrl from './verifyWorker.ts?worker&url';

/** What rows are held to, as it can be handed over to another thread. */
export interface PlainGround {
  readonly body: string;
  readonly recorders: readonly Recorder[];
  readonly anchors: readonly Anchor[];
}

/** What is said of a row, beside the row itself: its place among those that were handed over comes first. */
export type Verdict = readonly [at: number, print: Judged['print'], codes: Judged['codes'], holds: boolean];
export type ToWorker =
  /** `prints` where another worker has worked them out. */
  | {
      readonly kind: 'rows';
      readonly at: number;
      readonly rows: readonly SeenRow[];
      readonly prints?: readonly Prints[];
    }
  /** Answered with the part's prints, and nothing is kept of it. */
  | { readonly kind: 'print'; readonly at: number; readonly rows: readonly SeenRow[] }
  | { readonly kind: 'verify'; readonly ground: PlainGround };
export type FromWorker =
  | { readonly kind: 'prints'; readonly at: number; readonly prints: readonly Prints[] }
  | {
      readonly kind: 'verdicts';
      readonly verdicts: readonly Verdict[];
      readonly findings: readonly Finding[];
    };

/** Fewer rows than this take no longer than a blink. */
const longLog = 2_000;
/** So many are handed over at a time, and then the page has its turn. */
const partSize = 1_000;

export const verifiedHere = (rows: readonly SeenRow[], { body, recorders, anchors }: PlainGround): Verified =>
  verify(rows, { body, anchors, mayWrite: mayWriteBy(recorders) });

export async function verified(rows: readonly SeenRow[], ground: PlainGround): Promise<Verified> {
  if (rows.length < longLog || typeof Worker === 'undefined') return verifiedHere(rows, ground);
  const workers: Worker[] = [];
  try {
    const begun = (): Worker => {
      const worker = new Worker(trustedUrl());
      workers.push(worker);
      return worker;
    };
    // With one core a second worker would only take turns with the first.
    const second = navigator.hardwareConcurrency > 1 ? begun() : null;
    return await verifiedBy(begun(), second, rows, ground);
  } catch (cause) {
    console.warn('The log is verified on the page instead', cause);
    return verifiedHere(rows, ground);
  } finally {
    for (const worker of workers) worker.terminate();
  }
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Of three parts the second worker reckons two, since the first has all of the log to hold together besides. */
const isLent = (at: number): boolean => at % 3 !== 0;

async function verifiedBy(
  worker: Worker,
  second: Worker | null,
  rows: readonly SeenRow[],
  { body, recorders, anchors }: PlainGround,
): Promise<Verified> {
  const lent = new Map<number, (prints: readonly Prints[]) => void>();
  let told: (verdicts: Extract<FromWorker, { kind: 'verdicts' }>) => void = () => undefined;
  const answer = new Promise<Parameters<typeof told>[0]>((resolve) => {
    told = resolve;
  });
  const failed = new Promise<never>((_, reject) => {
    for (const one of [worker, second]) {
      one?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
        data.kind === 'prints' ? lent.get(data.at)?.(data.prints) : told(data),
      );
      one?.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker was refused')));
    }
  });
  // Heard also while the rows are still being handed over.
  failed.catch(() => undefined);
  const ask = (to: Worker, what: ToWorker) => to.postMessage(what);
  const printing: Promise<void>[] = [];
  for (let at = 0; at * partSize < rows.length; at++) {
    const part = { at, rows: rows.slice(at * partSize, (at + 1) * partSize) };
    if (second !== null && isLent(at)) {
      const printed = new Promise<readonly Prints[]>((resolve) => lent.set(at, resolve));
      printing.push(printed.then((prints) => ask(worker, { kind: 'rows', ...part, prints })));
      ask(second, { kind: 'print', ...part });
    } else ask(worker, { kind: 'rows', ...part });
    await turn();
  }
  await Promise.race([Promise.all(printing), failed]);
  ask(worker, { kind: 'verify', ground: { body, recorders, anchors } });
  const { verdicts, findings } = await Promise.race([answer, failed]);
  const judged = verdicts.flatMap(([at, print, codes, holds]) => {
    const row = rows[at];
    return row === undefined ? [] : [{ row, print, codes, holds }];
  });
  return { rows: judged, findings };
}

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}
let policy: ReturnType<TrustedScripts['createPolicy']> | null = null;

/** One of the policies that the page's headers allow, and the one address that it lets through (tools/headers.ts). */
function trustedUrl(): string {
  const scripts = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes;
  if (scripts === undefined) return workerUrl;
  policy ??= scripts.createPolicy('log-verification', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('Not the verification of a log');
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}
