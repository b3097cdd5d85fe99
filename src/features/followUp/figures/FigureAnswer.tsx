// The figure itself: typed, yes or no, or a status; or the reason why there is none, chosen instead of it.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { recordOutcome } from '../../../core/followUp/figureRules.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import type { Values } from '../../../schema/list.ts';
import { missingReasons } from '../../../schema/lists/outcomes.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { unitSuffix } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type { Draft } from '../../../ui/workspace.tsx';
import { missingAt, useForm, useRecord } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './figures.module.css';
import { useFigureWords } from './RowFrame.tsx';

interface Props {
  readonly entry: FigureEntry;
  readonly draft: Draft;
}

export function FigureAnswer({ entry, draft }: Props) {
  const t = useText(texts).figures;
  const { readOnly } = useForm();
  const words = useFigureWords(entry);
  const [without, setWithout] = useState(false);
  if (readOnly) {
    const reason = entry.missingReason;
    return (
      <span className={reason === null ? css.figure : css.reason}>
        {reason === null ? words(entry.value) : t.reasons[reason]}
      </span>
    );
  }
  if (entry.missingReason !== null || without) return <Reason entry={entry} back={() => setWithout(false)} />;
  const empty = draft.values.value === undefined ? entry.value === null : draft.values.value.trim() === '';
  return (
    <>
      <Given entry={entry} draft={draft} />
      {empty && (
        <Button
          className={css.small ?? ''}
          appearance="transparent"
          size="small"
          onClick={() => setWithout(true)}
        >
          {t.noFigureThere}
        </Button>
      )}
    </>
  );
}

function Given({ entry, draft }: Props) {
  const t = useText(texts).figures;
  const { form, asked } = useForm();
  const record = useRecord();
  const { indicator, value } = entry;
  const place = `figures/${indicator.key}/value`;
  const save = (given: number | null, seen: Values = {}) =>
    record(place, recordOutcome, { indicator: indicator.key, answer: { value: given } }, seen);
  const look = {
    id: place,
    label: t.outcomeOf(indicator.title),
    labelHidden: true,
    faults: asked ? missingAt(entry.missing, place) : [],
  };
  if (entry.input === 'number')
    return (
      <FigureInput
        {...look}
        draft={draft}
        name="value"
        value={value}
        decimals={indicator.decimals}
        suffix={unitSuffix[indicator.unit]}
        commit={save}
      />
    );
  const choices =
    entry.input === 'yesNo'
      ? [
          { value: '1', label: t.yes },
          { value: '0', label: t.no },
        ]
      : form.model.goalScale.flatMap(({ score, label }) =>
          score === null ? [] : [{ value: String(score), label }],
        );
  return (
    <ChoiceInput
      {...look}
      value={value === null ? null : String(value)}
      choices={choices}
      none={t.choose}
      commit={(chosen) => save(chosen === null ? null : Number(chosen))}
    />
  );
}

function Reason({ entry, back }: { readonly entry: FigureEntry; readonly back: () => void }) {
  const t = useText(texts).figures;
  const record = useRecord();
  const { key, title } = entry.indicator;
  const place = `figures/${key}/value`;
  const save = (missingReason: FigureEntry['missingReason']) =>
    record(place, recordOutcome, { indicator: key, answer: { missingReason } });
  const giveFigure = async () => {
    if (entry.missingReason !== null) await save(null);
    back();
  };
  return (
    <>
      <ChoiceInput
        id={place}
        label={t.missingBecause(title)}
        labelHidden
        value={entry.missingReason}
        choices={missingReasons.map((value) => ({ value, label: t.reasons[value] }))}
        none={t.chooseReason}
        commit={save}
      />
      <Button
        className={css.small ?? ''}
        appearance="transparent"
        size="small"
        onClick={() => void giveFigure()}
      >
        {t.giveFigure}
      </Button>
    </>
  );
}
