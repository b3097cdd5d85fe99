// How a measure is paid for: written until it is decided, and read by everyone.
import { Checkbox } from '@fluentui/react-components';
import type { Measure } from '../../../core/deviation/deviation.ts';
import { isUndecided } from '../../../core/deviation/measure/writeMeasure.ts';
import { moneyOf } from '../../../core/deviation/money/measureMoney.ts';
import { type MoneyAnswer, recordMoney } from '../../../core/deviation/money/recordMoney.ts';
import { FieldConflict } from '../../../ui/form/FieldConflict.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { newName } from '../../../ui/form/newName.ts';
import { PhaseOuts } from '../../../ui/money/PhaseOuts.tsx';
import { Sources } from '../../../ui/money/Sources.tsx';
import { Summary } from '../../../ui/money/Summary.tsx';
import * as moneyTexts from '../../../ui/money/text.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from './measures.module.css';
import * as texts from './text.ts';

interface Props {
  readonly measure: Measure;
  readonly writes: boolean;
}

export function MeasureMoney({ measure, writes }: Props) {
  const t = useText(texts);
  const words = useText(moneyTexts);
  const { rows } = useSituation();
  const act = useAct();
  const place = `measures/${measure.key}/money`;
  const draft = useDraft(place);
  const money = moneyOf(rows, measure);
  const { asks, statement, sources, phaseOuts, sum, faults } = money;
  const edits = writes && isUndecided(measure);
  const write = (answer: MoneyAnswer) => act(recordMoney, { measure: measure.key, id: newName(), answer });
  // A source that rests on nothing given up has nothing to register.
  const isMadeRoomFor =
    phaseOuts.length > 0 ||
    sources.some(({ kind }) => kind === 'ownPhaseOut' || kind === 'transferFromOtherBoard');
  if (asks === null || (!edits && statement === null)) return null;
  if (asks === 'reason' && !edits)
    return <p className={`${type.body} ${css.text}`}>{t.reasonSaid(statement?.noCostReason ?? '')}</p>;
  if (asks === 'reason')
    return (
      <FieldConflict row={statement?.key ?? null} field="noCostReason">
        <NoteInput
          label={t.reason}
          required
          rows={2}
          draft={draft}
          name="noCostReason"
          value={statement?.noCostReason ?? null}
          commit={(noCostReason) => write({ noCostReason })}
        />
      </FieldConflict>
    );
  return (
    <section className={css.money} aria-label={`${t.money}: ${measure.title}`}>
      <h4 className={`${type.body} ${type.strong}`}>{t.money}</h4>
      {edits && <p className={type.secondary}>{t.lead}</p>}
      <FieldConflict row={statement?.key ?? null} field="sources" written={() => words.sources}>
        <Sources
          id={place}
          draftPlace={place}
          readOnly={!edits}
          sources={sources}
          faults={edits ? faults.filter(({ code }) => code === 'MEASURE_MONEY_ABOVE') : []}
          write={(changed) => write({ sources: changed })}
        />
      </FieldConflict>
      {edits && (
        <div>
          <Checkbox
            label={t.permanent}
            checked={statement?.permanent === true}
            onChange={(_, { checked }) => void write({ permanent: checked === true })}
          />
        </div>
      )}
      {statement !== null && isMadeRoomFor && (
        <PhaseOuts
          statement={statement.key}
          owner={{ unit: measure.unit, body: null }}
          draftPlace={`${place}/phaseOut`}
          readOnly={!edits}
          phaseOuts={phaseOuts}
        />
      )}
      <Summary sum={sum} />
      {edits && faults.length > 0 && <p className={type.secondary}>{t.lacking}</p>}
    </section>
  );
}
