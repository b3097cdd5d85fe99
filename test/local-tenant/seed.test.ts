// The example organisations: rows that fit their lists, what the scenarios count on, and a site that holds them all.
import { beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { examples } from '../../local-tenant/seed/examples.ts';
import { organisationRows } from '../../local-tenant/seed/organisation.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { rowsIn } from '../../local-tenant/seed/rows/reports.ts';
import { seedTenant } from '../../local-tenant/seed/seed.ts';
import { sites } from '../../local-tenant/seed/sites.ts';
import { type Story, tipping } from '../../local-tenant/seed/story.ts';
import { standIn } from '../../local-tenant/standin.ts';
import { openWorld, tenantHost, upn, type World } from '../../local-tenant/world.ts';
import { attainment } from '../../src/core/attainment.ts';
import { openPeriod } from '../../src/core/calendar.ts';
import { chain } from '../../src/core/chain.ts';
import { followUpForm } from '../../src/core/followUp/form.ts';
import { personNamed } from '../../src/core/situation.ts';
import { standings } from '../../src/core/standing.ts';
import { connect } from '../../src/m365/connection.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue, listNamed } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { checkChange, checkRow, completeRow } from '../../src/schema/check.ts';
import { key } from '../../src/schema/field.ts';
import { type Rows, roles } from '../../src/schema/list.ts';
import { activities } from '../../src/schema/lists/activities.ts';
import { assessments, type Status } from '../../src/schema/lists/assessments.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { targets } from '../../src/schema/lists/targets.ts';
import { units } from '../../src/schema/lists/units.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { loadedFrom } from '../given/loaded.ts';

const today = '2026-05-06';
const unitA = key<'units'>('enhet-a');
const given = examples.map(({ sketch, story }) => {
  const changes = organisationRows(sketch, today);
  return { name: sketch.preset, sketch, story, changes, rows: rowsIn(changes) };
});
type Given = (typeof given)[number];

const named = (preset: string): Given => {
  const found = given.find(({ name }) => name === preset);
  if (!found) throw new Error(`No example ${preset}`);
  return found;
};
const keyOf = (change: Change) => `${change.list} ${change.year ?? ''} ${change.key}`;
const doubled = (all: readonly string[]) => all.filter((one, at) => all.indexOf(one) !== at);

describe.each(given)('$name', ({ sketch, changes, rows, story }) => {
  it('has rows that fit their lists, and not more than a site should be filled with', () => {
    const faults = changes.flatMap((change) => {
      const list = listNamed(change.list);
      const read = checkRow(list, completeRow(list, change.key, change.values));
      return [...checkChange(list, change), ...(read.ok ? [] : read.faults)];
    });
    expect(faults).toEqual([]);
    expect(changes.length).toBeLessThanOrEqual(2_500);
  });

  it('has each key once', () => {
    expect(doubled(changes.map(keyOf))).toEqual([]);
  });

  it('has references that lead to rows', () => {
    const there = new Set(changes.map((change) => `${change.list} ${change.key}`));
    const loose = changes.flatMap((change) =>
      Object.entries(listNamed(change.list).fields).flatMap(([name, { kind, list }]) => {
        const value = change.values[name] ?? [];
        const keys = kind === 'key' || kind === 'keys' ? [value].flat() : [];
        return keys
          .filter((one) => !there.has(`${list} ${one}`))
          .map((one) => `${keyOf(change)} ${name} ${one}`);
      }),
    );
    expect(loose).toEqual([]);
  });

  it('runs on its model from the first year, with two closed years and April open', () => {
    const [model] = rows.all(steeringModels);
    expect(model).toMatchObject({ version: 1, validFromYear: 2024 });
    expect(modelInForce(rows, 2026).ok).toBe(true);
    expect(rows.all(periods).map(({ year, state }) => `${year} ${state}`)).toEqual([
      ...Array.from({ length: 3 }, () => '2024 locked'),
      ...Array.from({ length: 3 }, () => '2025 locked'),
      '2026 open',
      '2026 planned',
      '2026 planned',
    ]);
    expect(openPeriod(rows)?.unitDeadline).toBe('2026-05-15');
  });

  it('has a council, a board, a committee, and ten units under an administration with areas', () => {
    const kinds = new Set(rows.all(bodies).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['council', 'executiveBoard', 'committee']));
    const ten = rows.by(units, 'level', 'unit');
    expect(ten).toHaveLength(10);
    expect(ten.every(({ parent, headcount }) => parent !== null && headcount !== null && headcount > 0)).toBe(
      true,
    );
    const led = new Set(rows.by(roleAssignments, 'role', 'manager').map(({ unit }) => unit));
    expect(rows.all(units).filter((unit) => !led.has(unit.key))).toEqual([]);
  });

  it('gives every role to somebody, and the guest none', () => {
    const given = new Set(rows.all(roleAssignments).map(({ role }) => role));
    expect(roles.filter((role) => !given.has(role))).toEqual([]);
    expect(rows.by(roleAssignments, 'person', upn('gast'))).toEqual([]);
  });

  it('has a chain whole enough to show, with a broken thread and elements under two', () => {
    const model = modelInForce(rows, 2026);
    if (!model.ok) throw new Error('No model');
    const { broken, elements } = chain(rows, model.value, 2026);
    const whys = new Set(broken.map(({ why }) => why));
    expect([...whys].filter((why) => why !== 'nothingBelow')).toEqual([]);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(6);
    expect([...elements.values()].filter(({ parents }) => parents.length > 1).length).toBeGreaterThan(3);
    const decided = rows.all(goals).filter(({ ownerBody }) => ownerBody !== null);
    expect(decided.every((goal) => goal.decidedDay !== null && goal.decidedParagraph !== null)).toBe(true);
  });

  it('has shared, annual and gender split indicators with targets for four years, five to seven a unit', () => {
    const all = rows.all(indicators);
    expect(all.filter(({ reportedBy }) => reportedBy?.length === 10).length).toBeGreaterThanOrEqual(4);
    expect(all.filter(({ measurableIn }) => measurableIn.length === 1).length).toBeGreaterThan(0);
    expect(all.filter(({ genderSplit }) => genderSplit).length).toBeGreaterThan(1);
    for (const { key: indicator } of all)
      expect(new Set(rows.by(targets, 'indicator', indicator).map(({ year }) => year)).size).toBe(4);
    for (const { key: unit } of rows.by(units, 'level', 'unit')) {
      const own = rows.by(indicators, 'reportedBy', unit).length;
      expect(own).toBeGreaterThanOrEqual(5);
      expect(own).toBeLessThanOrEqual(7);
    }
  });

  it('leaves Enhet A untouched in April, with six indicators of which one is annual', () => {
    const april = openPeriod(rows)?.key;
    const own = rows.by(indicators, 'reportedBy', unitA);
    expect(own).toHaveLength(6);
    expect(own.filter(({ frequency }) => frequency === 'annual')).toHaveLength(1);
    for (const list of [outcomes, followUps, assessments])
      expect(rows.by(list, 'unit', unitA).filter(({ period }) => period === april)).toEqual([]);
    expect(rows.by(activities, 'unit', unitA).filter(({ year }) => year === 2026)).toHaveLength(3);
  });

  it('gives Enhet A two figures to answer, three to confirm and one to leave', () => {
    const form = formOf(rows, 'enhet-a');
    const at = (place: string) => form.figures.filter((figure) => figure.place === place);
    expect(at('needsAnswer').map(({ indicator }) => indicator.title)).toEqual(
      expect.arrayContaining([story.indicatorTitle, tipping.indicatorTitle]),
    );
    expect([at('needsAnswer').length, at('greenUnchanged').length, at('notNow').length]).toEqual([2, 3, 1]);
    expect(form.head).toMatchObject({ state: 'notStarted', closedBecause: null, daysLeft: 9 });
  });

  it('has units that are ready, half done and not begun', () => {
    const april = openPeriod(rows)?.key;
    const states = rows.all(followUps).filter(({ period }) => period === april);
    const ready = states.filter(({ state }) => state === 'ready');
    expect(ready).toHaveLength(4);
    expect(ready.flatMap(({ unit }) => formOf(rows, unit).missing)).toEqual([]);
    expect(states.filter(({ state }) => state === 'inProgress')).toHaveLength(3);
  });

  it.each([today, '2031-01-15'])('moves the sum as the story says when Enhet A files on %s', (day) => {
    const before = organisationRows(sketch, day);
    const after = [...before, filed(before, story.indicatorTitle, story.figure, day)];
    expect(countsOf(before, story, day)).toEqual(story.before);
    expect(countsOf(after, story, day)).toEqual(story.after);
    expect(statusOf(after, story.indicatorTitle, day)).toBe(story.statusAfter);
  });

  it('has a shared figure that tips when Enhet A files', () => {
    expect(statusOf(changes, tipping.indicatorTitle, today)).toBe(tipping.before);
    const after = [...changes, filed(changes, tipping.indicatorTitle, tipping.figure, today)];
    expect(statusOf(after, tipping.indicatorTitle, today)).toBe(tipping.after);
  });
});

const situation = (rows: Rows, day: string) => ({
  rows,
  person: personNamed(rows, upn('controller-1')),
  today: day,
  now: `${day}T10:00:00Z`,
});
function april(rows: Rows) {
  const period = openPeriod(rows);
  if (!period) throw new Error('No open period');
  return period;
}
const indicatorCalled = (rows: Rows, title: string) => {
  const [found] = rows.by(indicators, 'title', title);
  if (!found) throw new Error(`No indicator is called ${title}`);
  return found;
};

function formOf(rows: Rows, unit: string) {
  const as = { ...situation(rows, today), person: personNamed(rows, upn(`chef-${unit}`)) };
  const form = followUpForm(as, key<'units'>(unit), april(rows).key);
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}

/** What Enhet A's manager would write. */
function filed(changes: readonly Change[], title: string, figure: string, day: string): Change {
  const rows = rowsIn(changes);
  return add(outcomes, {
    year: Number(day.slice(0, 4)),
    period: april(rows).key,
    unit: unitA,
    indicator: indicatorCalled(rows, title).key,
    value: Number(figure.replace(',', '.')),
  });
}

function countsOf(changes: readonly Change[], { group }: Story, day: string) {
  const rows = rowsIn(changes);
  const table = attainment(situation(rows, day), april(rows).key);
  return table.ok ? table.value.groups.find(({ label }) => label === group)?.result.counts : table.faults;
}

/** The indicator summed up over its units, for the first goal that it shows. */
function statusOf(changes: readonly Change[], title: string, day: string): Status {
  const rows = rowsIn(changes);
  const model = modelInForce(rows, Number(day.slice(0, 4)));
  if (!model.ok) throw new Error('No model');
  const indicator = indicatorCalled(rows, title);
  const [goal] = indicator.attachedTo;
  const owner = goal === undefined ? null : rows.get(goals, goal);
  const period = april(rows);
  return standings(rows, chain(rows, model.value, period.year), period, day).indicator(indicator, {
    unit: owner?.ownerUnit ?? null,
    body: owner?.ownerBody ?? null,
  }).status;
}

describe('What the scenarios count on', () => {
  it('has a committee with 39 success factors over four perspectives, judged 3, 34, 0 and 2 (S16)', () => {
    const { rows } = named('rjh-2017');
    const factors = rows.by(goals, 'ownerBody', 'run').filter(({ type }) => type === 'successFactor');
    expect(factors).toHaveLength(39);
    expect(new Set(factors.flatMap(({ perspectives }) => perspectives ?? [])).size).toBe(4);
    expect(new Set(factors.map(({ title }) => title)).size).toBe(39);
    const judged = rows.by(assessments, 'period', '2025.T1').filter(({ body }) => body === 'run');
    const count = (status: Status) => judged.filter((one) => one.status === status).length;
    expect([count('fulfilled'), count('partly'), count('notFulfilled'), count('notAssessed')]).toEqual([
      3, 34, 0, 2,
    ]);
  });

  it.each([
    ['Soliditet exkl. ansvarsförbindelse', 'T2', -15.8, -14.5, 'fulfilled', 'ledningsprocesser'],
    ['Bruttokostnadsutveckling, hela regionen', 'T2', -0.5, 9.4, 'notFulfilled', 'ledningsprocesser'],
    ['Nettokostnadsutveckling', 'T2', 0.6, 11.6, 'notFulfilled', 'ledningsprocesser'],
    ['Leverantörstrohet', 'T2', 95, 86, 'partly', 'stodverksamhet'],
    ['Bruttokostnadsutveckling, nämnden', 'T2', -6.5, 5.9, 'notFulfilled', 'halsoOchSjukvard'],
    ['Hälsofrämjande index', 'T2', 4.5, 4.72, 'fulfilled', 'ledningsprocesser'],
    ['BUP, första besök inom 30 dagar', 'T2', 75, 47, 'notFulfilled', 'halsoOchSjukvard'],
    ['Sjukfrånvaro, tandvården', 'T1', 5, 11, 'notFulfilled', 'tandvard'],
    ['Sjukfrånvaro, tandvården', 'T2', 5, 9.6, 'notFulfilled', 'tandvard'],
    ['HSE-index, tandvården', 'T2', 4.07, 4.07, 'fulfilled', 'tandvard'],
    ['Hälsofrämjande index, tandvården', 'T2', 4.5, 4.55, 'fulfilled', 'tandvard'],
  ])(
    'carries the published figure %s %s: target %d, outcome %d, %s in %s',
    (title, period, target, value, status, area) => {
      const { rows } = named('rjh-2024');
      const indicator = indicatorCalled(rows, title);
      const [row] = rows
        .by(outcomes, 'indicator', indicator.key)
        .filter((one) => one.period === `2025.${period}`);
      expect(row).toMatchObject({ value, unit: null });
      expect(rows.by(targets, 'indicator', indicator.key).find(({ year }) => year === 2025)).toMatchObject({
        value: target,
      });
      const table = attainment(situation(rows, today), key<'periods'>(`2025.${period}`));
      if (!table.ok) throw new Error('No table');
      const group = table.value.groups.find((one) => one.key === area);
      expect(group?.contributions.find(({ id }) => id === indicator.key)?.status).toBe(status);
    },
  );

  it('has an overall goal for each of the eight goal areas', () => {
    const overall = named('rjh-2024').rows.by(goals, 'type', 'overall');
    expect(new Set(overall.map(({ goalArea }) => goalArea)).size).toBe(8);
    expect(overall).toHaveLength(8);
  });

  it('has a company board with a business plan in the municipal group', () => {
    const { rows } = named('sundsvall-2017');
    const [board] = rows.by(bodies, 'kind', 'companyBoard');
    expect(rows.by(plans, 'kind', 'businessPlan').map(({ ownerBody }) => ownerBody)).toEqual([board?.key]);
  });

  it('has a board with twenty goals of which fourteen were fulfilled last year', () => {
    const { rows } = named('norrtalje-2019');
    expect(rows.by(goals, 'ownerBody', 'ks').filter(({ type }) => type === 'committeeGoal')).toHaveLength(20);
    const judged = rows.by(assessments, 'period', '2025.YR').filter(({ body }) => body === 'ks');
    expect(judged).toHaveLength(20);
    expect(judged.filter(({ status }) => status === 'fulfilled')).toHaveLength(14);
    expect(rows.all(goals).filter(({ ownerUnit }) => ownerUnit !== null)).toEqual([]);
  });
});

describe('The filled tenant', () => {
  let world: World;
  beforeAll(async () => {
    world = openWorld({ sites: sites.map(({ path }) => path), people });
    const began = performance.now();
    await seedTenant(world, today, (line) => console.log(line));
    console.log(`Filled in ${Math.round(performance.now() - began)} ms`);
  });

  const origin = `https://${tenantHost}`;
  const remoteOf = (path: string, signInName: string) =>
    sharePointRemote(
      connect({
        site: `${origin}${path}`,
        token: async () => issueToken(world, signInName, origin),
        send: standIn(world),
      }),
      catalogue,
    );
  const places = catalogue.flatMap(({ name, yearly }) =>
    (yearly ? [2024, 2025, 2026] : [null]).map((year) => ({ list: name, year })),
  );

  it.each(sites)('$path holds every row, as its controller reads it', async ({ path, preset }) => {
    const loaded = await loadedFrom(remoteOf(path, 'controller-1'), places);
    expect(loaded.faults).toEqual([]);
    const { rows, changes } = named(preset);
    // Who is elected is not for a controller to see, and he is not told that there is something he does not.
    const open = changes.filter(({ list }) => listNamed(list).readBy === null);
    expect(loaded.rows.length).toBe(open.length);
    const different = loaded.rows.filter(({ list, row }) => {
      const told = rows.get(listNamed(list), key(row.key));
      return JSON.stringify(plain(told)) !== JSON.stringify(plain(row));
    });
    expect(different.map(({ list, row }) => `${list} ${row.key}`)).toEqual([]);
  });

  it.each(sites)('$path refuses the guest', async ({ path }) => {
    const answer = await remoteOf(path, 'gast').load(places);
    expect(answer).toMatchObject({ kind: 'refused', fault: { code: 'SITE_NO_ACCESS' } });
  });

  it('lets Chef Enhet A write in her own folder only', async () => {
    const [site] = sites;
    if (!site) throw new Error('No site');
    const { rows } = named(site.preset);
    const wish = (unit: string) =>
      add(followUps, { year: 2026, period: april(rows).key, unit: key<'units'>(unit), state: 'inProgress' });
    const remote = remoteOf(site.path, 'chef-enhet-a');
    expect(await remote.write(wish('enhet-a'), null, false)).toMatchObject({ kind: 'saved' });
    expect(await remote.write(wish('enhet-j'), null, false)).toMatchObject({ kind: 'refused' });
  });
});

/** A row with its names in order, and without what is empty: an empty list of words comes back as nothing. "Modified" is SharePoint's. */
const plain = (row: object | null) =>
  Object.entries(row ?? {})
    .filter(
      ([name, value]) =>
        name !== 'modified' && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .toSorted(([one], [other]) => one.localeCompare(other));
