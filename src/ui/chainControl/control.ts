// Asks for the control of the thread off the page's own thread; where the browser refuses workers it is done here instead.
import type { Place } from '../../core/organisation.ts';
import type { AnyRow, Rows } from '../../schema/list.ts';
// The build makes the file's address its default export.
// oxlint-disable-next-line import/default
import workerUrl from './controlWorker.ts?worker&url';
import { type Answer, controlled, type Question, type RowsPart } from './desk.ts';

/** @property by which thread did it */
export type Controlled = Omit<Answer, 'id'> & { readonly by: 'worker' | 'page' };

/** So many rows are handed over at a time: a few milliseconds, and then the page has its turn. */
const partSize = 500;

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The one policy that the page's headers allow, and the one address that it lets through (tools/headers.ts). */
function trustedUrl(): string {
  const scripts = (globalThis as { trustedTypes?: TrustedScripts }).trustedTypes;
  if (scripts === undefined) return workerUrl;
  const policy = scripts.createPolicy('chain-control', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError('Not the control of the thread');
      return url;
    },
  });
  return policy.createScriptURL(workerUrl);
}

interface Desk {
  readonly ask: (rows: Rows, question: Question) => Promise<Answer>;
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

function deskIn(worker: Worker): Desk {
  /** The rows that the worker has, by list: only what has changed is handed over again. */
  const sent = new Map<string, readonly unknown[]>();
  const handOver = async (rows: Rows) => {
    for (const list of controlled) {
      const all: readonly unknown[] = rows.all(list);
      if (sent.get(list.name) === all) continue;
      sent.set(list.name, all);
      for (let from = 0; from === 0 || from < all.length; from += partSize) {
        const part = all.slice(from, from + partSize) as readonly AnyRow[];
        worker.postMessage({
          kind: 'rows',
          list: list.name,
          first: from === 0,
          rows: part,
        } satisfies RowsPart);
        await turn();
      }
    }
  };
  return {
    async ask(rows, question) {
      await handOver(rows);
      return new Promise<Answer>((resolve, reject) => {
        const heard = ({ data }: MessageEvent<Answer>) => {
          if (data.id !== question.id) return;
          done();
          resolve(data);
        };
        const failed = (event: ErrorEvent) => {
          done();
          reject(new Error(event.message || 'The worker was refused'));
        };
        const done = () => {
          worker.removeEventListener('message', heard);
          worker.removeEventListener('error', failed);
        };
        worker.addEventListener('message', heard);
        worker.addEventListener('error', failed);
        worker.postMessage(question);
      });
    },
  };
}

/** Undefined until it is first asked for; null when workers are refused. */
let desk: Desk | null | undefined;
/** One question at a time: rows are handed over in order. */
let last: Promise<unknown> = Promise.resolve();
let count = 0;

/** All broken links of a year; `scope` as for `chainControl`. */
export function controlOf(rows: Rows, year: number, scope: Place | null): Promise<Controlled> {
  const answer = last.then(
    () => asked(rows, year, scope),
    () => asked(rows, year, scope),
  );
  last = answer;
  return answer;
}

async function asked(rows: Rows, year: number, scope: Place | null): Promise<Controlled> {
  count += 1;
  const question: Question = { kind: 'ask', id: count, year, scope };
  if (desk === undefined) desk = begun();
  if (desk !== null) {
    try {
      return { ...(await desk.ask(rows, question)), by: 'worker' };
    } catch (cause) {
      console.warn('The control of the thread is done on the page instead', cause);
      desk = null;
    }
  }
  const { answerTo } = await import('./desk.ts');
  return { ...answerTo(rows, question, () => performance.now()), by: 'page' };
}

function begun(): Desk | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return deskIn(new Worker(trustedUrl()));
  } catch (cause) {
    console.warn('The browser refuses workers', cause);
    return null;
  }
}
