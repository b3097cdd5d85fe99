// Why the unit judges otherwise than suggested; the status is saved together with the reason.
import { useState } from 'react';
import type { ElementEntry } from '../../../core/followUp/form.ts';
import { lengthOf, shortestJustification } from '../../../core/followUp/missing.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import type { Commit } from '../../../ui/form/kept.ts';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { useText } from '../../../ui/text.ts';
import type { Draft } from '../../../ui/workspace.tsx';
import { missingAt, useForm } from '../formInUse.ts';
import { SavedNote } from '../SavedNote.tsx';
import * as texts from '../text.ts';

interface Props {
  readonly entry: ElementEntry;
  readonly draft: Draft;
  readonly save: Commit<string | null>;
}

export function Justification({ entry, draft, save }: Props) {
  const t = useText(texts).elements;
  const { asked } = useForm();
  // Counted late: not before the field has been left once with too little in it.
  const [left, setLeft] = useState(false);
  const place = `elements/${entry.element.row.key}/justification`;
  const value = entry.assessment?.justification ?? null;
  const length = lengthOf(draft.values.justification ?? value);
  const tooShort = left && length < shortestJustification;
  const commit: Commit<string | null> = async (justification, seen) => {
    setLeft(true);
    return save(justification, seen);
  };
  return (
    <div>
      <FieldConflict row={entry.assessment?.key ?? null} field="justification">
        <NoteInput
          id={place}
          label={t.justification}
          required
          rows={2}
          hint={tooShort ? t.charactersLeft(shortestJustification - length) : t.justificationHint}
          faults={asked ? missingAt(entry.missing, place) : []}
          draft={draft}
          name="justification"
          value={value}
          commit={commit}
        />
      </FieldConflict>
      <SavedNote list="assessments" row={entry.assessment?.key ?? null} place={place} />
    </div>
  );
}
