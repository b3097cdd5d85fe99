// One life of the page, from its start to its kill: what it shows of what was saved before is judged, then a manager writes in it.
import type { Tenant } from '../browser/given.ts';
import type { Chance } from './chance.ts';
import { save, sitDown, there, within } from './desk.ts';
import { type Field, fields, type Ledger, type Offence, sentence } from './ledger.ts';
import { createProgress, type Phase } from './phases.ts';
import type { Wire } from './wire.ts';

/** Keystrokes that the page had taken in when the browser was killed, and when; the field is judged in the next life. */
export interface Hanging {
  readonly field: Field;
  readonly strokes: readonly { readonly length: number; readonly at: number }[];
  readonly killedAt: number;
}

export interface Found {
  readonly offences: readonly Offence[];
  readonly strokesLost: number;
  /** Milliseconds from the first stroke that is lost to the kill; 0 when none is. */
  readonly oldestLost: number;
}

/** Judges what the page shows when it has started anew. */
export function judge(
  ledger: Ledger,
  shown: Readonly<Record<Field, string>>,
  hanging: Hanging | null,
): Found {
  const offences = fields.flatMap((field) => ledger.judgePage(field, shown[field]));
  const lost = hanging?.strokes.filter(({ length }) => length > shown[hanging.field].length) ?? [];
  const [oldest] = lost;
  const oldestLost = hanging && oldest ? hanging.killedAt - oldest.at : 0;
  return { offences, strokesLost: lost.length, oldestLost };
}

export interface Plan {
  readonly phase: Phase;
  /** Fields in the order in which they are written in; the browser is killed over the last. */
  readonly order: readonly Field[];
  /** Milliseconds from when the phase begins to the kill. */
  readonly moment: number;
  /** While typing: after so many letters. */
  readonly letters: number;
  /** What SharePoint holds when the browser dies is carried out all the same, or never. */
  readonly carriedOutLate: boolean;
  /** SharePoint is slow from the start of the page on. */
  readonly slowStart: boolean;
}

/** How long after its beginning a phase may be killed at most; a save goes through some in a few milliseconds. */
const longest: Readonly<Record<Phase, number>> = {
  starting: 4_000,
  typing: 12,
  leaving: 8,
  kept: 5,
  underWay: 40,
  carriedOut: 40,
  answered: 15,
  saved: 60,
  slow: 900,
  offline: 900,
};

export const draw = (chance: Chance, phase: Phase): Plan => ({
  phase,
  order: chance.shuffled(fields).slice(0, 1 + chance.below(2)),
  moment: chance.below(longest[phase] + 1),
  letters: 1 + chance.below(sentence(0).length - 1),
  carriedOutLate: chance.below(2) === 0,
  slowStart: phase === 'starting' && chance.below(2) === 0,
});

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

interface Living {
  readonly tenant: Tenant;
  readonly wire: Wire;
  readonly profile: string;
  readonly ledger: Ledger;
  readonly hanging: Hanging | null;
  /** Gives each sentence its number. */
  readonly next: () => number;
}

export interface Lived {
  readonly phase: Phase;
  /** Null when the browser was killed before the page had shown anything. */
  readonly found: Found | null;
  readonly hanging: Hanging | null;
}

/** Lives until the moment of the plan, and is killed. */
export async function live(
  plan: Plan,
  { tenant, wire, profile, ledger, hanging, next }: Living,
): Promise<Lived> {
  const desk = await sitDown(tenant, profile, ledger);
  const progress = createProgress();
  const last = plan.order.at(-1) ?? 'causes';
  let found: Found | null = null;

  const write = async (): Promise<void> => {
    if (plan.slowStart) wire.slow(plan.carriedOutLate);
    const shown = await desk.open();
    found = judge(ledger, shown, hanging);
    if (plan.phase === 'starting') return;
    for (const field of plan.order.slice(0, -1)) await save(desk, ledger, field, next());
    await writeLast();
  };

  const writeLast = async (): Promise<void> => {
    const number = next();
    const { phase, carriedOutLate } = plan;
    wire.watch({ number, plan: phase, progress, carriedOutLate });
    await desk.enter(last);
    if (phase === 'slow') wire.slow(carriedOutLate);
    if (phase === 'offline') await desk.browser.context.setOffline(true);
    const whole = ledger.add(last, number);
    desk.hear((told) => {
      if (told.kind !== 'said' || told.field !== last || told.text !== whole) return;
      progress.reach(told.words === there ? 'saved' : 'kept');
    });
    progress.reach('typing');
    for (const [count, letter] of [...sentence(number)].entries()) {
      if (phase === 'typing' && count === plan.letters) return;
      await desk.page.keyboard.type(letter);
    }
    progress.reach('leaving');
    await desk.page.keyboard.press('Tab');
  };

  const due = async (writing: Promise<void>): Promise<void> => {
    const { phase, moment } = plan;
    if (phase === 'typing') await writing;
    else await progress.at(phase === 'slow' || phase === 'offline' ? 'typing' : phase);
    await pause(moment);
  };

  const writing = write();
  const failing = writing.then(() => new Promise<never>(() => undefined));
  let furthest = progress.furthest();
  let killedAt = 0;
  try {
    await within(`${plan.phase} is not reached`, Promise.race([due(writing), failing]));
    furthest = progress.furthest();
    killedAt = performance.timeOrigin + performance.now();
  } finally {
    const killed = desk.browser.kill();
    wire.dead();
    await killed;
    // What it fails with from now on, it fails with for want of a browser.
    await Promise.allSettled([writing]);
  }
  const strokes = desk.told.flatMap((told) =>
    told.kind === 'typed' && told.field === last ? [{ length: told.text.length, at: told.at }] : [],
  );
  return {
    phase: plan.phase === 'slow' || plan.phase === 'offline' ? plan.phase : furthest,
    found,
    hanging: strokes.length > 0 ? { field: last, strokes, killedAt } : found ? null : hanging,
  };
}
