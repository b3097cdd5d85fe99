// One figure that was green and has not moved: confirmed in one click, or opened to be changed.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { confirmUnchanged } from '../../../core/followUp/figureRules.ts';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import type { Fault } from '../../../schema/fault.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useDraft } from '../../../ui/workspace.tsx';
import { focusAt, useForm, useRecord } from '../formInUse.ts';
import * as texts from '../text.ts';
import { FigureRow, figureDraft } from './FigureRow.tsx';
import css from './figures.module.css';
import { RowAct } from './RowAct.tsx';
import { RowFrame, useFigureWords } from './RowFrame.tsx';
import { shownFigure, written } from './shown.ts';

export function UnchangedRow({ entry }: { readonly entry: FigureEntry }) {
  const { at } = useForm();
  const draft = useDraft(figureDraft(at, entry));
  const [changing, setChanging] = useState(false);
  const place = `figures/${entry.indicator.key}/value`;
  const answeredAnew = entry.outcome !== null && entry.outcome.unchanged !== true;
  if (changing || answeredAnew || Object.keys(draft.values).length > 0)
    return <FigureRow entry={entry} draft={draft} />;
  const change = () => {
    flushSync(() => setChanging(true));
    focusAt(place);
  };
  return <Repeatable entry={entry} change={change} />;
}

function Repeatable({ entry, change }: { readonly entry: FigureEntry; readonly change: () => void }) {
  const t = useText(texts).figures;
  const sentences = useText(faultTexts);
  const { asked } = useForm();
  const record = useRecord();
  const words = useFigureWords(entry);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const state = useRef<HTMLSpanElement>(null);
  const { key, title } = entry.indicator;
  const place = `figures/${key}/value`;
  const value = entry.value ?? entry.repeatable;
  const confirmed = entry.outcome?.unchanged === true;
  const repeated = !confirmed && entry.value === null && value !== null;
  const shown = repeated
    ? { ...shownFigure(entry, written(entry, value)), curve: shownFigure(entry, undefined).curve }
    : shownFigure(entry, undefined);

  const confirm = async () => {
    const found = await record(place, confirmUnchanged, { indicators: [key] });
    setFaults(found);
    // The button is gone; the keyboard goes on from where it stood.
    if (found.length === 0) state.current?.focus();
  };
  const said = faults.map((fault) => faultText(sentences, fault)).join(' ');
  const wrong = said === '' && asked && !confirmed ? t.toConfirm : said;
  return (
    <RowFrame
      entry={entry}
      shown={shown}
      strong={false}
      answer={
        <>
          <span className={confirmed ? css.figure : `${css.figure} ${css.proposed}`}>{words(value)}</span>
          {!confirmed && (
            <span className={`${type.secondary} ${css.before}`}>
              {entry.indicator.aggregation === 'sum' ? t.asLastYear : t.asBefore}
            </span>
          )}
        </>
      }
      action={
        <>
          <span className={css.state} role="status" tabIndex={-1} ref={state}>
            {confirmed && (
              <>
                <Checkmark16Regular aria-hidden="true" />
                {t.confirmed}
              </>
            )}
          </span>
          <RowAct quiet name={t.changeOf(title)} onClick={change}>
            {t.change}
          </RowAct>
          {!confirmed && (
            <RowAct id={place} name={t.unchangedOf(title)} onClick={() => void confirm()}>
              {t.unchangedAct}
            </RowAct>
          )}
        </>
      }
    >
      {wrong !== '' && (
        <p className={css.wrong} role="alert">
          {wrong}
        </p>
      )}
    </RowFrame>
  );
}
