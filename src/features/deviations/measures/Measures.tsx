// The deviation's measures: what is done, how far it has come, who decides and what effect it had.
import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/headless/svg/add';
import { useState } from 'react';
import { isCancelled, isCarriedOut } from '../../../core/deviation/carriedOut.ts';
import { type Deviation, type Measure, measuresOf } from '../../../core/deviation/deviation.ts';
import { personNamed } from '../../../core/situation.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { handBack } from '../../../ui/form/focus/handOver.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import { EditMeasure } from './EditMeasure.tsx';
import { MeasureActs } from './MeasureActs.tsx';
import { MeasureMoney } from './MeasureMoney.tsx';
import css from './measures.module.css';
import { NewMeasure } from './NewMeasure.tsx';
import * as ownTexts from './text.ts';

interface Props {
  readonly deviation: Deviation;
  readonly writes: boolean;
}

const addId = 'deviation/addMeasure';

/** @param forMeasure one has come to write a new one */
export function Measures({ deviation, writes, forMeasure }: Props & { readonly forMeasure: boolean }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const [adding, setAdding] = useState(forMeasure && writes);
  const found = measuresOf(rows, deviation.key);
  return (
    <section>
      <div className={css.heading}>
        <h2 className={type.section}>{t.measures}</h2>
        {writes && !adding && (
          <Button id={addId} size="small" icon={<Add16Regular />} onClick={() => setAdding(true)}>
            {t.addMeasure}
          </Button>
        )}
      </div>
      {found.length === 0 ? (
        <p className={type.secondary}>{t.noMeasures}</p>
      ) : (
        <ul className={css.rows}>
          {found.map((measure) => (
            <MeasureRow key={measure.key} deviation={deviation} measure={measure} writes={writes} />
          ))}
        </ul>
      )}
      {adding && <NewMeasure deviation={deviation} done={() => handBack(() => setAdding(false), [addId])} />}
    </section>
  );
}

function MeasureRow({ deviation, measure, writes }: Props & { readonly measure: Measure }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const { rows, today } = useSituation();
  const [editing, setEditing] = useState(false);
  const own = useText(ownTexts);
  const indicator = measure.effectIndicator && rows.get(indicators, measure.effectIndicator);
  const left = !isCarriedOut(measure) && !isCancelled(measure);
  const isLate = left && measure.dueDay < today;
  const facts = [
    words.measureKind[measure.kind],
    t.responsible(personNamed(rows, measure.responsible).name),
    measure.costTkr === null ? '' : t.cost(measure.costTkr),
  ];
  return (
    <li className={css.row}>
      <div className={css.columns}>
        <div>
          <h3 className={`${type.body} ${type.strong}`}>{measure.title}</h3>
          <p className={type.secondary}>{facts.filter((one) => one !== '').join(' · ')}</p>
          {measure.description !== null && (
            <p className={`${type.body} ${css.text}`}>{measure.description}</p>
          )}
          <p className={`${type.body} ${css.text}`}>{t.expected(measure.expectedEffect)}</p>
          {indicator && <p className={type.secondary}>{own.measuredBy(indicator.title)}</p>}
        </div>
        <div>
          <span className={css.label}>{t.measureColumns.state}</span>
          {words.measureState[measure.state]}
          {left && (
            <span className={isLate ? css.late : css.small}>
              {isLate ? t.overdue(measure.dueDay) : t.due(measure.dueDay)}
            </span>
          )}
        </div>
        <div>
          <span className={css.label}>{t.measureColumns.by}</span>
          {words.decidedBy[measure.decidedBy]}
          {measure.decision !== null && <span className={css.small}>{measure.decision}</span>}
        </div>
        <div>
          <span className={css.label}>{t.measureColumns.effect}</span>
          {measure.effectResult !== null
            ? words.effect[measure.effectResult]
            : isCarriedOut(measure)
              ? t.toEvaluate
              : '–'}
        </div>
      </div>
      <MeasureMoney measure={measure} writes={writes} />
      {measure.effectText !== null && <p className={`${type.body} ${css.text}`}>{measure.effectText}</p>}
      {measure.cancelledReason !== null && isCancelled(measure) && (
        <p className={`${type.body} ${css.text}`}>{measure.cancelledReason}</p>
      )}
      {writes && (
        <MeasureActs measure={measure}>
          {left && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={editing}
              aria-label={t.stepOf(t.edit, measure.title)}
              onClick={() => setEditing(!editing)}
            >
              {editing ? t.editDone : t.edit}
            </Button>
          )}
        </MeasureActs>
      )}
      {writes && left && editing && <EditMeasure deviation={deviation} measure={measure} />}
    </li>
  );
}
