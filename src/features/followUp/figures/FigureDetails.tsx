// What opens under a figure: why it is as it is, women and men, and the forecast for the whole year.
import { useState } from 'react';
import { type OutcomeAnswer, recordOutcome } from '../../../core/followUp/figureRules.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import { isOff, lengthOf, shortestComment } from '../../../core/followUp/missing.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import type { Commit } from '../../../ui/form/kept.ts';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { unitSuffix } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import type { Draft } from '../../../ui/workspace.tsx';
import { asksForecast, missingAt, useForm, useRecord } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './figures.module.css';
import { useFigureWords } from './RowFrame.tsx';
import { RowMeasures } from './RowMeasures.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly entry: FigureEntry;
  readonly draft: Draft;
  readonly shown: Shown;
}

export const sideFigures = ['women', 'men', 'forecast'] as const;
export type SideFigure = (typeof sideFigures)[number];

/** Which figures there are besides the outcome. */
const askedFor = ({ input, indicator }: FigureEntry, forecast: boolean): readonly SideFigure[] =>
  input === 'number'
    ? sideFigures.filter((name) => (name === 'forecast' ? forecast : indicator.genderSplit))
    : [];

export function FigureDetails({ asksCause, ...row }: Props & { readonly asksCause: boolean }) {
  const { form } = useForm();
  const { entry, draft, shown } = row;
  // It stands there once the figure is saved, and goes at once when what is typed is green.
  const wantsMeasure = asksCause && shown.needsCause && entry.outcome !== null && isOff(entry.status);
  return (
    <div className={css.details}>
      {asksCause && <Cause {...row} />}
      {wantsMeasure && <RowMeasures entry={entry} draft={draft} />}
      <div className={css.side}>
        {askedFor(entry, asksForecast(form)).map((name) => (
          <SideInput key={name} entry={entry} draft={draft} name={name} />
        ))}
      </div>
    </div>
  );
}

function Cause({ entry, draft, shown }: Props) {
  const t = useText(texts).figures;
  const { readOnly, asked } = useForm();
  const record = useRecord();
  const saved = entry.outcome?.comment ?? null;
  // Counted late: not before the field has been left once with too little in it.
  const [left, setLeft] = useState(saved !== null);
  const { key } = entry.indicator;
  const place = `figures/${key}/comment`;
  const label = shown.needsCause ? t.cause : t.comment;
  if (readOnly) return saved === null ? null : <ReadText label={label} text={saved} />;

  const length = lengthOf(draft.values.comment ?? saved);
  const tooShort = shown.needsCause && left && length > 0 && length < shortestComment;
  const kind = shown.status === 'partly' || shown.status === 'notFulfilled' ? shown.status : 'otherwise';
  const commit: Commit<string | null> = async (comment, seen) => {
    setLeft(true);
    return record(
      place,
      recordOutcome,
      { indicator: key, answer: { comment } satisfies OutcomeAnswer },
      seen,
    );
  };
  return (
    <div className={css.cause}>
      <FieldConflict row={entry.outcome?.key ?? null} field="comment">
        <NoteInput
          id={place}
          label={label}
          required={shown.needsCause}
          hint={tooShort ? t.charactersLeft(shortestComment - length) : t.causeHint[kind]}
          faults={asked ? missingAt(entry.missing, place) : []}
          draft={draft}
          name="comment"
          value={saved}
          commit={commit}
        />
      </FieldConflict>
      <SavedNote list="outcomes" row={entry.outcome?.key ?? null} place={place} />
    </div>
  );
}

const ReadText = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <div className={css.cause}>
    <p className={type.secondary}>{label}</p>
    <p className={`${type.body} ${css.readText}`}>{text}</p>
  </div>
);

interface SideProps {
  readonly entry: FigureEntry;
  readonly draft: Draft;
  readonly name: SideFigure;
}

function SideInput({ entry, draft, name }: SideProps) {
  const t = useText(texts).figures;
  const { readOnly, asked } = useForm();
  const record = useRecord();
  const words = useFigureWords(entry);
  const { key, decimals, unit } = entry.indicator;
  const place = `figures/${key}/${name}`;
  const value = entry.outcome?.[name] ?? null;
  if (readOnly)
    return value === null ? null : (
      <div>
        <p className={type.secondary}>{t[name]}</p>
        <p className={css.figure}>{words(value)}</p>
      </div>
    );
  return (
    <FieldConflict row={entry.outcome?.key ?? null} field={name} written={(other) => words(Number(other))}>
      <FigureInput
        id={place}
        label={t[name]}
        faults={asked ? missingAt(entry.missing, place) : []}
        draft={draft}
        name={name}
        value={value}
        decimals={decimals}
        suffix={unitSuffix[unit]}
        commit={(given, seen) =>
          record(place, recordOutcome, { indicator: key, answer: { [name]: given } }, seen)
        }
      />
    </FieldConflict>
  );
}
