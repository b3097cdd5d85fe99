// The texts of the report in the model's order, and its analyses, which are answered or said not to apply.
import { Checkbox } from '@fluentui/react-components';
import { sectionPlace } from '../../../../../core/proposal/checks.ts';
import { descriptionKey } from '../../../../../core/proposal/draft.ts';
import { sectionOf } from '../../../../../core/proposal/reports.ts';
import { recordSection, type SectionAnswer } from '../../../../../core/proposal/rules/reportRules.ts';
import { textsIn } from '../../../../../core/proposal/steps.ts';
import type { Values } from '../../../../../schema/list.ts';
import { ClashChoice, useClash } from '../../../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../../../ui/form/NoteInput.tsx';
import { SavedNote } from '../../../../../ui/form/SavedNote.tsx';
import { useText } from '../../../../../ui/text.ts';
import { useDraft, useSituation } from '../../../../../ui/workspace.tsx';
import * as standsTexts from '../../cases/standsText.ts';
import css from '../report.module.css';
import { draftPlace, useFaultsAt, useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';

export const Texts = () => <Sections step="texts" />;
export const Impacts = () => <Sections step="impacts" />;

function Sections({ step }: { readonly step: 'texts' | 'impacts' }) {
  const { draft } = useReport();
  return (
    <div className={css.texts}>
      {textsIn(draft, step).map((section) => (
        <SectionText key={section} named={section} />
      ))}
    </div>
  );
}

function SectionText({ named }: { readonly named: string }) {
  const t = useText(texts);
  const stands = useText(standsTexts);
  const { draft, at, lastSaved, carried } = useReport();
  const { rows } = useSituation();
  const record = useRecord();
  const typed = useDraft(draftPlace(at, named));
  const place = sectionPlace(named);
  const faults = useFaultsAt(place);
  const part = draft.parts.find((one) => one.part.key === named)?.part ?? null;
  const section = sectionOf(rows, draft.report.key, named);
  const clash = useClash(section?.key ?? null, 'text', 'reason');
  const isOff = section?.notApplicable === true;
  const write = (answer: SectionAnswer, seen: Values = {}) =>
    record(place, recordSection, { section: named, answer }, seen);
  const label = part?.label ?? (named === descriptionKey ? t.descriptionStep : named);
  return (
    <div className={css.part}>
      {clash !== null && <ClashChoice clash={clash} />}
      {!clash?.isOpen && !isOff && (
        <NoteInput
          id={place}
          label={label}
          required={part?.required ?? true}
          rows={part?.content === 'impact' ? 3 : 6}
          faults={faults}
          {...(carried.sections.includes(named) ? { hint: stands.carried } : {})}
          draft={typed}
          name="text"
          value={section?.text ?? null}
          commit={(text, seen) => write({ text }, seen)}
        />
      )}
      {part !== null && part.notApplicable !== 'no' && (
        <Checkbox
          {...(isOff ? { id: place } : {})}
          label={t.notApplicable}
          aria-label={`${label}: ${t.notApplicable}`}
          checked={isOff}
          onChange={(_, { checked }) => void write({ notApplicable: checked === true })}
        />
      )}
      {!clash?.isOpen && isOff && part?.notApplicable === 'withReason' && (
        <NoteInput
          label={t.reason}
          required
          rows={2}
          faults={faults}
          draft={typed}
          name="reason"
          value={section?.reason ?? null}
          commit={(reason, seen) => write({ reason }, seen)}
        />
      )}
      <SavedNote list="draftSections" row={section?.key ?? null} isLast={lastSaved === place} />
    </div>
  );
}
