// What axe finds in the app's frame, by the rules of WCAG 2.2 AA.
import type { Frame } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Colours on their way from one to another are not those that anybody reads; what turns for ever is not waited for. */
const atRest = (app: Frame): Promise<void> =>
  app.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** What axe finds in the app, asked in its own frame; the host page is not ours to judge. */
export async function violations(app: Frame): Promise<readonly string[]> {
  await atRest(app);
  if (!(await app.evaluate(() => 'axe' in window))) await app.evaluate(axe.source);
  const { violations: found } = await app.evaluate(
    (values) =>
      // Fluent's focus sentinels, which no assistive technology sees, are left out.
      window.axe.run(
        { exclude: [['[data-tabster-dummy]']] },
        { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
      ),
    tags,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  );
}
