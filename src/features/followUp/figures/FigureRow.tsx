// One figure that wants an answer: judged as it is typed, with its cause asked for in the row when it is yellow or red.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import { missingReasons } from '../../../schema/lists/outcomes.ts';
import { ClashChoice, useClash } from '../../../ui/form/FieldConflict.tsx';
import { useText } from '../../../ui/text.ts';
import type { Draft } from '../../../ui/workspace.tsx';
import { asksForecast, draftPlace, focusAt, useForm } from '../formInUse.ts';
import { useSavedWords } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import { FigureAnswer, ReadAnswer, Reason } from './FigureAnswer.tsx';
import { FigureDetails, type SideFigure, sideFigures } from './FigureDetails.tsx';
import css from './figures.module.css';
import { RowAct } from './RowAct.tsx';
import { RowFrame, useFigureWords } from './RowFrame.tsx';
import { type Shown, shownFigure } from './shown.ts';

interface Props {
  readonly entry: FigureEntry;
  readonly draft: Draft;
}

export function FigureRow({ entry, draft }: Props) {
  const t = useText(texts).figures;
  const { readOnly, asked, target } = useForm();
  const words = useFigureWords(entry);
  const { key, genderSplit: split } = entry.indicator;
  const isWanted = (field: SideFigure | 'comment') =>
    draft.values[field] !== undefined || target === `figures/${key}/${field}`;
  const [opened, setOpened] = useState(() => !readOnly && sideFigures.some(isWanted));
  const [without, setWithout] = useState(false);
  const clash = useClash(entry.outcome?.key ?? null, 'value', 'missingReason');
  const shown = shownFigure(entry, draft.values.value);
  const holds = (field: SideFigure | 'comment') =>
    isWanted(field) || (entry.outcome?.[field] ?? null) !== null;
  const asksCause =
    opened ||
    holds('comment') ||
    (shown.needsCause && !readOnly && (shown.status === 'notFulfilled' || asked));
  // Green is finished: what more there is to say of it is asked for.
  const isGreen = shown.status === 'fulfilled' && !readOnly;
  const asksMore =
    opened ||
    asksCause ||
    sideFigures.some(isWanted) ||
    (!isGreen && (sideFigures.some(holds) || (split && shown.hasFigure && !readOnly)));
  const isWithout = !readOnly && (without || entry.missingReason !== null);

  const open = () => {
    flushSync(() => setOpened(true));
    focusAt(`figures/${key}/comment`);
  };
  return (
    <RowFrame
      entry={entry}
      shown={shown}
      strong
      answer={
        readOnly ? (
          <ReadAnswer entry={entry} />
        ) : isWithout || clash?.isOpen ? (
          <span className={css.figure}>{words(entry.value)}</span>
        ) : (
          <FigureAnswer entry={entry} draft={draft} withoutFigure={() => setWithout(true)} />
        )
      }
      action={<Action entry={entry} shown={shown} isOpen={asksCause} open={open} />}
    >
      {entry.meansOther !== null && <p className={css.meaning}>{t.meansOther[entry.meansOther]}</p>}
      {clash !== null && (
        <div className={css.clash}>
          <ClashChoice
            clash={clash}
            written={(value) => {
              const reason = missingReasons.find((one) => one === value);
              return reason === undefined ? words(Number(value)) : t.reasons[reason];
            }}
          />
        </div>
      )}
      {isWithout && !clash?.isOpen && <Reason entry={entry} draft={draft} back={() => setWithout(false)} />}
      {asksMore && <FigureDetails entry={entry} draft={draft} shown={shown} asksCause={asksCause} />}
    </RowFrame>
  );
}

interface ActionProps {
  readonly entry: FigureEntry;
  readonly shown: Shown;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** What can be done with the row, or how far it has come. */
function Action({ entry, shown, isOpen, open }: ActionProps) {
  const t = useText(texts).figures;
  const { form, readOnly } = useForm();
  const { key, title, genderSplit } = entry.indicator;
  const saved = useSavedWords({
    list: 'outcomes',
    row: entry.outcome?.key ?? null,
    place: `figures/${key}/value`,
  });
  if (readOnly) return null;
  const words = saved ?? (entry.done ? t.done : null);
  const more = t.more(asksForecast(form), genderSplit === true);
  return (
    <div className={css.stacked}>
      <span className={css.state} role="status">
        {words !== null && (
          <>
            <Checkmark16Regular aria-hidden="true" />
            {words}
          </>
        )}
      </span>
      {!isOpen &&
        (shown.needsCause ? (
          <RowAct name={t.writeCauseOf(title)} onClick={open}>
            {t.writeCause}
          </RowAct>
        ) : (
          shown.hasFigure && (
            <RowAct quiet name={t.moreAbout(more, title)} onClick={open}>
              {more}
            </RowAct>
          )
        ))}
    </div>
  );
}

/** Where what is typed in a figure's row is kept. */
export const figureDraft = (at: Parameters<typeof draftPlace>[0], entry: FigureEntry) =>
  draftPlace(at, `figures/${entry.indicator.key}`);
