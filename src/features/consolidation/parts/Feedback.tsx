// What the level gives back: a text to all its units, and one to a unit by itself with the measures that it is about (S27).
import { Checkbox, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type ConsolidationPlace, giveFeedback } from '../../../core/consolidation/consolidate.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { isCancelled } from '../../../core/deviation/carriedOut.ts';
import { rowWith } from '../../../core/situation.ts';
import { type Key, key } from '../../../schema/field.ts';
import { feedback } from '../../../schema/lists/consolidation/feedback.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { type Draft, useAct } from '../../../ui/workspace.tsx';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';

interface Props {
  readonly overview: ConsolidationOverview;
  readonly at: ConsolidationPlace;
  readonly draft: Draft;
}

export function Feedback({ overview, at, draft }: Props) {
  const t = useText(texts);
  const [to, setTo] = useState('');
  const { lines, mayWrite } = overview;
  const unit = lines.find((line) => line.unit.key === to)?.unit ?? null;
  return (
    <section className={css.feedback} aria-labelledby="consolidation-feedback">
      <h2 id="consolidation-feedback" className={type.section}>
        {t.feedback}
      </h2>
      <p className={type.secondary}>{t.feedbackHint}</p>
      <One overview={overview} at={at} draft={draft} to={null} label={t.feedbackAll} />
      {mayWrite && (
        <FieldShell label={t.feedbackOne}>
          <Select value={to} onChange={(_, { value }) => setTo(value)}>
            <option value="">{t.chooseUnit}</option>
            {lines.map((line) => (
              <option key={line.unit.key} value={line.unit.key}>
                {line.unit.name}
              </option>
            ))}
          </Select>
        </FieldShell>
      )}
      {unit !== null && (
        <One
          key={unit.key}
          overview={overview}
          at={at}
          draft={draft}
          to={unit.key}
          label={t.feedbackTo(unit.name)}
        />
      )}
    </section>
  );
}

function One({
  overview,
  at,
  draft,
  to,
  label,
}: Props & { readonly to: Key<'units'> | null; readonly label: string }) {
  const t = useText(texts);
  const act = useAct();
  const { rows, period, place, mayWrite } = overview;
  const row = rowWith(rows, feedback, { period: period.key, ...place, to });
  const own = to === null ? [] : rows.by(measures, 'unit', to).filter((one) => !isCancelled(one));
  if (!mayWrite)
    return row?.text ? (
      <div>
        <p className={`${type.body} ${type.strong}`}>{label}</p>
        <p className={`${type.body} ${css.text}`}>{row.text}</p>
      </div>
    ) : null;
  return (
    <>
      <FieldConflict row={row?.key ?? null} field="text">
        <NoteInput
          label={label}
          draft={draft}
          name={`feedback.${to ?? 'all'}`}
          value={row?.text ?? null}
          commit={(text, seen) => act(giveFeedback, { ...at, to, answer: { text } }, renamed(seen))}
        />
      </FieldConflict>
      {own.length > 0 && (
        <fieldset className={css.lift}>
          <legend className={type.secondary}>{t.feedbackMeasures}</legend>
          {own.map((measure) => (
            <Checkbox
              key={measure.key}
              label={measure.title}
              checked={row?.measures?.includes(measure.key) === true}
              onChange={(_, { checked }) => {
                const others = (row?.measures ?? []).filter((one) => one !== measure.key);
                const chosen = checked === true ? [...others, key<'measures'>(measure.key)] : others;
                void act(giveFeedback, { ...at, to, answer: { measures: chosen } });
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The draft calls each text by its unit, the row calls it `text`. */
const renamed = (seen: Readonly<Record<string, unknown>>) => {
  const [value] = Object.values(seen);
  return value === undefined ? {} : { text: value as string | null };
};
