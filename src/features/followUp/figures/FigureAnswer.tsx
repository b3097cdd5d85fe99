// The figure itself: typed, yes or no, or a status; or the reason why there is none, chosen instead of it.
import { readFigure } from '../../../core/figure.ts';
import { readingsOf } from '../../../core/followUp/between/reading.ts';
import { recordOutcome } from '../../../core/followUp/figureRules.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import { oddFault } from '../../../core/followUp/odd.ts';
import { besideFigure } from '../../../core/followUp/warnings.ts';
import { outcomeRow } from '../../../core/measurement.ts';
import type { Values } from '../../../schema/list.ts';
import { missingReasons } from '../../../schema/lists/outcomes.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { unitSuffix } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { type Draft, useSituation } from '../../../ui/workspace.tsx';
import { missingAt, useForm, useRecord } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './figures.module.css';
import { RowAct } from './RowAct.tsx';
import { useFigureWords } from './RowFrame.tsx';

interface Props {
  readonly entry: FigureEntry;
  readonly draft: Draft;
}

/** What was answered; where nothing was, what it was the time before. */
export function ReadAnswer({ entry }: { readonly entry: FigureEntry }) {
  const t = useText(texts).figures;
  const words = useFigureWords(entry);
  if (entry.missingReason !== null)
    return <span className={css.reason}>{t.reasons[entry.missingReason]}</span>;
  const before = entry.outcome === null ? (entry.measurements.at(-1)?.value ?? null) : null;
  return before === null ? (
    <span className={css.figure}>{words(entry.value)}</span>
  ) : (
    <span className={`${type.secondary} ${css.before}`}>{t.before(words(before))}</span>
  );
}

const hasFigure = (typed: string) => readFigure(typed).ok;

/** @param withoutFigure told when there is none, so that the reason can be chosen instead */
export function FigureAnswer({
  entry,
  draft,
  withoutFigure,
}: Props & { readonly withoutFigure: () => void }) {
  const t = useText(texts).figures;
  const typed = draft.values.value;
  const hasNone = typed === undefined ? entry.value === null : !hasFigure(typed);
  return (
    <>
      <Given entry={entry} draft={draft} />
      {hasNone && <Latest entry={entry} draft={draft} />}
      {hasNone && (
        <RowAct quiet onClick={withoutFigure}>
          {t.noFigureThere}
        </RowAct>
      )}
    </>
  );
}

/** What was given between the periods is one click away. */
function Latest({ entry, draft }: Props) {
  const t = useText(texts).figures;
  const record = useRecord();
  const words = useFigureWords(entry);
  const { rows } = useSituation();
  const { form } = useForm();
  const { indicator } = entry;
  const { unit, period } = form.head;
  const reading = readingsOf(outcomeRow(rows, indicator, period, { unit: unit.key, body: null })).at(-1);
  if (reading === undefined) return null;
  const place = `figures/${indicator.key}/value`;
  const take = async () => {
    const faults = await record(place, recordOutcome, {
      indicator: indicator.key,
      answer: { value: reading.value },
    });
    if (faults.length === 0) draft.drop('value', draft.values.value ?? '');
  };
  return (
    <RowAct
      name={t.takeReadingOf(words(reading.value), reading.day, indicator.title)}
      onClick={() => void take()}
    >
      {t.takeReading(words(reading.value), reading.day)}
    </RowAct>
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
  const reading = draft.values.value === undefined ? null : readFigure(draft.values.value);
  const now = reading === null ? value : reading.ok ? reading.value : null;
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
        faults={[...look.faults, ...oddFault(place, indicator.title, now, besideFigure(entry))]}
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

export function Reason({ entry, draft, back }: Props & { readonly back: () => void }) {
  const t = useText(texts).figures;
  const record = useRecord();
  const { key, title } = entry.indicator;
  const place = `figures/${key}/value`;
  const save = async (missingReason: FigureEntry['missingReason']) => {
    const faults = await record(place, recordOutcome, { indicator: key, answer: { missingReason } });
    // What was typed instead of a figure is answered by the reason.
    if (faults.length === 0 && missingReason !== null) draft.drop('value', draft.values.value ?? '');
    return faults;
  };
  const giveFigure = async () => {
    if (entry.missingReason !== null) await save(null);
    back();
  };
  return (
    <div className={css.without}>
      <span className={type.secondary} aria-hidden="true">
        {t.missingBecauseShort}
      </span>
      <ChoiceInput
        id={place}
        label={t.missingBecause(title)}
        labelHidden
        faults={missingAt(entry.missing, `figures/${key}/missingReason`)}
        value={entry.missingReason}
        choices={missingReasons.map((value) => ({ value, label: t.reasons[value] }))}
        none={t.chooseReason}
        commit={save}
      />
      <RowAct quiet onClick={() => void giveFigure()}>
        {t.giveFigure}
      </RowAct>
    </div>
  );
}
