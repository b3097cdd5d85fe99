// What axe finds in the app's frame, by the rules of WCAG 2.2 AA.
import type { Frame } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const ofAll: axe.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};
const ofColours: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Colours on their way from one to another are not those that anybody reads; what turns for ever is not waited for. */
const atRest = (app: Frame): Promise<void> =>
  app.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/**
 * What axe finds in the app, asked in its own frame; the host page is not ours to judge.
 * @param what `colours` where all else has been judged in another theme
 */
export async function violations(app: Frame, what?: 'colours'): Promise<readonly string[]> {
  await atRest(app);
  if (!(await app.evaluate(() => 'axe' in window))) await app.evaluate(axe.source);
  const { violations: found } = await app.evaluate(
    (runOnly) =>
      // Fluent's focus sentinels, which no assistive technology sees, are left out.
      window.axe.run({ exclude: [['[data-tabster-dummy]']] }, { runOnly, resultTypes: ['violations'] }),
    what === 'colours' ? ofColours : ofAll,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  );
}
