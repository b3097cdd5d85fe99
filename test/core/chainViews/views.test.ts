// The three pictures of the chain: columns with what hangs together lit, the pyramid of one unit, and the map of goals by perspective.
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { columnsView } from '../../../src/core/chainViews/columns.ts';
import { layersOf } from '../../../src/core/chainViews/layers.ts';
import { chainMap } from '../../../src/core/chainViews/map.ts';
import { pyramid } from '../../../src/core/chainViews/pyramid.ts';
import { standings } from '../../../src/core/standing.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import {
  aGoal,
  aJudgement,
  anActivity,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aTarget,
  committee,
  enhetA,
  enhetB,
  goalKey,
  modelOf,
  today,
  year,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const model = modelOf('rjh-2017');
const council = { ownerBody: null };
const region = anOrganisation('rjh-2017').with(
  aGoal('vision', 'vision', council),
  aGoal('hälsa', 'strategic', { ...council, parents: [goalKey('vision')], order: 1 }),
  aGoal('ekonomi', 'strategic', { ...council, parents: [goalKey('vision')], order: 2 }),
  aGoal('bemanning', 'successFactor', {
    parents: [goalKey('hälsa'), goalKey('ekonomi')],
    perspectives: ['medarbetare'],
  }),
  aGoal('väntan', 'successFactor', { parents: [goalKey('hälsa')], perspectives: ['patient'] }),
  aGoal('uppdraget', 'basicMission'),
  aGoal('schema', 'operational', { ownerUnit: enhetA, parents: [goalKey('bemanning')] }),
  aGoal('telefon', 'operational', { ownerUnit: enhetB, parents: [goalKey('uppdraget')] }),
  anActivity('helgschema', 'schema'),
);
const chainOf = (rows: TestRows) => chain(rows, model, year);
const room = { columns: 4, boxes: 10, first: null };

describe('layers', () => {
  const layers = layersOf(chainOf(region));
  test.each([
    ['vision', 0],
    ['hälsa', 1],
    ['bemanning', 2],
    ['uppdraget', 2],
    ['schema', 3],
    ['telefon', 3],
    ['activity/2099.helgschema', 4],
  ])('%s stands in layer %i', (id, layer) => expect(layers.get(id)).toBe(layer));

  test.each(presetIds)('in %s everything lies below all that it contributes to', (preset) => {
    const whole = modelOf(preset);
    const goals = whole.goalTypes.flatMap(({ key, parentTypes }) => [
      aGoal(key, key, { ...council, parents: parentTypes.filter((one) => one !== key).map(goalKey) }),
    ]);
    const made = chain(anOrganisation(preset).with(goals), whole, year);
    const placed = layersOf(made);
    for (const element of made.elements.values())
      for (const parent of element.parents)
        expect(placed.get(element.id), `${element.id} below ${parent}`).toBeGreaterThan(
          placed.get(parent) ?? 0,
        );
  });
});

describe('columns', () => {
  const looks = (view: ReturnType<typeof columnsView>) =>
    Object.fromEntries(view.columns.flatMap(({ boxes }) => boxes.map(({ id, look }) => [id, look])));

  test('lights everything above and below the chosen one, over several parents', () => {
    const view = columnsView(chainOf(region), 'bemanning', room);
    expect(looks(view)).toMatchObject({
      hälsa: 'lit',
      ekonomi: 'lit',
      bemanning: 'chosen',
      väntan: 'pale',
      schema: 'lit',
      'activity/2099.helgschema': 'lit',
      telefon: 'pale',
    });
    const lines = view.lines.map(({ from, to, lit }) => `${from.id} ${to.id} ${lit}`);
    expect(lines).toContain('ekonomi bemanning true');
    expect(lines).toContain('hälsa väntan false');
    expect(view).toMatchObject({ first: 1, layers: 5 });
  });

  test('shows the topmost layers plain when nothing is chosen', () => {
    const view = columnsView(chainOf(region), null, room);
    expect(view.first).toBe(0);
    expect(new Set(Object.values(looks(view)))).toEqual(new Set(['plain']));
  });

  test('has room for a few in each, and what hangs together goes first', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      aGoal(`f${i}`, 'successFactor', { parents: [goalKey(i === 29 ? 'ekonomi' : 'hälsa')] }),
    );
    const view = columnsView(chainOf(region.with(many)), 'f29', { ...room, boxes: 6 });
    const factors = view.columns.find(({ types }) => types[0] === 'successFactor');
    expect(factors?.boxes).toHaveLength(6);
    expect(factors?.hidden).toBe(32 + 1 - 6);
    expect(factors?.boxes.map(({ id }) => id)).toContain('f29');
  });

  test('never puts two boxes of a column in the same place', () => {
    for (const { boxes } of columnsView(chainOf(region), 'schema', room).columns) {
      const places = boxes.map(({ at }) => at).sort((a, b) => a - b);
      places.forEach((at, i) => {
        if (i > 0) expect(at - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(1);
      });
    }
  });
});

describe('the pyramid of a unit', () => {
  const layers = pyramid(region, chainOf(region), { unit: enhetA, body: null });
  test('S01: has the vision and the council’s goals at the top, shared by all', () => {
    expect(layers.slice(0, 2).map(({ type, shared, elements }) => [type, shared, elements.length])).toEqual([
      ['vision', true, 1],
      ['strategic', true, 2],
    ]);
    expect(layers.slice(2).every(({ shared }) => !shared)).toBe(true);
  });
  test('then the body’s, then each level down to its own goals and activities', () => {
    expect(layers.slice(2).map(({ name, elements }) => [name, elements.map(({ title }) => title)])).toEqual([
      ['Nämnden', ['bemanning', 'väntan', 'uppdraget']],
      ['Enhet A', ['schema']],
      ['Enhet A', ['helgschema']],
    ]);
  });
  test('of a body ends with the body', () => {
    const own = pyramid(region, chainOf(region), { unit: null, body: committee });
    expect(own.at(-1)?.name).toBe('Nämnden');
  });
});

describe('the map', () => {
  const judged = region.with(
    aJudgement({ goal: goalKey('bemanning'), status: 'fulfilled', body: committee }),
    aJudgement({ goal: goalKey('väntan'), status: 'notFulfilled', body: committee }),
  );
  const period = judged.get(periods, april);
  if (period === null) throw new Error('no April');
  const map = chainMap(standings(judged, chainOf(judged), period, today));
  const cell = (row: string, column: string) =>
    map.rows.find(({ element }) => element.id === row)?.cells[
      map.columns.findIndex(({ key }) => key === column)
    ];

  test('is goals by perspective, with what stands where they meet', () => {
    expect(map.by).toBe('perspective');
    expect(map.rows.map(({ element }) => element.id)).toEqual(['hälsa', 'ekonomi']);
    expect(cell('hälsa', 'patient')?.contributions.map(({ label }) => label)).toEqual(['väntan']);
    expect(cell('ekonomi', 'patient')?.result).toMatchObject({ total: 0, status: 'notAssessed' });
  });
  test('counts a factor with two goals in both rows, and once in the whole (R1)', () => {
    expect(cell('hälsa', 'medarbetare')?.result.status).toBe('fulfilled');
    expect(cell('ekonomi', 'medarbetare')?.result.status).toBe('fulfilled');
    expect(map.whole.result.total).toBe(2);
  });
  test('R12: overall goals by perspective, of goals and their figures, and each goal judged by people', () => {
    const rows = anOrganisation('sundsvall-2017').with(
      aGoal('trygg', 'overall', council),
      aGoal('skola', 'operational', { parents: [goalKey('trygg')], perspectives: ['medborgareBrukare'] }),
      aGoal('hälsa', 'operational', { parents: [goalKey('trygg')], perspectives: ['medarbetare'] }),
      anIndicator('nöjda', 'skola'),
      aTarget('nöjda', 80),
      anOutcome('nöjda', { value: 90, body: committee }),
      aJudgement({ goal: goalKey('skola'), status: 'notFulfilled', justification: 'Resultaten' }),
      aJudgement({ goal: goalKey('trygg'), body: null, status: 'partly', justification: 'Dialogen' }),
    );
    const first = rows.get(periods, april);
    if (!first) throw new Error('no April');
    const own = chain(rows, modelOf('sundsvall-2017'), year);
    const [row] = chainMap(standings(rows, own, first, today)).rows;
    expect(row?.decided?.status).toBe('partly');
    expect(row?.cells[0]).toMatchObject({
      contributions: [{ what: 'goal' }, { what: 'indicator', label: 'nöjda' }],
      result: { sharePct: 50, status: 'partly' },
    });
    expect(row?.cells[1]?.result).toMatchObject({ total: 1, status: 'notAssessed' });
    expect(row?.whole.result.total).toBe(3);
  });
  test('is goals by body where the model has no perspectives', () => {
    const rows = anOrganisation('norrtalje-2019').with(
      aGoal('vision', 'vision', council),
      aGoal('trygghet', 'direction', { ...council, parents: [goalKey('vision')] }),
      aGoal('närhet', 'committeeGoal', { parents: [goalKey('trygghet')] }),
    );
    const own = modelOf('norrtalje-2019');
    const first = rows.all(periods).find((one) => one.year === year);
    if (!first) throw new Error('no period');
    expect(chainMap(standings(rows, chain(rows, own, year), first, today)).by).toBe('body');
  });
});
