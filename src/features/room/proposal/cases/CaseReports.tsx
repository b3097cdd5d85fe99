// The reports of a case with where each stands, and the way to write one: anew, with what the last one said, when the body has remitted it.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { decidedIn } from '../../../../core/decision/standing.ts';
import type { Case } from '../../../../core/proposal/draft.ts';
import { papersOf } from '../../../../core/proposal/openPapers.ts';
import type { Proposal } from '../../../../core/proposal/read.ts';
import type { Body } from '../../../../core/proposal/registryNumber.ts';
import { reportsOf } from '../../../../core/proposal/reports.ts';
import { startReport } from '../../../../core/proposal/rules/reportRules.ts';
import { reportStands } from '../../../../core/proposal/whereStands.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { proposals } from '../../../../schema/lists/room/proposals.ts';
import { address, goTo } from '../../../../ui/address.ts';
import { useDecisionLog } from '../../../../ui/decisionLog.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { Message } from '../../../../ui/page/Message.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useSituation } from '../../../../ui/workspace.tsx';
import type { Decided } from '../../decided.ts';
import css from './cases.module.css';
import { useStandsLine } from './stands.ts';
import * as standsTexts from './standsText.ts';
import * as texts from './text.ts';

interface Props {
  readonly body: Body;
  readonly its: Case;
  readonly writes: boolean;
  readonly decided: Decided;
}

export function CaseReports({ body, its, writes, decided }: Props) {
  const t = useText(texts);
  const words = useText(standsTexts);
  const line = useStandsLine();
  const act = useAct();
  const port = useDecisionLog();
  const situation = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const papers = papersOf(situation, { body: body.key });
  if (!papers.ok) return <Faults faults={papers.faults} />;
  const { proposal, delegation } = papers.value.model;
  const all = reportsOf(situation.rows, its.key);
  // Those who are elected see what has been sent, all of them at the same time.
  const shown = writes ? all : all.filter(({ state }) => state === 'sent');
  const isRead = decided.log !== null || decided.faults.length > 0;
  const standings = isRead ? decided.standings : null;
  const standing = (one: Proposal) => reportStands(situation.rows, one, standings);
  const last = all.findLast(({ state }) => state !== 'withdrawn');
  const stands = last === undefined ? null : standing(last);
  const remitted =
    stands?.kind === 'decided' && stands.standing.item.outcome === 'remitted' ? stands.standing.item : null;
  const isOpen = last !== undefined && remitted === null;
  const start = async (kind: Proposal['kind']) => {
    const number = 1 + Math.max(0, ...all.map((one) => one.number));
    // What was remitted is known by the log alone, so nothing is begun before it has been asked.
    const read = isRead ? null : await port.read(body.key);
    const known = read?.ok ? decidedIn(read.value) : decided.standings;
    const found = await act(startReport, {
      body: body.key,
      case: its.key,
      kind,
      standings: known,
    });
    setFaults(found);
    if (found.length === 0)
      goTo(address.room(body.key, 'skrivelse', proposals.keyFrom({ case: its.key, number })));
  };
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.reports}</h2>
      <Faults faults={faults} />
      {decided.faults.length > 0 && <p className={type.secondary}>{words.notRead}</p>}
      {remitted !== null && (
        <Message intent="info">
          {words.remitted(body.name, remitted.day, remitted.paragraph, remitted.remitReason)}
          {writes && ` ${words.remittedNext(proposal.name)}`}
        </Message>
      )}
      {shown.length === 0 && <p className={type.secondary}>{t.noReportLead}</p>}
      {shown.length > 0 && (
        <ul className={css.rows} aria-label={t.reports}>
          {shown.map((one) => (
            <li key={one.key}>
              <a className={css.row} href={address.room(body.key, 'skrivelse', one.key)}>
                <span className={css.names}>
                  <span className={type.strong}>
                    {t.report(one.kind === 'delegatedDecision' ? t.delegated : proposal.name, one.number)}
                  </span>
                  <span className={type.secondary}>
                    {[one.office, t.day(one.day)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className={css.state}>{line(one, standing(one))}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <div className={css.actions}>
          <Button appearance={isOpen ? 'secondary' : 'primary'} onClick={() => void start('officialReport')}>
            {t.start(proposal.name)}
          </Button>
          {delegation.rules.length > 0 && (
            <Button onClick={() => void start('delegatedDecision')}>{t.startDelegated}</Button>
          )}
        </div>
      )}
    </section>
  );
}
