// How long a page takes until it is painted, and how long its own thread was busy with it.
import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds; what has not come by then does not come. */
const patience = 60_000;

/** Milliseconds from the change of address until what is looked for stands painted. */
export const painted = (app: Frame, address: string, selector: string, text: string): Promise<number> =>
  app.evaluate(
    ([hash, wanted, words, most]) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const tooLate = setTimeout(() => reject(new Error(`${hash} did not show ${wanted} ${words}`)), most);
        const seen = new MutationObserver(() => {
          const part = document.querySelector(wanted);
          if (part === null || (words !== '' && part.textContent !== words)) return;
          seen.disconnect();
          clearTimeout(tooLate);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        seen.observe(document, { childList: true, subtree: true, characterData: true });
        window.location.hash = hash;
      }),
    [address, selector, text, patience] as const,
  );

/** Writes in a field as a hand does, and tells what the part of the page that is named reads in the very next frame. */
export const typed = (
  app: Frame,
  field: string,
  text: string,
  within: string,
  reads: string,
): Promise<string> =>
  app.evaluate(
    ([id, value, part, wanted]) => {
      const input = document.getElementById(id);
      if (!(input instanceof HTMLInputElement)) throw new Error(`${id} is not on the page`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return new Promise<string>((resolve) => {
        requestAnimationFrame(() => {
          const read = input.closest(part)?.querySelector(wanted)?.textContent ?? '';
          setTimeout(() => resolve(read));
        });
      });
    },
    [field, text, within, reads] as const,
  );

/**
 * Medians, in milliseconds.
 * @property clock by the wall's clock at the slowdown, which also counts what else the machine does
 * @property processor the page's own thread, by its processor time at full speed, times the slowdown
 */
export interface Times {
  readonly clock: number;
  readonly processor: number;
}

export interface Rounds {
  readonly slowdown: number;
  readonly rounds: number;
}

/** Times deeds, at full speed and slowed down, so many rounds each; `after` is not timed. */
export const timesOf =
  ({ session, busy }: Awaited<ReturnType<typeof pageThread>>, { slowdown, rounds }: Rounds) =>
  async (
    deed: (round: number) => Promise<unknown>,
    after: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Times> => {
    const [clock, processor]: [number[], number[]] = [[], []];
    for (const rate of [1, slowdown])
      for (let round = 0; round < rounds; round++) {
        await session.send('Emulation.setCPUThrottlingRate', { rate });
        const [before, began] = [await busy(), performance.now()];
        await deed(round);
        if (rate === 1) processor.push(((await busy()) - before) * slowdown);
        else clock.push(performance.now() - began);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await after();
      }
    return { clock: Math.round(median(clock)), processor: Math.round(median(processor)) };
  };

/** Milliseconds of processor time that the app's own thread has used; at full speed, whatever else the machine does. */
export async function pageThread(
  context: BrowserContext,
  page: Page,
  app: Frame,
): Promise<{ readonly session: CDPSession; readonly busy: () => Promise<number> }> {
  // The app's frame is of another origin than its host's, and has a process of its own.
  const session = await context.newCDPSession(app).catch(() => context.newCDPSession(page));
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  return { session, busy };
}
