// The manager's desk: the app in the Teams frame, in a browser that can be killed, with what it shows told and entered in the ledger.
import type { Frame, Page } from '@playwright/test';
import { appFrame, onTheDay, type Tenant } from '../browser/given.ts';
import { type Killable, launchKillable } from './killable.ts';
import { type Field, fields, type Ledger, sentence } from './ledger.ts';
import { bearWitness, idOf, type Told } from './witness.ts';

export const org = 'sundsvall-2017';
export const unit = 'enhet-a';
export const period = '2026.T1';
const place = { org, person: `chef-${unit}`, sub: `folj-upp/${unit}/${period}/analysis` };

/** Longer than anything here takes; whoever waits longer waits in vain. */
const patience = 60_000;

/** At the top of the page, and beside the field. */
const here: readonly string[] = ['Sparat på den här enheten', 'Sparat här'];
export const there = 'Sparat i SharePoint';

export interface Desk {
  readonly browser: Killable;
  readonly page: Page;
  readonly told: readonly Told[];
  /** Opens the app, and gives what it holds when it first shows it. */
  open(): Promise<Readonly<Record<Field, string>>>;
  /** Puts the caret at the end of a field; what is in it is not touched. */
  enter(field: Field): Promise<void>;
  hear(act: (told: Told) => void): void;
}

export const within = <T>(what: string, promised: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`In vain: ${what}`)), patience);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
};

export async function sitDown(tenant: Tenant, profile: string, ledger: Ledger): Promise<Desk> {
  const browser = await launchKillable(profile, tenant.chromiumArgs);
  const { context } = browser;
  const told: Told[] = [];
  const listeners: ((told: Told) => void)[] = [];
  let frame: Frame | null = null;
  const page = context.pages()[0] ?? (await context.newPage());
  const app = () => {
    if (frame === null) throw new Error('The app has not been opened');
    return frame;
  };
  await onTheDay(context);
  await bearWitness(context, (one) => {
    told.push(one);
    if (one.kind === 'said' && one.text !== null && (here.includes(one.words) || one.words === there))
      ledger.acknowledge(one.field, one.text, one.words === there ? 'server' : 'device');
    if (one.kind === 'badge' && one.words === there) ledger.acknowledgeAll();
    for (const act of listeners) act(one);
  });
  const areaOf = (field: Field) => app().locator(`[id="${idOf(field)}"]`);
  return {
    browser,
    page,
    told,
    async open() {
      await page.goto(tenant.hostUrl(place));
      frame = await appFrame(page);
      for (const field of fields) await areaOf(field).waitFor({ timeout: patience });
      const texts = await Promise.all(fields.map(async (field) => [field, await areaOf(field).inputValue()]));
      return Object.fromEntries(texts);
    },
    async enter(field) {
      await areaOf(field).focus();
      await page.keyboard.press('Control+End');
    },
    hear: (act) => listeners.push(act),
  };
}

/** Writes a sentence at the end of a field and leaves it; a save is over when the page says so. */
export async function save(desk: Desk, ledger: Ledger, field: Field, number: number): Promise<void> {
  const whole = ledger.add(field, number);
  const said = new Promise<void>((resolve) =>
    desk.hear((told) => {
      if (told.kind === 'said' && told.field === field && told.text === whole) resolve();
    }),
  );
  await desk.enter(field);
  await desk.page.keyboard.type(sentence(number));
  await desk.page.keyboard.press('Tab');
  await within(`${field} is not said to be saved`, said);
}
