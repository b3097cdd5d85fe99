// The column of steps: which unit and period it is, how far it has come, and the blocks with what remains in each.
import { unitsOf } from '../../core/access.ts';
import { latestPeriods } from '../../core/calendar.ts';
import { feedbackFor } from '../../core/consolidation/feedbackRead.ts';
import { blockNames } from '../../core/followUp/asked.ts';
import type { Block, FollowUpForm } from '../../core/followUp/form.ts';
import { personNamed } from '../../core/situation.ts';
import type { Rows } from '../../schema/list.ts';
import { periodWord, wordsFor } from '../../steering/words.ts';
import { address } from '../../ui/address.ts';
import { Steps } from '../../ui/page/Steps.tsx';
import { Progress } from '../../ui/picture/Progress.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation, useSync } from '../../ui/workspace.tsx';
import { readingsHref } from './continuous/place.ts';
import css from './FollowUp.module.css';
import { shortPeriod, useForm } from './formInUse.ts';
import * as texts from './text.ts';

type Words = typeof texts.sv;

/** The blocks that there is something to answer in; the analysis is always asked for, deviations when something is off. */
export const blocksOf = (form: FollowUpForm, rows: Rows): readonly Block[] => {
  const { figures, elements, assignments, activities, economy, perspectives, proposals, earlier } = form;
  const { unit, period } = form.head;
  const { key } = period;
  const isThere: Record<Block, boolean> = {
    figures: figures.length > 0,
    elements: elements.length > 0,
    assignments: assignments.length > 0,
    activities: activities.some(({ place, activity }) => place !== 'notNow' || activity.followedUp === key),
    economy: economy !== null,
    perspectives: perspectives.length > 0,
    analysis: true,
    deviations: proposals.length > 0,
    earlier: earlier.length > 0 || feedbackFor(rows, { unit: unit.key, period: key }).length > 0,
  };
  return blockNames.filter((block) => isThere[block]);
};

/** What a block is called in the organisation's own words. */
export function titleOf({ model, elements }: FollowUpForm, block: Block, t: Words): string {
  if (block === 'figures') return t.titleOf([wordsFor(model, 'indicator').many]);
  if (block === 'activities') return t.titleOf([wordsFor(model, 'activity').many]);
  if (block !== 'elements') return t[block].title;
  const types = new Set(elements.map(({ element }) => element.row.type));
  return t.titleOf([...types].map((type) => wordsFor(model, type).many));
}

/** The keys of the rows that each block is kept in. */
const rowsOf: Record<Block, (form: FollowUpForm) => readonly (string | undefined)[]> = {
  figures: ({ figures }) => figures.map(({ outcome }) => outcome?.key),
  elements: ({ elements }) => elements.map(({ assessment }) => assessment?.key),
  assignments: ({ assignments }) => assignments.map(({ report }) => report?.key),
  activities: ({ activities }) => activities.map(({ activity }) => activity.key),
  economy: ({ economy }) => [economy?.row?.key],
  perspectives: ({ perspectives }) => perspectives.map(({ row }) => row?.key),
  analysis: ({ head }) => [head.followUp?.key],
  deviations: ({ proposals }) => proposals.map(({ row }) => row?.key),
  earlier: ({ earlier }) => earlier.map(({ measure }) => measure.key),
};

export function FormSteps({ chosen }: { readonly chosen: Block }) {
  const t = useText(texts);
  const { form } = useForm();
  const { conflicts } = useSync();
  const { rows } = useSituation();
  const { unit, period, deadline, daysLeft, reporter, plan } = form.head;
  const { done, of } = form.progress;
  const hrefOf = (block: Block) => address.followUp(unit.key, period.key, block);

  const left = (block: Block): string | null => {
    const keys = rowsOf[block](form);
    const clashes = conflicts.filter(({ key }) => keys.includes(key));
    const areTexts = clashes.every(({ isRunningText }) => isRunningText);
    if (clashes.length > 0) return t.toChoose[areTexts ? 'texts' : 'answers'](clashes.length);
    const { done: answered, of: all } = form.progress.blocks[block];
    return answered === all ? null : t.left(answered, all);
  };
  return (
    <>
      <div className={css.head}>
        <p className={`${type.section}`}>{t.period(shortPeriod(form), period.year)}</p>
        <p className={type.secondary}>{unit.name}</p>
        {reporter !== null && (
          <p className={type.secondary}>{t.reportedBy(personNamed(rows, reporter).name)}</p>
        )}
        {plan !== null && (
          <p className={type.secondary}>
            <a className={type.link} href={address.planDocument(plan.key)}>
              {t.plan(plan.year, plan.version)}
            </a>
          </p>
        )}
        <div className={css.progress}>
          <span className={`${type.body} ${type.strong}`}>{t.done(done, of)}</span>
          {deadline !== null && <span className={type.secondary}>{t.until(deadline, daysLeft)}</span>}
        </div>
        <Progress done={done} of={of} label={t.progressOf(unit.name)} />
      </div>
      <Steps
        steps={blocksOf(form, rows).map((block) => ({
          href: hrefOf(block),
          title: titleOf(form, block, t),
          left: left(block),
        }))}
        chosen={hrefOf(chosen)}
      />
      <Elsewhere />
    </>
  );
}

/** The unit's other periods, and the way back to the other units. */
function Elsewhere() {
  const t = useText(texts);
  const { form, at } = useForm();
  const { rows, person } = useSituation();
  const others = latestPeriods(rows, 3).filter(({ key }) => key !== at.period);
  const own = unitsOf(person, rows);
  const several = own.length !== 1 || own[0]?.key !== at.unit;
  return (
    <ul className={css.elsewhere}>
      {several && (
        <li>
          <a className={type.link} href={address.units(at.period)}>
            {t.allUnits}
          </a>
        </li>
      )}
      {form.figures.some(({ indicator }) => indicator.frequency === 'monthly') && (
        <li>
          <a className={type.link} href={readingsHref(at.unit)}>
            {t.readings}
          </a>
        </li>
      )}
      {others.map((period) => (
        <li key={period.key}>
          <a className={type.link} href={address.followUp(at.unit, period.key)}>
            {t.period(periodWord(form.model, period), period.year)}
          </a>
        </li>
      ))}
    </ul>
  );
}
