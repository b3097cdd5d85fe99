// Verifies a log: a short one at once, a long one off the page's own thread; where the browser refuses workers it is done here instead.

import type { SeenRow } from '../../core/log/logRow.ts';
import { mayWriteBy, type Recorder } from '../../core/log/recorders.ts';
import { type Anchor, type Finding, type Judged, type Verified, verify } from '../../core/log/verify.ts';
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
  | { readonly kind: 'rows'; readonly rows: readonly SeenRow[] }
  | { readonly kind: 'verify'; readonly ground: PlainGround };
export interface FromWorker {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly Finding[];
}

/** Fewer rows than this take no longer than a blink. */
const longLog = 2_000;
/** So many are handed over at a time, and then the page has its turn. */
const partSize = 1_000;

export const verifiedHere = (rows: readonly SeenRow[], { body, recorders, anchors }: PlainGround): Verified =>
  verify(rows, { body, anchors, mayWrite: mayWriteBy(recorders) });

export async function verified(rows: readonly SeenRow[], ground: PlainGround): Promise<Verified> {
  if (rows.length < longLog || typeof Worker === 'undefined') return verifiedHere(rows, ground);
  try {
    const worker = new Worker(trustedUrl());
    try {
      return await verifiedBy(worker, rows, ground);
    } finally {
      worker.terminate();
    }
  } catch (cause) {
    console.warn('The log is verified on the page instead', cause);
    return verifiedHere(rows, ground);
  }
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

async function verifiedBy(
  worker: Worker,
  rows: readonly SeenRow[],
  { body, recorders, anchors }: PlainGround,
): Promise<Verified> {
  const answer = new Promise<FromWorker>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker was refused')));
  });
  // Heard also while the rows are still being handed over.
  answer.catch(() => undefined);
  for (let from = 0; from < rows.length; from += partSize) {
    worker.postMessage({ kind: 'rows', rows: rows.slice(from, from + partSize) } satisfies ToWorker);
    await turn();
  }
  worker.postMessage({ kind: 'verify', ground: { body, recorders, anchors } } satisfies ToWorker);
  const { verdicts, findings } = await answer;
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
