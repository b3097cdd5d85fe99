// What is done about a yellow or red figure, in its own row: its measures, and the way to one more with what has been typed.
import { useState } from 'react';
import { measuresOf } from '../../../core/deviation/deviation.ts';
import { deviationAbout } from '../../../core/deviation/proposed.ts';
import { writeDeviation } from '../../../core/deviation/raise.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import type { Fault } from '../../../schema/fault.ts';
import { deviations, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { address, goTo } from '../../../ui/address.ts';
import { shortDayText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { type Draft, useAct, useSituation } from '../../../ui/workspace.tsx';
import { begunWith, forMeasure } from '../deviations/begunWith.ts';
import { useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './figures.module.css';
import { RowAct } from './RowAct.tsx';

interface Props {
  readonly entry: FigureEntry;
  readonly draft: Draft;
}

export function RowMeasures({ entry, draft }: Props) {
  const whole = useText(texts);
  const t = whole.figures;
  const words = useText(deviationTexts);
  const sentences = useText(faultTexts);
  const { rows } = useSituation();
  const { form, at, readOnly } = useForm();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { key, title } = entry.indicator;
  // A goal that is red through the figure is reported with it, once.
  const proposed = form.proposals.find(({ of, figures }) => of === entry || figures.includes(entry));
  const off = proposed ?? { of: entry, figures: [], ...deviationAbout(rows, at, { kind: 'indicator', key }) };
  const { id, row } = off;
  const isThere = row !== null && row.state !== 'declined';
  const found = isThere ? measuresOf(rows, row.key) : [];
  if (readOnly && found.length === 0) return null;

  const begin = async () => {
    const { comment } = draft.values;
    const begun = begunWith(whole, form, off);
    // What has just been typed may be on its way to be saved.
    const answer = comment === undefined ? begun : { ...begun, cause: comment };
    const refused = await act(writeDeviation, { unit: at.unit, id, answer });
    setFaults(refused);
    if (refused.length === 0) goTo(forMeasure(deviations.keyFrom({ unit: at.unit, id })));
  };
  return (
    <div id={`figures/${key}/measures`} className={css.measures}>
      <p className={type.body}>{t.measures}</p>
      {isThere &&
        found.map((measure) => (
          <p key={measure.key}>
            <a className={type.link} href={address.deviation(row.key)}>
              {measure.title}
            </a>
            <span className={type.secondary}>
              {t.measureState(words.measureState[measure.state], shortDayText(measure.dueDay))}
            </span>
          </p>
        ))}
      {!readOnly && !isThere && (
        <>
          <RowAct name={t.addMeasureOf(title)} onClick={() => void begin()}>
            {t.addMeasure}
          </RowAct>
          <p className={type.secondary}>{row === null ? t.measureLead : t.measureDeclined}</p>
        </>
      )}
      {!readOnly && isThere && !isFinished(row) && (
        <a
          className={css.act}
          href={forMeasure(row.key)}
          aria-label={row.state === 'draft' ? t.finishDeviationOf(title) : t.addMeasureOf(title)}
        >
          {row.state === 'draft' ? whole.deviations.finish : t.addMeasure}
        </a>
      )}
      {faults.length > 0 && (
        <p className={css.wrong} role="alert">
          {faults.map((fault) => faultText(sentences, fault)).join(' ')}
        </p>
      )}
    </div>
  );
}
