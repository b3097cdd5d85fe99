// A measure's own words and days, each saved when its field is left.
import type { Measure } from '../../../core/deviation/deviation.ts';
import { alterMeasure, type MeasureAnswer } from '../../../core/deviation/measures.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Values } from '../../../schema/list.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import { People } from '../People.tsx';
import css from './measures.module.css';

const { fields } = measures;

export function EditMeasure({ measure }: { readonly measure: Measure }) {
  const act = useAct();
  const draft = useDraft(`measures/${measure.key}`);
  const write = (answer: MeasureAnswer, seen: Values = {}): Promise<readonly Fault[]> =>
    act(alterMeasure, { measure: measure.key, answer }, seen);
  const day = (field: 'startDay' | 'dueDay') => (
    <FieldConflict row={measure.key} field={field}>
      <LineInput
        label={fields[field].label}
        required
        kind="date"
        draft={draft}
        name={field}
        value={measure[field]}
        commit={(text, seen) => write({ [field]: text ?? '' }, seen)}
      />
    </FieldConflict>
  );
  return (
    <div className={css.form}>
      <FieldConflict row={measure.key} field="title">
        <LineInput
          label={fields.title.label}
          required
          draft={draft}
          name="title"
          value={measure.title}
          commit={(text, seen) => write({ title: text ?? '' }, seen)}
        />
      </FieldConflict>
      <FieldConflict row={measure.key} field="expectedEffect">
        <NoteInput
          label={fields.expectedEffect.label}
          required
          draft={draft}
          name="expectedEffect"
          value={measure.expectedEffect}
          commit={(text, seen) => write({ expectedEffect: text ?? '' }, seen)}
        />
      </FieldConflict>
      <FieldConflict row={measure.key} field="description">
        <NoteInput
          label={fields.description.label}
          draft={draft}
          name="description"
          value={measure.description}
          commit={(text, seen) => write({ description: text }, seen)}
        />
      </FieldConflict>
      <div className={css.pair}>
        {day('startDay')}
        {day('dueDay')}
      </div>
      <People
        label={fields.responsible.label}
        required
        unit={measure.unit}
        value={measure.responsible}
        commit={(responsible) => write({ responsible: responsible ?? '' })}
      />
    </div>
  );
}
