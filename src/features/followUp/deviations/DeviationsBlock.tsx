// Block J: each goal or figure that is off is reported as a deviation, or gets a reason why it is none.
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { subjectOf } from '../../../core/deviation/proposed.ts';
import { type DeviationAnswer, declineProposal, writeDeviation } from '../../../core/deviation/raise.ts';
import type { Proposal } from '../../../core/followUp/form.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { address, goTo } from '../../../ui/address.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { listText } from '../../../ui/format.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import { draftPlace, focusAt, missingAt, statusWord, useForm } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import { begunWith, forMeasure, isMoney } from './begunWith.ts';
import css from './deviations.module.css';

export function DeviationsBlock() {
  const t = useText(texts).deviations;
  const { form } = useForm();
  if (form.proposals.length === 0) return <p className={type.body}>{t.nothing}</p>;
  return (
    <ul className={css.rows}>
      {form.proposals.map((proposal) => (
        <ProposalRow key={proposal.id} proposal={proposal} />
      ))}
    </ul>
  );
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }) {
  const whole = useText(texts);
  const t = whole.deviations;
  const words = useText(deviationTexts);
  const { form, at, readOnly, asked } = useForm();
  const act = useAct();
  const [declining, setDeclining] = useState(false);
  const { row, of, id, figures, wants } = proposal;
  const { title } = subjectOf(of);
  const answer = begunWith(whole, form, proposal);
  const place = `deviations/${id}/answer`;
  const faults = asked ? missingAt(form.missing, place) : [];
  const isDeclined = row?.state === 'declined';
  const report = async () => {
    const found = await act(writeDeviation, { unit: at.unit, id, answer: row === null ? answer : {} });
    if (found.length === 0) goTo(address.deviation(deviations.keyFrom({ unit: at.unit, id })));
  };
  return (
    <li id={`deviations/${id}`} className={css.row}>
      <div>
        <h2 className={`${type.body} ${type.strong}`}>{title}</h2>
        <p className={css.why}>
          {isMoney(of) ? (
            <span className={type.body}>{whole.economy.amount(of.tkr ?? 0, of.pct)}</span>
          ) : (
            <StatusMark status={of.status} word={statusWord(form, of.status)} />
          )}
          <span className={type.secondary}>{t.why[proposal.why]}</span>
        </p>
        {figures.length > 0 && (
          <p className={type.secondary}>
            {t.withFigures(listText(figures.map(({ indicator }) => indicator.title)))}
          </p>
        )}
        {row !== null && (
          <p className={type.body}>
            {words.state[row.state]}
            {row.id !== id && ` · ${t.since}`}
          </p>
        )}
      </div>
      <div id={place} className={css.actions}>
        {row !== null && !isDeclined && (
          <a
            className={type.link}
            href={wants === 'measure' ? forMeasure(row.key) : address.deviation(row.key)}
          >
            {readOnly
              ? t.open
              : row.state === 'draft'
                ? t.finish
                : wants === 'measure'
                  ? t.addMeasure
                  : t.open}
          </a>
        )}
        {!readOnly && (row === null || isDeclined) && (
          <Button aria-label={t.reportOf(title)} onClick={() => void report()}>
            {isDeclined ? t.reportAnyway : t.report}
          </Button>
        )}
        {!readOnly && row === null && !declining && (
          <Button appearance="subtle" aria-label={t.noneOf(title)} onClick={() => setDeclining(true)}>
            {t.none}
          </Button>
        )}
      </div>
      {(declining || isDeclined) && <Reason proposal={proposal} answer={answer} />}
      {faults.length > 0 && !declining && (
        <p className={css.must} role="alert">
          {wants === 'measure' ? t.mustAct : whole.ready.missing.FOLLOWUP_DEVIATION_UNANSWERED}
        </p>
      )}
    </li>
  );
}

interface ReasonProps {
  readonly proposal: Proposal;
  readonly answer: DeviationAnswer;
}

function Reason({ proposal, answer }: ReasonProps) {
  const t = useText(texts).deviations;
  const { at, readOnly, saved } = useForm();
  const act = useAct();
  const { id, row } = proposal;
  const draft = useDraft(draftPlace(at, `deviations/${id}`));
  const place = `deviations/${id}/noMeasureReason`;
  const value = row?.noMeasureReason ?? null;
  const isNew = row === null;
  // The button that opened the field is gone, so the hand goes on in the field.
  useEffect(() => {
    if (isNew) focusAt(place);
  }, [isNew, place]);
  if (readOnly) return <p className={`${type.body} ${css.reason}`}>{value}</p>;
  return (
    <div className={css.reason}>
      <FieldConflict row={row?.key ?? null} field="noMeasureReason">
        <NoteInput
          id={place}
          label={t.reason}
          hint={t.reasonHint}
          required
          rows={2}
          draft={draft}
          name="noMeasureReason"
          value={value}
          commit={async (text, seen) => {
            const faults = await act(
              declineProposal,
              { unit: at.unit, id, answer, reason: text ?? '' },
              seen,
            );
            if (faults.length === 0) saved(place);
            return faults;
          }}
        />
      </FieldConflict>
      <SavedNote list="deviations" row={row?.key ?? null} place={place} />
    </div>
  );
}
