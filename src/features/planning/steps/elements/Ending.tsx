// A decided goal or figure is not taken along in this year's plan, with how it ended; what is left out stands below, and may be taken back.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LeftOutEntry } from '../../../../core/planning/entry.ts';
import { type LeaveOut, leaveOut } from '../../../../core/planning/leftOut/leaveOut.ts';
import type { Ending } from '../../../../core/planning/leftOut/leftOut.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { endings } from '../../../../schema/lists/goals.ts';
import { ChoiceInput } from '../../../../ui/form/ChoiceInput.tsx';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import css from '../../fields/fields.module.css';
import { usePlan, useRecord } from '../../planInUse.ts';
import * as texts from '../text.ts';

type Step = LeftOutEntry['step'];

interface Props {
  readonly step: Step;
  readonly list: LeaveOut['list'];
  /** Its key. */
  readonly named: string;
}

export function NotTakenAlong({ step, list, named }: Props) {
  const t = useText(texts).ending;
  const record = useRecord();
  const [how, setHow] = useState<Ending | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  return (
    <div className={css.carried}>
      <ChoiceInput
        label={t.how}
        value={how}
        none={t.choose}
        choices={endings.map((one) => ({ value: one, label: t.endings[one] }))}
        faults={faults}
        commit={async (chosen) => {
          setHow(chosen);
          return [];
        }}
      />
      {how !== null && (
        <Button
          size="small"
          onClick={() => void record(`${step}/add`, leaveOut, { list, key: named, how }).then(setFaults)}
        >
          {t.leaveOut}
        </Button>
      )}
    </div>
  );
}

export function NotInThisPlan({ step }: { readonly step: Step }) {
  const t = useText(texts).ending;
  const { form, readOnly } = usePlan();
  const record = useRecord();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const own = form.leftOut.filter((one) => one.step === step);
  if (own.length === 0) return null;
  return (
    <section>
      <h3 className={type.section}>{t.title}</h3>
      <p className={type.secondary}>{t.lead}</p>
      <Faults faults={faults} />
      <ul className={css.leftOut}>
        {own.map(({ id, list, key, title, how }) => (
          <li key={id} className={css.carried}>
            <span className={type.body}>{t.ended(title, t.endings[how])}</span>
            {!readOnly && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={t.takeAlongThe(title)}
                onClick={() => void record(`${step}/add`, leaveOut, { list, key, how: null }).then(setFaults)}
              >
                {t.takeAlong}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
