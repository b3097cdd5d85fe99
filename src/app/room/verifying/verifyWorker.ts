// The worker in which a long log is verified, so that nobody's typing waits for it; prints are worked out while the rows come in.
import { logDesk } from './logDesk.ts';
import type { ToWorker } from './verifying.ts';

const desk = logDesk();
let working: Promise<void> = Promise.resolve();

async function answered(asked: ToWorker): Promise<void> {
  const answer = await desk.answer(asked);
  if (answer !== null) postMessage(answer);
}

/** Told to the page as an error of the worker's own, which it then does without. */
const failed = (cause: unknown): void => {
  setTimeout(() => {
    throw cause;
  });
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  working = working.then(() => answered(data));
  working.catch(failed);
});
