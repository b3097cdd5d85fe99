// Several people at several devices do anything in any order while anything goes wrong; afterwards nothing is missing, nothing is there twice, and all see the same.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Value } from '../../src/schema/field.ts';
import { givenBrowser, givenTab, type Tab } from '../given/crowd.ts';
import { editAt, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';
import type { GivenServer, Mishap } from '../given/remote.ts';

const fields = ['goodResults', 'badResults', 'causes'] as const;
type TextField = (typeof fields)[number];
const units = ['e1', 'e2'];
const mishaps: readonly Mishap[] = [
  'neverArrives',
  'answerLost',
  'throws',
  'signIn',
  'refused',
  { waitSeconds: 7 },
];

/** What must have happened over all walks, or they prove nothing. */
const reached = { acknowledged: 0, inMemory: 0, conflicts: 0, crashes: 0, refusals: 0, mishaps: 0 };

/** What everybody wrote, upon what, and what came of it. Each text is written by one hand only, so that it can be followed. */
class Diary {
  private count = 0;
  private readonly seen = new Map<Value, Value>();
  private readonly acknowledged: {
    readonly text: string;
    readonly unit: string;
    readonly field: TextField;
  }[] = [];
  private readonly givenUp = new Set<Value>();

  text(seen: Value): string {
    this.count += 1;
    this.seen.set(`v${this.count}`, seen);
    return `v${this.count}`;
  }

  write({ page }: Tab, unit: string, field: TextField): void {
    const row = shown(page(), unit);
    const text = this.text(row?.[field] ?? null);
    const change = row ? editAt(unit, { [field]: text }) : newFollowUp(unit, { [field]: text });
    void page()
      .commit([change])
      .then((kept) => {
        const durable = kept.ok && kept.value === 'device';
        reached[durable ? 'acknowledged' : 'inMemory'] += 1;
        if (durable) this.acknowledged.push({ text, unit, field });
      });
  }

  async settle({ page }: Tab, takeTheirs: boolean): Promise<void> {
    const conflict = page().status().conflicts[0];
    if (!conflict) return;
    reached.conflicts += 1;
    for (const text of this.line(conflict.mine)) this.givenUp.add(text);
    await page().settle(conflict.id, takeTheirs ? conflict.theirs : this.text(conflict.theirs));
  }

  /** A text, the one it was written upon, and so on down to the empty field. */
  private line(text: Value): Value[] {
    return text === null ? [null] : [text, ...this.line(this.seen.get(text) ?? null)];
  }

  check(server: GivenServer): void {
    for (const unit of units) for (const field of fields) this.checkField(server, unit, field);
  }

  private checkField(server: GivenServer, unit: string, field: TextField): void {
    const values = server.history('followUps', keyOf(unit)).map((row) => row[field] ?? null);
    const steps = values.map((value, place) => ({ value, before: values[place - 1] ?? null }));
    const stored = steps.filter(({ value, before }) => value !== before);
    expect(new Set(stored.map(({ value }) => value)).size, `nothing is stored twice in ${field}`).toBe(
      stored.length,
    );
    for (const { value, before } of stored) {
      expect(this.line(value), `${value} was written by someone who had seen ${before}`).toContain(before);
    }
    const said = this.acknowledged
      .filter((one) => one.unit === unit && one.field === field)
      .map(({ text }) => text);
    const known = new Set<Value>([...said, ...stored.map(({ value }) => value)]);
    const wroteOver = (text: string) =>
      [...known].some((later) => later !== text && this.line(later).includes(text));
    for (const text of said) {
      const accounted =
        stored.some(({ value }) => value === text) || this.givenUp.has(text) || wroteOver(text);
      expect(accounted, `${text} was acknowledged and is not missing`).toBe(true);
    }
  }
}

const act = {
  write: (tab: Tab, diary: Diary, pick: number) =>
    diary.write(tab, units[pick % 2] ?? '', fields[pick % 3] ?? 'causes'),
  refresh: (tab: Tab) => void tab.page().refresh(),
  settle: (tab: Tab, diary: Diary, pick: number) => void diary.settle(tab, pick % 2 === 0),
  network: (tab: Tab) => tab.offline(!tab.isOffline()),
  fullDisk: (tab: Tab) => tab.fullDisk(2),
  crash(tab: Tab) {
    reached.crashes += 1;
    tab.crash();
  },
  mishap(tab: Tab, _: Diary, pick: number) {
    reached.mishaps += 1;
    tab.mishaps.push(mishaps[pick % mishaps.length] ?? 'throws');
  },
};
const acts = Object.keys(act) as (keyof typeof act)[];
const often: readonly (keyof typeof act)[] = ['write', 'write', 'write', 'write', 'refresh', 'mishap'];

const walks = fc.array(
  fc.record({
    act: fc.constantFrom(...acts, ...often),
    tab: fc.nat({ max: 3 }),
    pick: fc.nat({ max: 11 }),
    /** How far things get before the next step: few enough turns to land in the middle of a request or a write. */
    turns: fc.nat({ max: 25 }),
    seconds: fc.constantFrom(0, 0, 0, 0, 5, 40),
    forget: fc.constantFrom(false, false, false, false, false, false, true),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
);
type Walk = typeof walks extends fc.Arbitrary<infer W> ? W : never;

async function take(walk: Walk, locked: boolean): Promise<void> {
  const world = givenWorld();
  const diary = new Diary();
  const shared = givenBrowser(world, 'anna');
  const browsers = [shared, givenBrowser(world, 'bo'), givenBrowser(world, 'bo'), shared];
  const tabs: Tab[] = [];
  for (const browser of browsers) tabs.push(await givenTab(browser, locked));

  for (const step of walk) {
    const tab = tabs[step.tab];
    if (tab) act[step.act](tab, diary, step.pick);
    if (step.forget) world.server.forgetTokens();
    for (let turn = 0; turn < step.turns; turn += 1) await Promise.resolve();
    if (step.seconds > 0) await world.pass(step.seconds);
  }

  // The faults stop, and people answer what they are asked: everything must come to rest.
  for (const tab of tabs) {
    tab.mishaps.length = 0;
    tab.offline(false);
    tab.fullDisk(0);
  }
  await world.pass(400);
  for (let round = 0; round < 10; round += 1) {
    for (const tab of tabs) {
      for (const { id } of tab.page().status().refused) {
        reached.refusals += 1;
        await tab.page().retryRefused(id);
      }
      await diary.settle(tab, round % 2 === 0);
      await tab.page().refresh();
      await idle();
    }
  }
  const truth = units.map((unit) => world.server.row('followUps', keyOf(unit)));
  for (const { page } of tabs) {
    expect(page().status()).toMatchObject({ phase: 'fresh', waiting: 0, refused: [], conflicts: [] });
    expect(units.map((unit) => shown(page(), unit))).toEqual(truth);
    page().close();
  }
  diary.check(world.server);
}

describe('A random walk', () => {
  // What throws is a mishap among others here, and each would be told of.
  beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterAll(() => vi.mocked(console.error).mockRestore());

  it.each([
    { how: 'with locks between tabs', locked: true, seed: 20_260_504 },
    { how: 'without locks', locked: false, seed: 20_260_831 },
  ])(
    '$how: nothing acknowledged is missing, nothing is there twice, nothing unseen is overwritten, all see the same',
    async ({ locked, seed }) => {
      const { WALKS = 200, SEED = seed, SHRINK } = process.env;
      await fc.assert(
        fc.asyncProperty(walks, (walk) => take(walk, locked)),
        { seed: Number(SEED), numRuns: Number(WALKS), endOnFailure: SHRINK === undefined },
      );
    },
  );

  it('has met what it is there to meet', () => {
    for (const [what, times] of Object.entries(reached)) expect(times, what).toBeGreaterThan(10);
  });
});
