// What can be done with a measure next, and what is asked before it: a reason, a decision, how it was carried out, its effect.
import { Button, Select, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { isCarriedOut } from '../../../core/deviation/carriedOut.ts';
import { isManagerOf, type Measure } from '../../../core/deviation/deviation.ts';
import { type MeasureStep, stepsNow } from '../../../core/deviation/measureSteps.ts';
import { evaluateEffect, takeMeasureStep } from '../../../core/deviation/measures.ts';
import type { Fault } from '../../../schema/fault.ts';
import { effectResults } from '../../../schema/lists/deviation/measures.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { handBack, useFirstField } from '../../../ui/form/focus/handOver.ts';
import { useText } from '../../../ui/text.ts';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import { type Draft, useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './measures.module.css';

type Asked = MeasureStep | 'evaluate';

interface ActsProps {
  readonly measure: Measure;
  /** What else can be done, such as to edit. */
  readonly children: ReactNode;
}

export function MeasureActs({ measure, children }: ActsProps) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const act = useAct();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const draft = useDraft(`measures/${measure.key}/acts`);
  const decides = measure.decidedBy !== 'manager' || isManagerOf(person, measure.unit, rows);
  const steps = stepsNow(measure).filter((step) => step !== 'decided' || decides);
  const wants = (step: MeasureStep) =>
    step === 'cancelled' || step === 'documented' || (step === 'decided' && measure.decidedBy !== 'manager');
  const ended = (found: readonly Fault[]) => {
    setFaults(found);
    if (found.length > 0) return;
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    setAsked(null);
  };
  const take = async (step: MeasureStep) => {
    const { reason, decision, documentation } = draft.values;
    ended(
      await act(takeMeasureStep, {
        measure: measure.key,
        step,
        ...(reason === undefined ? {} : { reason }),
        ...(decision === undefined ? {} : { decision }),
        ...(documentation === undefined ? {} : { documentation }),
      }),
    );
  };
  const evaluate = async () => {
    const result = effectResults.find((one) => one === draft.values.result) ?? 'effect';
    ended(await act(evaluateEffect, { measure: measure.key, result, text: draft.values.text ?? '' }));
  };
  const idOf = (act: Asked) => `measures/${measure.key}/${act}`;
  if (asked !== null)
    return (
      <div className={css.form}>
        <Question asked={asked} draft={draft} faults={faults} />
        <div className={css.buttons}>
          <Button onClick={() => void (asked === 'evaluate' ? evaluate() : take(asked))}>
            {asked === 'evaluate' ? t.saveEffect : t.step[asked]}
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              setFaults([]);
              handBack(() => setAsked(null), [idOf(asked)]);
            }}
          >
            {t.cancel}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={css.buttons}>
      {isCarriedOut(measure) && measure.effectResult === null && (
        <Button
          id={idOf('evaluate')}
          size="small"
          aria-label={t.stepOf(t.evaluate, measure.title)}
          onClick={() => setAsked('evaluate')}
        >
          {t.evaluate}
        </Button>
      )}
      {steps.map((step) => (
        <Button
          key={step}
          id={idOf(step)}
          size="small"
          appearance={step === 'cancelled' ? 'subtle' : 'secondary'}
          aria-label={t.stepOf(t.step[step], measure.title)}
          onClick={() => (wants(step) ? setAsked(step) : void take(step))}
        >
          {t.step[step]}
        </Button>
      ))}
      {children}
      <div role="alert">
        <Faults faults={faults} />
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly draft: Draft;
  readonly faults: readonly Fault[];
}

function Question({ asked, draft, faults }: QuestionProps) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const form = useFirstField<HTMLDivElement>();
  const text = (name: 'reason' | 'decision' | 'documentation' | 'text', label: string) => (
    <FieldShell label={label} required faults={faults}>
      <Textarea
        resize="vertical"
        value={draft.values[name] ?? ''}
        onChange={(_, { value }) => draft.keep(name, value)}
      />
    </FieldShell>
  );
  const question = () => {
    if (asked === 'cancelled') return text('reason', t.cancelReason);
    if (asked === 'documented') return text('documentation', t.documentation);
    return asked === 'evaluate' ? text('text', t.effectText) : text('decision', t.decisionText);
  };
  return (
    <div className={css.question} ref={form}>
      {asked === 'evaluate' && (
        <FieldShell label={t.measureColumns.effect} required>
          <Select
            value={draft.values.result ?? 'effect'}
            onChange={(_, { value }) => draft.keep('result', value)}
          >
            {effectResults.map((one) => (
              <option key={one} value={one}>
                {words.effect[one]}
              </option>
            ))}
          </Select>
        </FieldShell>
      )}
      {question()}
    </div>
  );
}
