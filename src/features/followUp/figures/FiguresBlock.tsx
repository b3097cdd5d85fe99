// Block B: first the figures that need an answer, then the green that have not moved, last what is not measured now.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { startTransition, useEffect, useRef, useState } from 'react';
import { confirmUnchanged } from '../../../core/followUp/figureRules.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import type { Fault } from '../../../schema/fault.ts';
import { wordsFor } from '../../../steering/words.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import icon from '../../../ui/page/iconButton.module.css';
import plain from '../../../ui/page/PlainButton.module.css';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDraft } from '../../../ui/workspace.tsx';
import { shortPeriod, useForm, useRecord } from '../formInUse.ts';
import * as texts from '../text.ts';
import { FigureRow, figureDraft } from './FigureRow.tsx';
import css from './figures.module.css';
import { UnchangedRow } from './UnchangedRow.tsx';

/** So many rows stand there at once, which is more than a screen; the rest are drawn a moment later, in React's spare time. */
const firstDrawn = 8;
/** Milliseconds. */
const aMoment = 50;

export function FiguresBlock() {
  const t = useText(texts).figures;
  const { form, readOnly, target } = useForm();
  const drawn = useDrawn(target !== null);
  const at = (place: FigureEntry['place']) => form.figures.filter((entry) => entry.place === place);
  const isOver = form.head.closedBecause?.code === 'PERIOD_NOT_OPEN';
  const asked = form.figures.filter(({ place }) => place !== 'notNow');
  return (
    <div className={css.block}>
      {readOnly ? (
        <>
          <Figures
            title={t.answered}
            entries={asked.filter(({ outcome }) => outcome !== null)}
            drawn={drawn}
          />
          <Figures
            title={isOver ? t.leftUnanswered : t.unanswered}
            entries={asked.filter(({ outcome }) => outcome === null)}
            drawn={drawn}
          />
        </>
      ) : (
        <>
          <Figures title={t.needsAnswer} entries={at('needsAnswer')} drawn={drawn} />
          {at('needsAnswer').length === 0 && <p className={type.body}>{t.nothingNeeded}</p>}
          <Unchanged entries={at('greenUnchanged')} drawn={Math.max(drawn - at('needsAnswer').length, 0)} />
        </>
      )}
      <NotNow entries={at('notNow')} />
    </div>
  );
}

/** @param all from the start, as a link to a field must find it */
function useDrawn(all: boolean): number {
  const [drawn, setDrawn] = useState(all ? Number.POSITIVE_INFINITY : firstDrawn);
  useEffect(() => {
    // When the first rows are painted and the hand has had its chance, and in slices that a keystroke goes before.
    let later: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY)), aMoment);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, []);
  return drawn;
}

interface Props {
  readonly entries: readonly FigureEntry[];
  /** How many of the rows, from the top. */
  readonly drawn: number;
}

function Figures({ title, entries, drawn }: Props & { readonly title: string }) {
  const t = useText(texts).figures;
  const { form, readOnly } = useForm();
  if (entries.length === 0) return null;
  return (
    <section>
      <div className={css.heading}>
        <h2 className={type.section}>{title}</h2>
        <span className={css.curve}>{t.curve}</span>
        <span className={css.lastYear}>{t.lastYear(shortPeriod(form))}</span>
        <span className={css.answer}>{readOnly ? t.answered : t.now}</span>
        <span className={css.judgement}>{t.judgement}</span>
      </div>
      <ul className={css.rows}>
        {entries.slice(0, drawn).map((entry) => (
          <Asked key={entry.indicator.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Asked({ entry }: { readonly entry: FigureEntry }) {
  const { at } = useForm();
  return <FigureRow entry={entry} draft={useDraft(figureDraft(at, entry))} />;
}

function Unchanged({ entries, drawn }: Props) {
  const t = useText(texts).figures;
  const record = useRecord();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const state = useRef<HTMLSpanElement>(null);
  if (entries.length === 0) return null;
  const left = entries.filter(({ done, repeatable }) => !done && repeatable !== null);
  const confirmAll = async () => {
    const found = await record('figures/unchanged', confirmUnchanged, {
      indicators: left.map(({ indicator }) => indicator.key),
    });
    setFaults(found);
    if (found.length === 0) state.current?.focus();
  };
  return (
    <section>
      <div className={`${css.heading} ${css.wide}`}>
        <h2 className={type.section}>
          {t.unchanged} <span className={type.secondary}>{t.unchangedLead}</span>
        </h2>
        <span className={css.state} role="status" tabIndex={-1} ref={state}>
          {left.length === 0 && t.allConfirmed(entries.length)}
        </span>
        {left.length > 0 && (
          <button type="button" className={`${plain.button} ${icon.icon}`} onClick={() => void confirmAll()}>
            <Checkmark16Regular aria-hidden="true" />
            {t.confirmAll}
          </button>
        )}
      </div>
      <Faults faults={faults} />
      <ul className={css.rows}>
        {entries.slice(0, drawn).map((entry) => (
          <UnchangedRow key={entry.indicator.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function NotNow({ entries }: Pick<Props, 'entries'>) {
  const t = useText(texts).figures;
  const { form } = useForm();
  if (entries.length === 0) return null;
  const annual = entries.every(({ missingReason }) => missingReason === 'annualOnly');
  return (
    <p className={`${type.secondary} ${css.notNow}`}>
      {t.notNow(
        entries.map(({ indicator }) => indicator.title),
        wordsFor(form.model, 'indicator'),
        annual,
      )}
    </p>
  );
}
