// How well what is counted covers the goal above it: chosen by the one who judges, and the sum follows at once.
import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { mayOverride } from '../../core/access.ts';
import { isOpen } from '../../core/calendar.ts';
import { countsCoverage, coverGroup } from '../../core/followUp/overrideGroup.ts';
import type { Fault } from '../../schema/fault.ts';
import { coverages } from '../../schema/lists/assessments.ts';
import { FieldShell } from '../form/FieldShell.tsx';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useAct, useSituation } from '../workspace.tsx';
import type { JudgedProps } from './Judgement.tsx';
import * as texts from './judgementText.ts';

export function Coverage({ group, model, period, body }: JudgedProps) {
  const t = useText(texts);
  const act = useAct();
  const { person } = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  if (!countsCoverage(model) || group.result.total === 0) return null;
  if (!mayOverride(person) || !isOpen(period)) {
    return <p className={type.body}>{t.coveredAs(group.coverage)}</p>;
  }
  const choose = async (value: string) => {
    const coverage = coverages.find((each) => each === value);
    if (coverage === undefined) return;
    setFaults(await act(coverGroup, { period: period.key, body, group: group.key, coverage }));
  };
  return (
    <FieldShell label={t.coverage} hint={t.coverageHint} faults={faults}>
      <RadioGroup value={group.coverage ?? ''} onChange={(_, { value }) => void choose(value)}>
        {coverages.map((each) => (
          <Radio key={each} value={each} label={t.coverages[each]} />
        ))}
      </RadioGroup>
    </FieldShell>
  );
}
