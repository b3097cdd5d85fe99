// Block F: three figures in tkr, the deviation as they are typed, and its cause and measures when the forecast is worse than the limit.
import { Button } from '@fluentui/react-components';
import { readFigure } from '../../../core/figure.ts';
import { type MoneyAnswer, recordMoney } from '../../../core/followUp/blocks/answerRules.ts';
import { budgetDeviation, isBelowLimit } from '../../../core/followUp/blocks/economy.ts';
import type { EconomyEntry } from '../../../core/followUp/form.ts';
import { oddFault } from '../../../core/followUp/odd.ts';
import { besideMoney } from '../../../core/followUp/warnings.ts';
import type { Values } from '../../../schema/list.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { type Draft, useDraft } from '../../../ui/workspace.tsx';
import { asksForecast, draftPlace, useForm, useRecord } from '../formInUse.ts';
import { ReadAnswers } from '../rows/AnswerRow.tsx';
import css from '../rows/rows.module.css';
import { WrittenFigure, WrittenNote } from '../rows/Written.tsx';
import * as texts from '../text.ts';

export function EconomyBlock() {
  const { form, readOnly } = useForm();
  const entry = form.economy;
  if (entry === null) return null;
  return <div className={css.block}>{readOnly ? <Read entry={entry} /> : <Written entry={entry} />}</div>;
}

interface Props {
  readonly entry: EconomyEntry;
}

function Read({ entry }: Props) {
  const t = useText(texts).economy;
  const { form } = useForm();
  const { row, budget, tkr, pct } = entry;
  const money = (amount: number | null | undefined) => (amount == null ? null : t.tkr(amount));
  return (
    <ReadAnswers
      answers={[
        [t.budgetTkr, money(budget)],
        [asksForecast(form) ? t.outcomeTkr : t.yearOutcome, money(row?.outcomeTkr)],
        [t.forecastTkr, money(row?.forecastTkr)],
        [t.deviation, tkr === null ? null : t.amount(tkr, pct)],
        [t.comment, row?.comment ?? null],
        [t.measures, row?.measures ?? null],
      ]}
    />
  );
}

type Field = 'budgetTkr' | 'outcomeTkr' | 'forecastTkr';

/** What stands in a field now, be it saved or not; null where it cannot be read. */
function typedIn(draft: Draft, field: Field, saved: number | null): number | null {
  const typed = draft.values[field];
  if (typed === undefined) return saved;
  const reading = readFigure(typed);
  return reading.ok ? reading.value : null;
}

function Written({ entry }: Props) {
  const t = useText(texts).economy;
  const { form, at } = useForm();
  const record = useRecord();
  const draft = useDraft(draftPlace(at, 'economy'));
  const { row, budget, before } = entry;
  const write = (field: string, answer: MoneyAnswer, seen: Values = {}) =>
    record(`economy/${field}`, recordMoney, { answer }, seen);
  const forecasts = asksForecast(form);
  const figure = (name: Field, label: string, hint?: string) => {
    const value = name === 'budgetTkr' ? budget : (row?.[name] ?? null);
    const now = typedIn(draft, name, value);
    return (
      <WrittenFigure
        list="budgetOutcomes"
        row={row?.key ?? null}
        under="economy"
        draft={draft}
        name={name}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        required
        value={value}
        suffix={t.suffix}
        written={t.tkr}
        questions={oddFault(`economy/${name}`, label, now, besideMoney(entry, name))}
        commit={(given, seen) => write(name, { [name]: given }, seen)}
      />
    );
  };
  const isPlanned = (row?.budgetTkr ?? null) === null && budget !== null;
  const forecastBefore = before?.forecastTkr ?? null;
  return (
    <>
      <div className={css.fields}>
        <div className={css.beside}>
          {figure('budgetTkr', t.budgetTkr, isPlanned ? t.fromPlan : undefined)}
          {figure('outcomeTkr', forecasts ? t.outcomeTkr : t.yearOutcome)}
          {forecasts &&
            figure(
              'forecastTkr',
              t.forecastTkr,
              forecastBefore === null ? undefined : t.before(t.tkr(forecastBefore)),
            )}
        </div>
        {forecasts && budget !== null && (row?.forecastTkr ?? null) === null && (
          <Button
            size="small"
            className={css.alone ?? ''}
            onClick={() => void write('forecastTkr', { forecastTkr: budget })}
          >
            {t.asBudget}
          </Button>
        )}
      </div>
      <Deviation entry={entry} draft={draft} />
    </>
  );
}

function Deviation({ entry, draft }: Props & { readonly draft: Draft }) {
  const t = useText(texts).economy;
  const { form } = useForm();
  const record = useRecord();
  const { row } = entry;
  const last = asksForecast(form) ? 'forecastTkr' : 'outcomeTkr';
  const budget = typedIn(draft, 'budgetTkr', entry.budget);
  const expected = typedIn(draft, last, entry.expected);
  const deviation = budget === null || expected === null ? null : budgetDeviation(budget, expected);
  const isBelow = deviation !== null && isBelowLimit(deviation, form.model);
  const limits = form.model.rules.budgetDeviation;
  const note = (name: 'comment' | 'measures', label: string, hint?: string) => (
    <WrittenNote
      list="budgetOutcomes"
      row={row?.key ?? null}
      under="economy"
      draft={draft}
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      required={isBelow}
      value={row?.[name] ?? null}
      commit={(text, seen) =>
        record(`economy/${name}`, recordMoney, { answer: { [name]: text } satisfies MoneyAnswer }, seen)
      }
    />
  );
  return (
    <section className={css.sum} aria-labelledby="economy-deviation">
      <h2 id="economy-deviation" className={type.section}>
        {t.deviation}
      </h2>
      <div role="status">
        {deviation === null ? (
          <p className={type.secondary}>{t.none}</p>
        ) : (
          <p className={type.figure}>{t.amount(deviation.tkr, deviation.pct)}</p>
        )}
        {deviation !== null && !isBelow && <p className={type.secondary}>{t.within}</p>}
      </div>
      {isBelow && <Message intent="warning">{t.below(limits.tkr, limits.pct)}</Message>}
      <div className={css.fields}>
        {note('comment', isBelow ? t.cause : t.comment, isBelow ? t.causeHint : undefined)}
        {(isBelow || (row?.measures ?? null) !== null) && note('measures', t.measures)}
      </div>
    </section>
  );
}
