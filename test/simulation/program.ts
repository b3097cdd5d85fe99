// One integer becomes one history: who is there, and what happens in which order. Each draws its own mixture of troubles.
import { chance } from './machine/chance.ts';
import { kinds } from './machine/device.ts';
import type { Setting } from './machine/scene.ts';
import { type Mishap, mishaps } from './machine/wire.ts';
import { type ActName, acts } from './people/acts.ts';

export const siteActs = ['rights', 'giveBack', 'column', 'renameColumn', 'removeRow'] as const;
export type StepName = ActName | (typeof siteActs)[number];

/**
 * @property tab which of the tabs; @property pick what exactly, in the act's own reading
 * @property wait milliseconds until the next step
 */
export interface Step {
  readonly act: StepName;
  readonly tab: number;
  readonly pick: number;
  readonly wait: number;
}
export interface Program {
  readonly setting: Setting;
  readonly steps: readonly Step[];
  /** Whether people look at their pages when everything is well again; otherwise the pages are left to themselves. */
  readonly somebodyLooks: boolean;
}

const work: readonly StepName[] = [
  'write',
  'write',
  'write',
  'write',
  'status',
  'openForm',
  'saveForm',
  'saveForm',
  'saveForm',
  'words',
  'settle',
  'settle',
  'look',
  'refresh',
  'retry',
];
/** Each history is given some of these, and those often. */
const troubles: readonly (readonly StepName[])[] = [
  ['mishap', 'mishap', 'mishap', 'mishap'],
  ['mishap', 'mishap', 'mishap', 'mishap', 'token'],
  ['trap', 'trap', 'kill', 'writeHeld'],
  ['network', 'network'],
  ['disk', 'disk', 'type'],
  ['account', 'account', 'account'],
  ['rights', 'giveBack'],
  ['column', 'renameColumn', 'closePage'],
  ['removeRow', 'look'],
  ['throttle', 'throttle', 'look'],
  ['clock', 'kill', 'evict', 'startAnew'],
  ['type', 'type', 'kill'],
  ['drop', 'closePage'],
];
const waits = [0, 0, 0, 1, 3, 8, 20, 50, 120, 120, 400, 1_500, 6_000, 45_000];
const mostSteps = 36;

/** What a history is drawn towards, where something particular is to be met. */
export interface Leaning {
  readonly troubles: readonly StepName[];
  readonly devices: readonly string[];
  readonly mishaps?: readonly Mishap[];
  /** The tabs neither hear nor wait for one another. */
  readonly deaf?: true;
}

/** Every tenth history seeks what the others seldom meet. */
const rare: Leaning = {
  troubles: [...Array<'trap'>(8).fill('trap'), ...Array<'mishap'>(8).fill('mishap')],
  devices: ['laptop', 'office'],
  mishaps: ['hasException', 'hasException', 'expiredChangeToken'],
};

export function programOf(seed: number, given?: Leaning): Program {
  const leaning = given ?? (seed % 10 === 0 ? rare : undefined);
  const draw = chance(seed, 'program');
  const all = [...kinds.keys()].sort(() => draw.next() - 0.5).slice(0, 2 + draw.below(2));
  const two = leaning ? leaning.devices.map((name) => kinds.findIndex((kind) => kind.name === name)) : all;
  const drawn = troubles.filter(() => draw.next() < 0.25);
  const mixture = leaning ? [leaning.troubles] : drawn;
  const names = [...work, ...(mixture.length > 0 ? mixture : [draw.of(troubles)]).flat()];
  const pickOf = (act: StepName): number =>
    ['mishap', 'startAnew'].includes(act) && leaning?.mishaps
      ? mishaps.indexOf(draw.of(leaning.mishaps))
      : draw.below(10_000);
  const steps = Array.from({ length: 12 + draw.below(mostSteps - 12) }, () => {
    const act = draw.of(names);
    return { act, tab: draw.below(6), pick: pickOf(act), wait: draw.of(waits) };
  });
  // There is no browser that has locks and no channels.
  const withChannel = draw.next() < 0.85 && !leaning?.deaf;
  return {
    setting: {
      seed,
      devices: two,
      withLocks: withChannel && draw.next() < 0.85,
      withChannel,
      headersHidden: draw.next() < 0.5,
    },
    steps,
    somebodyLooks: draw.next() < 0.5,
  };
}

export const isSiteAct = (name: StepName): name is (typeof siteActs)[number] => !(name in acts);
