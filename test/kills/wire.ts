// The way to SharePoint, which can be slow, and can hold back a request or its answer until the browser is dead.
import type { Between } from '../../local-tenant/mapped.ts';
import { beginningOf } from './ledger.ts';
import type { Phase, Progress } from './phases.ts';

interface Watch {
  /** The number of the sentence whose request is watched for. */
  readonly number: number;
  readonly plan: Phase;
  readonly progress: Progress;
  /** Whether a request that is held is carried out in the end, though nobody waits for it any more. */
  readonly carriedOutLate: boolean;
}

export interface Wire {
  readonly between: Between;
  watch(watch: Watch): void;
  /** SharePoint becomes slow: nothing is answered until the browser is dead. */
  slow(): void;
  /** The browser is dead: what was held is let go, and the next finds all as it should be. */
  dead(): void;
}

const nothing = () => new Response(null, { status: 503 });

export function createWire(): Wire {
  let watched: Watch | null = null;
  let slow = false;
  let dead = (): void => undefined;
  let death = Promise.resolve();
  const begin = () => {
    death = new Promise((resolve) => {
      dead = resolve;
    });
  };
  begin();

  return {
    async between(request, answer) {
      if (watched === null) return answer();
      const { number, plan, progress, carriedOutLate } = watched;
      // That of the browser which asks; the next has its own.
      const itsDeath = death;
      const isIt = (await request.clone().text()).includes(beginningOf(number));
      if (isIt) progress.reach('underWay');
      if (slow || (isIt && plan === 'underWay')) {
        await itsDeath;
        return carriedOutLate ? answer() : nothing();
      }
      const answered = await answer();
      if (!isIt) return answered;
      progress.reach('carriedOut');
      if (plan === 'carriedOut') await itsDeath;
      progress.reach('answered');
      return answered;
    },
    watch(next) {
      watched = next;
    },
    slow() {
      slow = true;
    },
    dead() {
      watched = null;
      slow = false;
      dead();
      begin();
    },
  };
}
