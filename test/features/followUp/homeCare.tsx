// A home-care unit in May 2026 as its manager meets it: last year's figures, an open April, and a workspace over a given server.
import { FluentProvider } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { catalogue } from '../../../src/schema/catalogue.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { targets } from '../../../src/schema/lists/targets.ts';
import { units } from '../../../src/schema/lists/units.ts';
import { wholePreset } from '../../../src/steering/presets/preset.ts';
import type { ListPlace } from '../../../src/sync/remote.ts';
import { memoryStorage, type Storage } from '../../../src/sync/storage.ts';
import { createWorkspace, type Workspace } from '../../../src/sync/workspace.ts';
import { lightTheme } from '../../../src/ui/theme.ts';
import { WorkspaceProvider } from '../../../src/ui/workspace.tsx';
import { givenServer } from '../../given/remote.ts';

export const unit = key<'units'>('enhet-a');
export const april = key<'periods'>('2026.T1');
export const manager = 'chef-enhet-a';

const now = new Date('2026-05-06T08:31:00Z');
const years = [2025, 2026];
export const places: readonly ListPlace[] = catalogue.flatMap<ListPlace>(({ name, yearly }) =>
  yearly ? years.map((year) => ({ list: name, year })) : [{ list: name, year: null }],
);

const period = (
  year: number,
  template: string,
  to: string,
  state: 'open' | 'locked' | 'planned',
  deadline: string,
) =>
  add(periods, {
    year,
    template,
    label: template,
    from: `${year}-01-01`,
    to: `${year}-${to}`,
    kind: template === 'YR' ? 'annual' : template === 'T2' ? 'statutoryInterim' : 'interim',
    state,
    unitDeadline: deadline,
  });

const person = (
  signInName: string,
  name: string,
  role: 'manager' | 'controller' | 'employee',
  at: string | null,
  inherit = false,
) => add(roleAssignments, { person: signInName, name, role, unit: at === null ? null : key(at), inherit });

const goal = (
  id: string,
  type: string,
  title: string,
  parents: readonly string[],
  perspective?: string,
  owner?: string,
) =>
  add(goals, {
    id,
    type,
    title,
    parents: parents.map((one) => key<'goals'>(one)),
    perspectives: perspective === undefined ? [] : [perspective],
    ...(owner === undefined ? { ownerBody: key('kf') } : { ownerUnit: key(owner) }),
    validFromYear: 2025,
    validToYear: 2027,
    state: 'active',
  });

interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit?: 'percent' | 'number';
  readonly decimals?: number;
  readonly better: 'higherIsBetter' | 'lowerIsBetter';
  readonly target: number;
  readonly goal: string;
  readonly source?: string;
  readonly split?: boolean;
  /** The years before last, T1 2025, T2 2025, full year 2025. */
  readonly values: readonly number[];
  readonly annual?: boolean;
}

const measures: readonly Measure[] = [
  {
    id: 'sjukfranvaro',
    title: 'Sjukfrånvaro',
    better: 'lowerIsBetter',
    target: 7,
    decimals: 1,
    goal: 'm-medarbetare',
    source: 'lönesystemet',
    split: true,
    values: [8.6, 8.3, 8.9],
  },
  {
    id: 'ratt-tid',
    title: 'Utförda besök i rätt tid',
    better: 'higherIsBetter',
    target: 95,
    decimals: 1,
    goal: 'm-trygg',
    source: 'planeringssystemet',
    values: [92.1, 92.4, 92],
  },
  {
    id: 'kontinuitet',
    title: 'Medarbetare per brukare på 14 dagar',
    unit: 'number',
    better: 'lowerIsBetter',
    target: 13,
    decimals: 1,
    goal: 'm-trygg',
    values: [15, 14.2, 13.6],
  },
  {
    id: 'plan',
    title: 'Brukare med aktuell genomförandeplan',
    better: 'higherIsBetter',
    target: 90,
    decimals: 0,
    goal: 'm-trygg',
    values: [93, 93, 93],
  },
  {
    id: 'kostnad',
    title: 'Kostnad per utförd timme',
    unit: 'number',
    better: 'lowerIsBetter',
    target: 520,
    decimals: 0,
    goal: 'm-ekonomi',
    values: [514, 513, 512],
  },
  {
    id: 'samtal',
    title: 'Genomförda medarbetarsamtal',
    better: 'higherIsBetter',
    target: 95,
    decimals: 0,
    goal: 'm-medarbetare',
    values: [97, 96, 97],
  },
  {
    id: 'trygghet',
    title: 'trygghet i brukarundersökningen',
    better: 'higherIsBetter',
    target: 85,
    decimals: 0,
    goal: 'm-trygg',
    values: [],
    annual: true,
  },
  {
    id: 'engagemang',
    title: 'hållbart medarbetarengagemang',
    better: 'higherIsBetter',
    target: 80,
    decimals: 0,
    goal: 'm-medarbetare',
    values: [],
    annual: true,
  },
];

const earlier = ['T1', 'T2', 'YR'];

const measureRows = (one: Measure): readonly Change[] => [
  add(indicators, {
    id: one.id,
    title: one.title,
    kind: 'keyFigure',
    unit: one.unit ?? 'percent',
    decimals: one.decimals ?? 0,
    direction: one.better,
    frequency: one.annual ? 'annual' : 'tertial',
    measurableIn: one.annual ? ['YR'] : ['T1', 'T2', 'YR'],
    attachedTo: [key<'goals'>(one.goal)],
    reportedBy: [unit],
    source: 'manual',
    sourceNote: one.source ?? null,
    genderSplit: one.split ?? false,
    colourRule: { kind: 'attainmentPercent', yellowFrom: 80 },
    aggregation: 'mean',
  }),
  ...years.map((year) => add(targets, { indicator: key(one.id), year, value: one.target })),
  ...one.values.map((value, at) =>
    add(outcomes, { year: 2025, period: key(`2025.${earlier[at]}`), indicator: key(one.id), unit, value }),
  ),
];

const rows: readonly Change[] = [
  add(steeringModels, {
    id: 'modell',
    version: 1,
    name: 'Modell',
    validFromYear: 2020,
    model: wholePreset('sundsvall-2017'),
  }),
  add(bodies, { id: 'kf', name: 'Kommunfullmäktige', kind: 'council' }),
  add(bodies, { id: 'vn', name: 'Vård- och omsorgsnämnden', kind: 'committee', parent: key('kf') }),
  add(units, { id: 'omrade', name: 'Område Norr', level: 'area', body: key('vn'), validFrom: '2020-01-01' }),
  add(units, {
    id: 'enhet-a',
    name: 'Enhet A, hemtjänsten',
    level: 'unit',
    parent: key('omrade'),
    body: key('vn'),
    validFrom: '2020-01-01',
  }),
  add(units, {
    id: 'enhet-b',
    name: 'Enhet B',
    level: 'unit',
    parent: key('omrade'),
    body: key('vn'),
    validFrom: '2020-01-01',
  }),
  person(manager, 'Chef Enhet A', 'manager', 'enhet-a'),
  person('bitradande', 'Biträdande chef Enhet A', 'manager', 'enhet-a'),
  person('omradeschef', 'Områdeschef', 'manager', 'omrade', true),
  person('chef-enhet-b', 'Chef Enhet B', 'manager', 'enhet-b'),
  person('controller-1', 'Controller 1', 'controller', null),
  person('medarbetare-1', 'Medarbetare 1', 'employee', 'enhet-a'),
  period(2025, 'T1', '04-30', 'locked', '2025-05-15'),
  period(2025, 'T2', '08-31', 'locked', '2025-09-15'),
  period(2025, 'YR', '12-31', 'locked', '2026-01-20'),
  period(2026, 'T1', '04-30', 'open', '2026-05-15'),
  period(2026, 'T2', '08-31', 'planned', '2026-09-15'),
  goal('vision', 'vision', 'En trygg kommun', []),
  goal('o-1', 'overall', 'Alla klarar vardagen', ['vision']),
  goal(
    'm-trygg',
    'operational',
    'Brukare möter få och kända medarbetare',
    ['o-1'],
    'medborgareBrukare',
    'enhet-a',
  ),
  goal('m-medarbetare', 'operational', 'Medarbetare mår bra och stannar', ['o-1'], 'medarbetare', 'enhet-a'),
  goal('m-ekonomi', 'operational', 'Vi håller budgeten', ['o-1'], 'ekonomi', 'enhet-a'),
  ...measures.flatMap(measureRows),
];

export const givenHomeCare = () => {
  const server = givenServer(catalogue, () => now.getTime());
  for (const change of rows) server.change('seed', change);
  return server;
};
export type HomeCare = ReturnType<typeof givenHomeCare>;

/** A page of the person's, which has read everything. */
export async function openPage(server: HomeCare, account = manager, storage: Storage = memoryStorage()) {
  const connection = server.connect(account);
  const workspace = createWorkspace({
    remote: connection.remote,
    storage,
    lists: catalogue,
    places,
    account,
    site: '/sites/a',
    fingerprint: 'one',
    clock: () => now.getTime(),
    random: () => 0.5,
    wait: () => () => {},
  });
  await workspace.openLocal();
  await workspace.refresh();
  return { workspace, connection };
}

export function Within({
  workspace,
  account = manager,
  children,
}: {
  readonly workspace: Workspace;
  readonly account?: string;
  readonly children: ReactNode;
}) {
  return (
    <FluentProvider theme={lightTheme}>
      <WorkspaceProvider workspace={workspace} signInName={account} clock={() => now}>
        {children}
      </WorkspaceProvider>
    </FluentProvider>
  );
}

/** Shows a screen; `again` shows another in its place, as when the address changes. */
export function show(workspace: Workspace, screen: ReactNode, account = manager) {
  const within = (content: ReactNode) => (
    <Within workspace={workspace} account={account}>
      {content}
    </Within>
  );
  const { rerender } = render(within(screen));
  return { again: (content: ReactNode) => rerender(within(content)) };
}
