// The control of the thread off the page: the same answer as on it, from rows that are handed over in parts as a browser copies them.
import { describe, expect, test } from 'vitest';
import { chainControl } from '../../src/core/thread/control.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { targets } from '../../src/schema/lists/targets.ts';
import { controlOf } from '../../src/ui/chainControl/control.ts';
import { controlDesk, controlled, only, type Question } from '../../src/ui/chainControl/desk.ts';
import { aGoal, anActivity, enhetA, goalKey, modelOf } from '../given/organisation.ts';
import { goalWith, ofAdministration, planning, planWith } from '../given/plans.ts';
import type { TestRows } from '../given/rows.ts';

const presets = ['rjh-2017', 'rjh-2024', 'sundsvall-2017', 'norrtalje-2019'] as const;
/** A loose goal, work for nothing, and a plan in force that lacks most. */
const broken = (preset: (typeof presets)[number]): TestRows =>
  planning(preset).with(
    aGoal('lös', 'successFactor', { validToYear: 2105 }),
    aGoal('enhet-a~m', 'operational', { ownerUnit: enhetA, parents: [goalKey('borta')], validToYear: 2105 }),
    anActivity('för-inget', 'borta', { year: 2100 }),
    planWith(ofAdministration, { state: 'active' }),
  );

const ask = (id: number, scope: Question['scope'] = null): Question => ({
  kind: 'ask',
  id,
  year: 2100,
  scope,
});

/** Hands over all that is read, so many rows at a time, as a message between threads is copied. */
function handedOver(rows: TestRows, size: number) {
  const desk = controlDesk(() => 0);
  const send = (of: TestRows) => {
    for (const list of controlled) {
      const all = of.all(list);
      for (let from = 0; from === 0 || from < all.length; from += size) {
        const part = { kind: 'rows', list: list.name, first: from === 0, rows: all.slice(from, from + size) };
        expect(desk(structuredClone(part) as never)).toBeNull();
      }
    }
  };
  send(rows);
  return { send, ask: (question: Question) => structuredClone(desk(question)) };
}

describe.each(presets)('%s', (preset) => {
  const rows = broken(preset);
  const expected = chainControl(rows, modelOf(preset), 2100);

  test('finds the same as on the page, in whatever parts the rows come', () => {
    expect(expected.length).toBeGreaterThan(2);
    for (const size of [1, 3, 1_000])
      expect(handedOver(rows, size).ask(ask(7))).toEqual({
        id: 7,
        found: expected,
        faults: [],
        milliseconds: 0,
      });
  });

  test('for a unit alone', () => {
    const scope = { unit: enhetA, body: null };
    expect(handedOver(rows, 10).ask(ask(1, scope))?.found).toEqual(
      chainControl(rows, modelOf(preset), 2100, scope),
    );
  });

  test('is done on the page where there are no workers', async () => {
    const answer = await controlOf(rows, 2100, null);
    expect(answer.by).toBe('page');
    expect(answer.found).toEqual(expected);
  });
});

test('rows that are handed over again take the place of those before', () => {
  const rows = broken('sundsvall-2017');
  const desk = handedOver(rows, 2);
  const mended = rows.with(goalWith('lös', { parents: [goalKey('mål-1')] }));
  const isLoose = () => desk.ask(ask(1))?.found.some(({ id, why }) => id === 'lös' && why === 'noParent');
  expect(isLoose()).toBe(true);
  desk.send(mended);
  expect(isLoose()).toBe(false);
});

test('a year without a model is told as the fault it is', () => {
  const answer = handedOver(planning('rjh-2017'), 50).ask({ ...ask(1), year: 1900 });
  expect(answer).toMatchObject({ found: [], faults: [{ code: 'MODEL_MISSING' }] });
});

test('a list that is not handed over is never read as empty', () => {
  const rows = only(planning('rjh-2017'));
  expect(rows.all(goals).length).toBeGreaterThan(0);
  expect(() => rows.all(targets)).toThrow('targets');
});
