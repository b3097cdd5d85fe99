// How long a page takes until it is painted, and how long its own thread was busy with it.
import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';

export const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds from the change of address until what is looked for stands painted. */
export const painted = (app: Frame, address: string, selector: string, text: string): Promise<number> =>
  app.evaluate(
    ([hash = '', wanted = '', words = '']) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const seen = new MutationObserver(() => {
          const part = document.querySelector(wanted);
          if (part === null || (words !== '' && part.textContent !== words)) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        seen.observe(document, { childList: true, subtree: true, characterData: true });
        window.location.hash = hash;
      }),
    [address, selector, text],
  );

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
