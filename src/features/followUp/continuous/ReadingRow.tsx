// One figure between the follow-ups: what it should be, what has been given, and the field for the day; judged as it is typed.
import { useState } from 'react';
import { type ContinuousFigure, recordReading } from '../../../core/followUp/between/readings.ts';
import { judgeFigure } from '../../../core/followUp/figureRules.ts';
import { oddFault } from '../../../core/followUp/odd.ts';
import { besideFigure } from '../../../core/followUp/warnings.ts';
import type { Day, Key } from '../../../schema/field.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { address } from '../../../ui/address.ts';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { SavedNote } from '../../../ui/form/SavedNote.tsx';
import { unitSuffix, withUnit } from '../../../ui/format.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import { targetWords } from '../figures/shown.ts';
import { usePeriodName } from '../periodName.ts';
import * as formTexts from '../text.ts';
import css from './continuous.module.css';
import * as texts from './text.ts';

/** Where what is typed for a day is kept until it is saved. */
export const draftOf = (unit: Key<'units'>, day: Day) => `readings/${unit}/${day}`;

interface Props {
  readonly figure: ContinuousFigure;
  readonly unit: Key<'units'>;
  /** Null where nothing can be written. */
  readonly day: Day | null;
}

export function ReadingRow({ figure, unit, day }: Props) {
  const t = useText(texts);
  const words = useText(formTexts).figures;
  const name = usePeriodName();
  const { entry, period, readings } = figure;
  const { indicator } = entry;
  const before = entry.measurements.at(-1);
  return (
    <li className={css.row}>
      <div>
        <h2 className={`${type.body} ${type.strong}`}>{indicator.title}</h2>
        <p className={type.secondary}>{targetWords(entry, words)}</p>
        <p className={type.body}>
          {readings.length === 0
            ? t.none
            : t.given(readings.map((one) => [one.day, withUnit(indicator, one.value)]))}
        </p>
        <p className={type.secondary}>
          {before !== undefined && before.value !== null
            ? `${t.before(withUnit(indicator, before.value), name(before.period))} · `
            : ''}
          {t.next(name(period))}{' '}
          <a className={`${type.link} ${css.inText}`} href={address.figure(indicator.key, `enhet/${unit}`)}>
            {t.overTime}
            <span className="hiddenText">{`, ${indicator.title}`}</span>
          </a>
        </p>
      </div>
      {day !== null && <Field figure={figure} unit={unit} day={day} />}
    </li>
  );
}

function Field({ figure, unit, day }: Props & { readonly day: Day }) {
  const t = useText(texts);
  const act = useAct();
  const { rows } = useSituation();
  const draft = useDraft(draftOf(unit, day));
  const [isLast, setLast] = useState(false);
  const { entry, period, readings } = figure;
  const { indicator } = entry;
  const value = readings.find((one) => one.day === day)?.value ?? null;
  const typed = draft.values[indicator.key];
  const judged = judgeFigure(entry, typed ?? (value === null ? '' : String(value)));
  const now = judged.reading.ok ? judged.reading.value : null;
  const model = modelInForce(rows, period.year);
  const word = model.ok ? model.value.goalScale.find(({ key }) => key === judged.status)?.label : undefined;
  const place = `readings/${indicator.key}`;
  return (
    <div className={css.field}>
      <FigureInput
        id={place}
        label={t.labelOf(indicator.title, day)}
        labelHidden
        faults={oddFault(place, indicator.title, now, besideFigure(entry))}
        draft={draft}
        name={indicator.key}
        value={value}
        decimals={indicator.decimals}
        suffix={unitSuffix[indicator.unit]}
        commit={async (given) => {
          const faults = await act(recordReading, { unit, indicator: indicator.key, day, value: given });
          setLast(faults.length === 0);
          return faults;
        }}
      />
      {now !== null && (
        <span role="status">
          <StatusMark status={judged.status} {...(word === undefined ? {} : { word })} />
        </span>
      )}
      <SavedNote list="outcomes" row={figure.row} isLast={isLast} />
    </div>
  );
}
