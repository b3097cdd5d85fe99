// The worker in which the thread is controlled, so that nobody's typing waits for it.
import { controlDesk, type Question, type RowsPart } from './desk.ts';

const desk = controlDesk(() => performance.now());

addEventListener('message', ({ data }: MessageEvent<RowsPart | Question>) => {
  const answer = desk(data);
  if (answer !== null) postMessage(answer);
});
