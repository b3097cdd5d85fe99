// The report as the document that the body reads: to be read, printed, fetched as a Word file, and withdrawn by who may.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { plansIn } from '../../../../core/meeting/decide/decideItem.ts';
import { reportDocument } from '../../../../core/proposal/document.ts';
import type { Draft } from '../../../../core/proposal/draft.ts';
import { attachmentsOf } from '../../../../core/proposal/read.ts';
import { isWritable } from '../../../../core/proposal/rules/openReport.ts';
import { withdrawReport } from '../../../../core/proposal/rules/sendRules.ts';
import { reportStands } from '../../../../core/proposal/whereStands.ts';
import { keepsCases } from '../../../../core/proposal/writers.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { address } from '../../../../ui/address.ts';
import { useCaseFiles } from '../../../../ui/document/caseFiles.ts';
import { PaperPart } from '../../../../ui/document/Paper.tsx';
import { useWordFile } from '../../../../ui/document/useWordFile.tsx';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { CopyLink } from '../../../../ui/page/CopyLink.tsx';
import { Message } from '../../../../ui/page/Message.tsx';
import { SheetPage } from '../../../../ui/page/Page.tsx';
import { PlanChanges } from '../../../../ui/planChanges/PlanChanges.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useSituation } from '../../../../ui/workspace.tsx';
import { useDecided } from '../../decided.ts';
import { DelegatedEffects } from '../../delegated/DelegatedEffects.tsx';
import { FetchFiles } from '../../forwarded/FetchFiles.tsx';
import { useStandsLine } from '../cases/stands.ts';
import * as standsTexts from '../cases/standsText.ts';
import css from './paper.module.css';
import * as texts from './text.ts';

interface Props {
  readonly draft: Draft;
  readonly writes: boolean;
}

export function ReportPaper({ draft, writes }: Props) {
  const t = useText(texts);
  const words = useText(standsTexts);
  const line = useStandsLine();
  const { rows, person } = useSituation();
  const { report, body } = draft;
  const withdraws = keepsCases(rows, person, body.key);
  const paper = reportDocument(rows, draft, t.paper);
  const isDelegated = report.kind === 'delegatedDecision';
  const decided = useDecided(body.key);
  const isRead = decided.log !== null || decided.faults.length > 0;
  const stands = reportStands(rows, report, isRead ? decided.standings : null);
  const state = line(report, stands);
  const reason = stands.kind === 'decided' ? stands.standing.item.remitReason : '';
  const word = useWordFile(
    {
      title: paper.title,
      under: [...paper.under, state],
      running: t.running(paper.title, state),
      parts: paper.parts,
    },
    t.otherwise,
  );
  return (
    <SheetPage
      title={paper.title}
      over={
        <a className={type.link} href={address.room(body.key, 'arende', draft.case.key)}>
          {t.toCase} {draft.case.registryNumber}
        </a>
      }
      under={[...paper.under, state].join(' · ')}
      notice={
        <>
          {word.told}
          {withdraws && <FetchFiles body={body.key} report={report} />}
          {reason !== '' && <Message intent="info">{words.reason(reason)}</Message>}
        </>
      }
      actions={
        <div className={css.actions}>
          <CopyLink of={draft.case.title} />
          <Button onClick={() => window.print()}>{t.print}</Button>
          <Button onClick={word.take}>{t.takeWord}</Button>
          {writes && isWritable(report) && (
            <Button as="a" appearance="primary" href={address.room(body.key, 'skrivelse', report.key)}>
              {t.edit}
            </Button>
          )}
        </div>
      }
    >
      {paper.parts.map((one) => (
        <PaperPart key={one.title} part={one} />
      ))}
      {plansIn(report).map((plan) => (
        <div key={plan} className={css.files}>
          <PlanChanges plan={plan} heading="h2" tellsFirst />
        </div>
      ))}
      <Files draft={draft} />
      {isDelegated && report.state === 'sent' && (
        <div className={css.files}>
          <DelegatedEffects body={body.key} decision={report} />
        </div>
      )}
      {withdraws && report.state === 'sent' && !isDelegated && stands.kind !== 'decided' && (
        <Withdraw draft={draft} />
      )}
    </SheetPage>
  );
}

function Files({ draft }: { readonly draft: Draft }) {
  const t = useText(texts);
  const files = useCaseFiles();
  const there = attachmentsOf(draft.report).filter(({ file }) => file !== '');
  if (there.length === 0) return null;
  return (
    <section className={css.files}>
      <h2 className={type.section}>{t.files}</h2>
      <ul>
        {there.map(({ id, title, file }) => (
          <li key={id}>
            <a className={type.link} href={files.hrefOf(file)} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Withdraw({ draft }: { readonly draft: Draft }) {
  const t = useText(texts);
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const withdraw = async () =>
    setFaults(await act(withdrawReport, { body: draft.body.key, proposal: draft.report.key }));
  if (!asking)
    return (
      <p className={css.files}>
        <Button onClick={() => setAsking(true)}>{t.withdraw}</Button>
      </p>
    );
  return (
    <section className={css.files} aria-label={t.withdraw}>
      <Faults faults={faults} />
      <p className={type.body}>{t.withdrawSure}</p>
      <div className={css.actions}>
        <Button onClick={() => void withdraw()}>{t.withdrawYes}</Button>
        <Button onClick={() => setAsking(false)}>{t.withdrawNo}</Button>
      </div>
    </section>
  );
}
