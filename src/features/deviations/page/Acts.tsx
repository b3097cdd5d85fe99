// What can be done with the deviation as a whole: take it on, leave it, join it with another, close it or open it again.
import { Button, Select, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { actsNow, type DeviationAct, mayTake, takeStep } from '../../../core/deviation/lifeCycle.ts';
import { lastDayToAcknowledge } from '../../../core/deviation/overview.ts';
import { closingFaults } from '../../../core/deviation/trail/closing.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { deviations, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { handBack, useFirstField } from '../../../ui/form/focus/handOver.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

/** The acts that want more than a press: a reason, or another deviation. */
const asks: readonly DeviationAct[] = ['noAction', 'reopen', 'merge'];

interface Props {
  readonly deviation: Deviation;
  /** What else can be done, such as to edit. */
  readonly children: ReactNode;
}

export function Acts({ deviation, children }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, today } = situation;
  const act = useAct();
  const [asked, setAsked] = useState<DeviationAct | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const draft = useDraft(`deviations/${deviation.key}/acts`);
  const inTheWay = closingFaults(rows, deviation);
  const shown = actsNow(deviation).filter(
    (one) => mayTake(situation, deviation, one) && (one !== 'close' || inTheWay.length === 0),
  );
  const late = lastDayToAcknowledge(rows, deviation);
  const take = async (which: DeviationAct) => {
    const { reason = '', into = '' } = draft.values;
    const found = await act(takeStep, {
      deviation: deviation.key,
      act: which,
      reason,
      into: key<'deviations'>(into),
    });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('reason', reason);
    draft.drop('into', into);
    setAsked(null);
  };
  return (
    <section className={css.acts} aria-label={t.title}>
      {deviation.state === 'evaluation' && inTheWay.length > 0 && (
        <Faults title={t.inTheWay} faults={inTheWay} />
      )}
      {late !== null && today > late && <p className={css.late}>{t.late(late)}</p>}
      {asked === null ? (
        <div className={css.buttons}>
          {shown.map((one, at) => (
            <Button
              key={one}
              id={`deviation/act/${one}`}
              appearance={at === 0 && one !== 'reopen' ? 'primary' : 'secondary'}
              onClick={() => (asks.includes(one) ? setAsked(one) : void take(one))}
            >
              {t.act[one]}
            </Button>
          ))}
          {children}
        </div>
      ) : (
        <Asked
          deviation={deviation}
          act={asked}
          draft={draft}
          faults={faults}
          done={() => void take(asked)}
          cancel={() => {
            setFaults([]);
            handBack(() => setAsked(null), [`deviation/act/${asked}`]);
          }}
        />
      )}
      <div role="alert">{asked === null && <Faults faults={faults} />}</div>
    </section>
  );
}

interface AskedProps {
  readonly deviation: Deviation;
  readonly act: DeviationAct;
  readonly draft: ReturnType<typeof useDraft>;
  readonly faults: readonly Fault[];
  readonly done: () => void;
  readonly cancel: () => void;
}

function Asked({ deviation, act, draft, faults, done, cancel }: AskedProps) {
  const t = useText(texts);
  const { rows } = useSituation();
  const form = useFirstField<HTMLDivElement>();
  const others = rows
    .by(deviations, 'unit', deviation.unit)
    .filter((one) => one.key !== deviation.key && !isFinished(one) && one.state !== 'draft');
  return (
    <div className={css.form} ref={form}>
      {act === 'merge' ? (
        <FieldShell label={t.mergeWith} required faults={faults}>
          <Select value={draft.values.into ?? ''} onChange={(_, { value }) => draft.keep('into', value)}>
            <option value="">{t.choose}</option>
            {others.map(({ key: one, title }) => (
              <option key={one} value={one}>
                {title}
              </option>
            ))}
          </Select>
        </FieldShell>
      ) : (
        <FieldShell label={t.reasonFor[act === 'reopen' ? 'reopen' : 'noAction']} required faults={faults}>
          <Textarea
            resize="vertical"
            value={draft.values.reason ?? ''}
            onChange={(_, { value }) => draft.keep('reason', value)}
          />
        </FieldShell>
      )}
      <div className={`${css.buttons} ${type.body}`}>
        <Button appearance="primary" onClick={done}>
          {t.act[act]}
        </Button>
        <Button onClick={cancel}>{t.cancel}</Button>
      </div>
    </div>
  );
}
