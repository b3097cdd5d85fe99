// The way between the versions of a plan: an adopted one is revised beside itself, and a revision that is not sent may be given up.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { giveUpRevision, revisePlan, revisionKey } from '../../../core/planning/rules/revisePlan.ts';
import { earlierOf, mayRevise, nextOf } from '../../../core/planning/versions.ts';
import type { Fault } from '../../../schema/fault.ts';
import { address, goTo } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import { usePlan } from '../planInUse.ts';
import css from './review.module.css';
import * as texts from './text.ts';

export function Versions() {
  const t = useText(texts).versions;
  const { form, at, readOnly } = usePlan();
  const situation = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { plan } = form;
  const before = earlierOf(situation.rows, plan).at(-1);
  const next = nextOf(situation.rows, plan);
  const revise = async () => {
    const key = revisionKey(situation, plan);
    const found = await act(revisePlan, at);
    setFaults(found);
    if (found.length === 0) goTo(address.plan(key));
  };
  const giveUp = async () => {
    const found = await act(giveUpRevision, at);
    setFaults(found);
    if (found.length === 0 && before !== undefined) goTo(address.plan(before.key));
  };
  return (
    <>
      {next !== null && (
        <Message intent="info">
          {t.hasNext(next.version, next.approvedAt !== null)}{' '}
          <a className={type.link} href={address.plan(next.key)}>
            {t.toVersion(next.version)}
          </a>
        </Message>
      )}
      {before !== undefined && (
        <Message intent="info">
          {t.isRevision(plan.version)}{' '}
          <a className={type.link} href={address.plan(before.key)}>
            {t.toVersion(before.version)}
          </a>
        </Message>
      )}
      <Faults faults={faults} />
      {mayRevise(situation, plan) && (
        <div className={css.versions}>
          <Button onClick={() => void revise()}>{t.revise}</Button>
          <span className={type.secondary}>{t.reviseLead}</span>
        </div>
      )}
      {before !== undefined && !readOnly && (
        <div className={css.versions}>
          <Button size="small" onClick={() => void giveUp()}>
            {t.giveUp}
          </Button>
        </div>
      )}
    </>
  );
}
