// What a body has decided and somebody is to do, what follows from its decisions and is not done, and plans held to its log.
import { Button, Select } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import { useMemo, useState } from 'react';
import { type Unreported, unreported } from '../../../core/decision/followUp.ts';
import { decidedIn } from '../../../core/decision/standing.ts';
import type { Verified } from '../../../core/log/verify.ts';
import { AcrossTable } from '../../../ui/document/AcrossTable.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { DelegatedEffects } from '../delegated/DelegatedEffects.tsx';
import { CarryOut } from '../minutes/CarryOut.tsx';
import type { Body } from '../minutes/papers.tsx';
import { type SeenLog, useReadLog } from '../readLog.ts';
import css from './followUp.module.css';
import { HeldFrames } from './HeldFrames.tsx';
import { HeldPlans } from './HeldPlans.tsx';
import * as texts from './text.ts';

export default function DecisionFollowUp({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const seen = useReadLog(body.key);
  const [since, setSince] = useState('');
  const thisYear = Number(today.slice(0, 4));
  const found = unreported(rows, { body: body.key, since: since === '' ? null : Number(since), today });
  return (
    <SheetPage title={t.title} over={body.name} under={t.lead} notice={<Faults faults={seen.faults} />}>
      <div className={css.parts}>
        <div className={css.choice}>
          <FieldShell label={t.since}>
            <Select value={since} onChange={(_, { value }) => setSince(value)}>
              <option value="">{t.all}</option>
              {[0, 1, 2, 3].map((back) => (
                <option key={back} value={thisYear - back}>
                  {thisYear - back}
                </option>
              ))}
            </Select>
          </FieldShell>
        </div>
        {found.length === 0 ? <Empty title={t.none}>{t.noneLead}</Empty> : <Waiting found={found} />}
        {seen.faults.length > 0 && <Button onClick={seen.readAgain}>{t.tryAgain}</Button>}
        <DelegatedEffects body={body.key} decision={null} />
        {seen.log !== null && <InLog body={body} log={seen.log} seen={seen} />}
      </div>
    </SheetPage>
  );
}

function Waiting({ found }: { readonly found: readonly Unreported[] }) {
  const t = useText(texts);
  return (
    <AcrossTable label={t.caption}>
      <table>
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.decided}</th>
            <th scope="col">{t.assignment}</th>
            <th scope="col">{t.responsible}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ assignment, responsible, isLate, lastSaid }) => (
            <tr key={assignment.key}>
              <td>{t.decidedAt(assignment.givenDay, assignment.paragraph)}</td>
              <td>
                <p className={type.strong}>{assignment.title}</p>
                <p className={type.secondary}>{assignment.text}</p>
              </td>
              <td>{responsible}</td>
              <td>{t.dueDay(assignment.dueDay)}</td>
              <td>
                <p className={css.state}>
                  {isLate && <Warning16Filled aria-hidden="true" />}
                  {isLate ? t.late : t.states[assignment.state]}
                </p>
                {lastSaid !== null && <p className={type.secondary}>{lastSaid}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </AcrossTable>
  );
}

function InLog({ body, log, seen }: { readonly body: Body; readonly log: Verified; readonly seen: SeenLog }) {
  const standings = useMemo(() => decidedIn(log), [log]);
  return (
    <>
      <CarryOut standings={standings} seen={seen} />
      <HeldPlans body={body} log={log} />
      <HeldFrames body={body} log={log} onlyWrong={false} />
    </>
  );
}
