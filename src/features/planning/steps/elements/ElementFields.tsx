// What is written of a goal, a basic mission or a success factor; one that is decided already is read, and may be replaced.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { weighed } from '../../../../core/judgement/weighed.ts';
import type { ElementEntry } from '../../../../core/planning/entry.ts';
import { alterGoal } from '../../../../core/planning/rules/elementRules.ts';
import { newId } from '../../../../core/planning/rules/openPlan.ts';
import { goals } from '../../../../schema/lists/goals.ts';
import { wordsFor } from '../../../../steering/words.ts';
import { address, goTo } from '../../../../ui/address.ts';
import { newName } from '../../../../ui/form/newName.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { Choice, Ticks } from '../../fields/ChoiceFields.tsx';
import { CopiedTick } from '../../fields/CopiedTick.tsx';
import { anyRow, type Editing } from '../../fields/editing.ts';
import css from '../../fields/fields.module.css';
import { Figure, Line, Note } from '../../fields/TextFields.tsx';
import { usePlan, useRecord } from '../../planInUse.ts';
import * as texts from '../text.ts';
import type { ElementStep } from '../titles.ts';
import { Basis } from './Basis.tsx';
import { LastYear, OnePerspective } from './ChosenInWords.tsx';
import { NotTakenAlong } from './Ending.tsx';

interface Props {
  readonly step: ElementStep;
  readonly entry: ElementEntry;
}

const nameOf = { goals: 'goal', missions: 'mission', factors: 'factor' } as const;

export function ElementFields({ step, entry }: Props) {
  const t = useText(texts).elements;
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const { goal, type: goalType, carried, toBeChecked } = entry;
  const on: Editing = {
    step,
    item: goal.key,
    list: goals,
    row: anyRow(goal),
    readOnly: readOnly || carried,
    write: (place, answer, seen) => record(place, alterGoal, { id: '', goal: goal.key, answer }, seen),
  };
  const parents = form.parentsFor(goal.type).map(({ key, title }) => ({ value: key, label: title }));
  const { scorecard } = form.model.perspectives;
  return (
    <>
      {carried && <Decided step={step} entry={entry} />}
      {goal.replaces !== null && !carried && <p className={`${type.secondary} ${css.wide}`}>{t.replaces}</p>}
      <div className={css.wide}>
        <Line on={on} field="title" label={t[nameOf[step]]} required />
      </div>
      {step !== 'missions' && parents.length > 0 && (
        <div className={css.wide}>
          <Ticks
            on={on}
            field="parents"
            choices={parents}
            likely={form.plan.contributesTo ?? []}
            required={step === 'factors' || goalType?.requiresParent === true}
          />
        </div>
      )}
      {step !== 'factors' && (
        <div className={css.wide}>
          <Note on={on} field="description" />
        </div>
      )}
      {step === 'goals' && goalType?.kind !== 'vision' && (
        <div className={css.wide}>
          <Note on={on} field="measurability" required />
        </div>
      )}
      {step === 'missions' && (
        <>
          <Basis on={on} required={goalType?.requiresLegalBasis === true} />
          <Note on={on} field="quality" />
        </>
      )}
      {step === 'factors' && scorecard.length > 0 && <OnePerspective on={on} choices={scorecard} />}
      {step === 'goals' && scorecard.length > 0 && goalType?.kind !== 'vision' && (
        <Ticks
          on={on}
          field="perspectives"
          required
          choices={scorecard.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      {step === 'goals' && form.model.goalAreas.length > 0 && (
        <Choice
          on={on}
          field="goalArea"
          choices={form.model.goalAreas.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <Line on={on} field="responsible" required={step !== 'missions'} />
      {weighed(form.model).goals && <Figure on={on} field="weight" hint={t.weightHint} />}
      {step === 'goals' && <LastYear on={on} from={form.plan.year} last={goal.validToYear} />}
      {step === 'goals' && form.level.kind === 'council' && form.cycleKind === 'review' && (
        <Choice
          on={on}
          field="changeReason"
          label={t.change}
          required
          choices={form.model.planCycle.reasons.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <Links step={step} entry={entry} />
      <div className={css.wide}>
        <CopiedTick list="goals" row={goal.key} marked={toBeChecked.length > 0} about={goal.title} />
      </div>
    </>
  );
}

/** A decided element is left as it is (C4); another wording takes its place when this plan is decided. */
function Decided({ step, entry }: Props) {
  const t = useText(texts).elements;
  const { form, at, readOnly } = usePlan();
  const record = useRecord();
  const [id] = useState(newName);
  const replace = async () => {
    const faults = await record(`${step}/add`, alterGoal, { id, goal: entry.goal.key, answer: {} });
    const key = goals.keyFrom({ id: newId(form.plan, id) });
    if (faults.length === 0) goTo(address.plan(at.plan, `${step}/${key}`));
  };
  return (
    <div className={`${css.wide} ${css.carried}`}>
      <p className={type.secondary}>{t.carried}</p>
      {!readOnly && (
        <Button size="small" onClick={() => void replace()}>
          {t.replace}
        </Button>
      )}
      {!readOnly && <NotTakenAlong step={step} list="goals" named={entry.goal.key} />}
    </div>
  );
}

/** What is to hang on it is added in steps of its own; faults on that lead here, and on from here. */
function Links({ step, entry }: Props) {
  const t = useText(texts).elements;
  const { form, at } = usePlan();
  const has = (wanted: string) => form.steps.some(({ key }) => key === wanted);
  const { one, many } = wordsFor(form.model, 'indicator');
  const activity = wordsFor(form.model, 'activity');
  return (
    <p className={`${type.secondary} ${css.wide}`}>
      {has('indicators') && (
        <>
          {t.indicators(entry.indicators.length, one, many)}
          {'. '}
          <a
            id={`${step}/${entry.goal.key}/indicators`}
            className={type.link}
            href={address.plan(at.plan, 'indicators')}
          >
            {t.toIndicators(many)}
          </a>{' '}
        </>
      )}
      {has('activities') && (
        <a
          id={`${step}/${entry.goal.key}/activities`}
          className={type.link}
          href={address.plan(at.plan, 'activities')}
        >
          {t.toActivities(activity.many)}
        </a>
      )}
    </p>
  );
}
