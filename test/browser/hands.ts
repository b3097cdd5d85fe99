// The two ways to go through the app: a hand on the mouse, and the keyboard alone.
import type { Frame, Locator, Page } from '@playwright/test';

/** What a person can do to a thing on the screen, whichever way. */
export interface Hands {
  press(thing: Locator): Promise<void>;
  /** Leaves the field as well. */
  write(field: Locator, text: string): Promise<void>;
  /** One of a select's alternatives, by its word. */
  choose(select: Locator, word: string): Promise<void>;
}

export function mouse(page: Page): Hands {
  return {
    press: (thing) => thing.click(),
    async write(field, text) {
      await field.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(select, word) {
      // A long list is there when it is reached.
      await select.focus();
      await select.selectOption({ label: word });
    },
  };
}

/** More stops than any page has. */
const furthest = 150;

/** Whether the focus is on the thing, or for a radio button on any in its group: Tab stops once in a group. */
const isThere = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => {
    const focused = document.activeElement;
    if (element instanceof HTMLInputElement && element.type === 'radio')
      return focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === element.name;
    return focused === element;
  });

/** Goes with Tab to a thing, the whole way round if need be. */
async function tabTo(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let stops = 0; stops < furthest; stops += 1) {
    if (await isThere(thing)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${thing}`);
}

/** Within a group of radio buttons one goes with the arrows, which also choose. */
async function choose(page: Page, radio: Locator): Promise<void> {
  await page.keyboard.press('Space');
  for (let steps = 0; steps < furthest; steps += 1) {
    if (await radio.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not reach ${radio}`);
}

export function keyboard(page: Page): Hands {
  return {
    async press(thing) {
      await tabTo(page, thing);
      const kind = await thing.evaluate((element) =>
        element instanceof HTMLInputElement ? element.type : '',
      );
      if (kind === 'radio') await choose(page, thing);
      else await page.keyboard.press(kind === '' ? 'Enter' : 'Space');
    },
    async write(field, text) {
      await tabTo(page, field);
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    async choose(select, word) {
      await tabTo(page, select);
      await page.keyboard.type(word);
    },
  };
}

/** The row of a list with this heading. */
export const rowOf = (app: Frame, heading: string): Locator =>
  app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: heading, exact: true }) });

/** The row of the attainment table that a group has, with what opens under it. */
export const groupOf = (app: Frame, group: string): Locator =>
  app.getByRole('rowgroup').filter({ has: app.getByRole('rowheader', { name: new RegExp(`^${group}`) }) });
