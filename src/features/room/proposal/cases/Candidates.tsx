// What other bodies have decided to put to this one: looked for in their logs when somebody asks, and taken in with one press.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { decidedIn } from '../../../../core/decision/standing.ts';
import {
  type Candidate,
  candidatesFor,
  forwardedFiles,
  type Logged,
} from '../../../../core/proposal/candidates.ts';
import type { Body } from '../../../../core/proposal/registryNumber.ts';
import { takeInCase } from '../../../../core/proposal/rules/takeIn.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { address, goTo } from '../../../../ui/address.ts';
import { useDecisionLog } from '../../../../ui/decisionLog.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useSituation } from '../../../../ui/workspace.tsx';
import { useBringFiles } from '../../forwarded/bringFiles.ts';
import css from './cases.module.css';
import * as texts from './text.ts';

interface Found {
  readonly logs: readonly (readonly Logged[])[];
  readonly notRead: readonly string[];
}

export function Candidates({ body }: { readonly body: Body }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const log = useDecisionLog();
  const [found, setFound] = useState<Found | null>(null);
  const others = rows.all(bodies).filter(({ key }) => key !== body.key);
  const look = async () => {
    const read = await Promise.all(others.map(async ({ key, name }) => ({ name, log: await log.read(key) })));
    setFound({
      logs: read.flatMap((one) => (one.log.ok ? [decidedIn(one.log.value)] : [])),
      notRead: read.flatMap((one) => (one.log.ok ? [] : [one.name])),
    });
  };
  const candidates = candidatesFor(rows, body.key, found?.logs ?? []);
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.candidates}</h2>
      <p className={type.secondary}>{t.candidatesLead}</p>
      {found !== null && found.notRead.length > 0 && (
        <Message intent="warning">{t.notRead(found.notRead)}</Message>
      )}
      {candidates.length > 0 && (
        <ul className={css.rows} aria-label={t.candidates}>
          {candidates.map((one) => (
            <li key={`${one.from} ${one.decision}`}>
              <Offer body={body} candidate={one} />
            </li>
          ))}
        </ul>
      )}
      <div className={css.actions}>
        <Button onClick={() => void look()}>{t.look}</Button>
        <span className={type.secondary} role="status">
          {found !== null && candidates.length === 0 && found.notRead.length === 0 ? t.looked : ''}
        </span>
      </div>
    </section>
  );
}

function Offer({ body, candidate }: { readonly body: Body; readonly candidate: Candidate }) {
  const t = useText(texts);
  const act = useAct();
  const { rows } = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const bring = useBringFiles();
  const { title, registryNumber, from, day, paragraph, points } = candidate;
  const take = async () => {
    // What cannot be copied does not keep the case: its page says what is lacking, and has a button for it.
    const { laid } = await bring(body.key, forwardedFiles(from, day, candidate.files));
    const refused = await act(takeInCase, { body: body.key, candidate, files: laid });
    setFaults(refused);
    if (refused.length === 0) goTo(address.room(body.key, 'arende', registryNumber));
  };
  return (
    <>
      <Faults faults={faults} />
      <div className={css.row}>
        <span className={css.names}>
          <span className={type.strong}>{title}</span>
          <span className={type.secondary}>
            {registryNumber} · {t.candidate(rows.get(bodies, from)?.name ?? from, day, paragraph)} ·{' '}
            {t.points(points.length)}
          </span>
        </span>
        <Button size="small" onClick={() => void take()}>
          {t.takeIn}
        </Button>
      </div>
    </>
  );
}
