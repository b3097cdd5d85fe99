// A measure's own words and days, each saved when its field is left.
import type { Deviation, Measure } from '../../../core/deviation/deviation.ts';
import {
  alterMeasure,
  isUndecided,
  type MeasureAnswer,
} from '../../../core/deviation/measure/writeMeasure.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Values } from '../../../schema/list.ts';
import { deciders, measures } from '../../../schema/lists/deviation/measures.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { useText } from '../../../ui/text.ts';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useAct, useDraft } from '../../../ui/workspace.tsx';
import { People } from '../People.tsx';
import * as texts from '../text.ts';
import { Indicator } from './Indicator.tsx';
import css from './measures.module.css';

const { fields } = measures;

interface Props {
  readonly deviation: Deviation;
  readonly measure: Measure;
}

export function EditMeasure({ deviation, measure }: Props) {
  const t = useText(texts);
  const words = useText(deviationTexts);
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
      <Indicator
        deviation={deviation}
        value={measure.effectIndicator}
        commit={(effectIndicator) => write({ effectIndicator })}
      />
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
      {isUndecided(measure) && (
        <div className={css.pair}>
          <FieldConflict row={measure.key} field="costTkr">
            <FigureInput
              label={fields.costTkr.label}
              draft={draft}
              name="costTkr"
              value={measure.costTkr}
              commit={(costTkr, seen) => write({ costTkr }, seen)}
            />
          </FieldConflict>
          <ChoiceInput
            label={fields.decidedBy.label}
            required
            disabled={measure.kind === 'governance'}
            value={measure.decidedBy}
            choices={deciders.map((value) => ({ value, label: words.decidedBy[value] }))}
            none={t.choose}
            commit={(decidedBy) => write({ decidedBy: decidedBy ?? measure.decidedBy })}
          />
        </div>
      )}
    </div>
  );
}
