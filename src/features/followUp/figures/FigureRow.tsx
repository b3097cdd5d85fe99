// One figure that wants an answer: judged as it is typed, with its cause asked for in the row when it is yellow or red.
import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import { useText } from '../../../ui/text.ts';
import type { Draft } from '../../../ui/workspace.tsx';
import { FieldConflict } from '../FieldConflict.tsx';
import { asksForecast, draftPlace, focusAt, useForm } from '../formInUse.ts';
import { useSavedWords } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import { FigureAnswer } from './FigureAnswer.tsx';
import { FigureDetails, type SideFigure, sideFigures } from './FigureDetails.tsx';
import css from './figures.module.css';
import { RowFrame, useFigureWords } from './RowFrame.tsx';
import { type Shown, shownFigure } from './shown.ts';

interface Props {
  readonly entry: FigureEntry;
  readonly draft: Draft;
}

export function FigureRow({ entry, draft }: Props) {
  const { readOnly, asked, target } = useForm();
  const words = useFigureWords(entry);
  const [opened, setOpened] = useState(false);
  const { key, genderSplit: split } = entry.indicator;
  const shown = shownFigure(entry, draft.values.value);
  const isTarget = (field: string) => target === `figures/${key}/${field}`;
  const holds = (field: SideFigure | 'comment') =>
    draft.values[field] !== undefined || isTarget(field) || (entry.outcome?.[field] ?? null) !== null;
  const asksCause =
    opened ||
    holds('comment') ||
    (shown.needsCause && !readOnly && (shown.status === 'notFulfilled' || asked));
  const asksMore = opened || asksCause || sideFigures.some(holds) || (split && shown.hasFigure && !readOnly);

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
        <FieldConflict
          row={entry.outcome?.key ?? null}
          field="value"
          written={(value) => words(Number(value))}
        >
          <FigureAnswer entry={entry} draft={draft} />
        </FieldConflict>
      }
      action={<Action entry={entry} shown={shown} isOpen={asksCause} open={open} />}
    >
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
  const saved = useSavedWords({ row: entry.outcome?.key ?? null, place: `figures/${key}/value` });
  if (readOnly) return null;
  const words = saved ?? (entry.done ? t.done : null);
  // Where women and men are asked for, the forecast stands beside them already.
  const more = t.more(asksForecast(form) && genderSplit !== true);
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
          <Button size="small" aria-label={t.writeCauseOf(title)} onClick={open}>
            {t.writeCause}
          </Button>
        ) : (
          shown.hasFigure && (
            <Button
              className={css.small ?? ''}
              appearance="transparent"
              size="small"
              aria-label={t.moreAbout(more, title)}
              onClick={open}
            >
              {more}
            </Button>
          )
        ))}
    </div>
  );
}

/** Where what is typed in a figure's row is kept. */
export const figureDraft = (at: Parameters<typeof draftPlace>[0], entry: FigureEntry) =>
  draftPlace(at, `figures/${entry.indicator.key}`);
