// The way to SharePoint, which can be slow, and can hold back a request or its answer until the browser is dead.
import type { Between } from '../../local-tenant/mapped.ts';
import { beginningOf } from './ledger.ts';
import type { Phase, Progress } from './phases.ts';

interface Watch {
  /** The number of the sentence whose request is watched for. */
  readonly number: number;
  readonly plan: Phase;
  readonly progress: Progress;
  readonly carriedOutLate: boolean;
}

export interface Wire {
  readonly between: Between;
  watch(watch: Watch): void;
  /**
   * SharePoint becomes slow: nothing is answered until the browser is dead.
   * @param carriedOutLate whether what is held is carried out in the end, though nobody waits for it any more
   */
  slow(carriedOutLate: boolean): void;
  /** The browser is dead: what was held is let go, and the next finds all as it should be. */
  dead(): void;
}

const nothing = () => new Response(null, { status: 503 });

export function createWire(): Wire {
  let watched: Watch | null = null;
  let slow: { readonly carriedOutLate: boolean } | null = null;
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
      // That of the browser which asks; the next has its own.
      const itsDeath = death;
      const held = async (carriedOutLate: boolean): Promise<Response> => {
        await itsDeath;
        return carriedOutLate ? answer() : nothing();
      };
      if (slow) return held(slow.carriedOutLate);
      if (watched === null) return answer();
      const { number, plan, progress, carriedOutLate } = watched;
      if (!(await request.clone().text()).includes(beginningOf(number))) return answer();
      // A quick answer would overtake the words that are waited for.
      if (plan === 'kept') return held(carriedOutLate);
      progress.reach('underWay');
      if (plan === 'underWay') return held(carriedOutLate);
      const answered = await answer();
      progress.reach('carriedOut');
      if (plan === 'carriedOut') await itsDeath;
      progress.reach('answered');
      return answered;
    },
    watch(next) {
      watched = next;
    },
    slow(carriedOutLate) {
      slow = { carriedOutLate };
    },
    dead() {
      watched = null;
      slow = null;
      dead();
      begin();
    },
  };
}
