// One case: its number and officer, what it is about, and its reports with the way to write them.
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { allDocuments } from '../../../../core/decision/register/documents.ts';
import type { Case } from '../../../../core/proposal/draft.ts';
import { papersOf } from '../../../../core/proposal/openPapers.ts';
import type { Proposal } from '../../../../core/proposal/read.ts';
import type { Body } from '../../../../core/proposal/registryNumber.ts';
import { reportsOf } from '../../../../core/proposal/reports.ts';
import { recordCase } from '../../../../core/proposal/rules/caseRules.ts';
import { startReport } from '../../../../core/proposal/rules/reportRules.ts';
import { keepsCases, writesReports } from '../../../../core/proposal/writers.ts';
import { personNamed } from '../../../../core/situation.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { type Key, key } from '../../../../schema/field.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { plans } from '../../../../schema/lists/plans.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { proposals } from '../../../../schema/lists/room/proposals.ts';
import { address, goTo } from '../../../../ui/address.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { CopyLink } from '../../../../ui/page/CopyLink.tsx';
import { Empty } from '../../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useSituation } from '../../../../ui/workspace.tsx';
import css from './cases.module.css';
import * as texts from './text.ts';

interface Props {
  readonly body: Body;
  readonly named: string;
}

export function CasePage({ body, named }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const its = rows.get(cases, key<'cases'>(named));
  if (its !== null) return <Shown body={body} its={its} />;
  return (
    <SheetPage title={t.title} over={body.name}>
      <Empty
        title={t.gone}
        action={
          <Button as="a" href={address.room(body.key, 'arende')}>
            {t.back}
          </Button>
        }
      >
        {t.goneLead}
      </Empty>
    </SheetPage>
  );
}

interface CaseProps {
  readonly body: Body;
  readonly its: Case;
}

function Shown({ body, its }: CaseProps) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const writes = keepsCases(rows, person, body.key);
  const from = its.fromBody && rows.get(bodies, its.fromBody);
  return (
    <SheetPage
      title={its.title}
      over={
        <a className={type.link} href={address.room(body.key, 'arende')}>
          {body.name} · {t.title}
        </a>
      }
      under={[
        its.registryNumber,
        t.day(its.openedDay),
        its.officer === null ? '' : personNamed(rows, its.officer).name,
        from ? t.fromBody(from.name) : '',
        its.withdrawn === true ? t.withdrawn : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<CopyLink of={its.title} />}
    >
      <div className={css.parts}>
        <Reports body={body} its={its} writes={writesReports(rows, person, body.key)} />
        <About body={body} its={its} writes={writes} field="plans" />
        <About body={body} its={its} writes={writes} field="documents" />
      </div>
    </SheetPage>
  );
}

interface PartProps extends CaseProps {
  readonly writes: boolean;
}

function Reports({ body, its, writes }: PartProps) {
  const t = useText(texts);
  const act = useAct();
  const situation = useSituation();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const papers = papersOf(situation, { body: body.key });
  if (!papers.ok) return <Faults faults={papers.faults} />;
  const { proposal, delegation } = papers.value.model;
  const all = reportsOf(situation.rows, its.key);
  // Those who are elected see what has been sent, all of them at the same time.
  const shown = writes ? all : all.filter(({ state }) => state === 'sent');
  const isOpen = all.some(({ state }) => state !== 'withdrawn');
  const start = async (kind: Proposal['kind']) => {
    const number = 1 + Math.max(0, ...all.map((one) => one.number));
    const found = await act(startReport, { body: body.key, case: its.key, kind });
    setFaults(found);
    if (found.length === 0)
      goTo(address.room(body.key, 'skrivelse', proposals.keyFrom({ case: its.key, number })));
  };
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.reports}</h2>
      <Faults faults={faults} />
      {shown.length === 0 && <p className={type.secondary}>{t.noReportLead}</p>}
      {shown.length > 0 && (
        <ul className={css.rows} aria-label={t.reports}>
          {shown.map(({ key: report, kind, number, state, day, office }) => (
            <li key={report}>
              <a className={css.row} href={address.room(body.key, 'skrivelse', report)}>
                <span className={css.names}>
                  <span className={type.strong}>
                    {t.report(kind === 'delegatedDecision' ? t.delegated : proposal.name, number)}
                  </span>
                  <span className={type.secondary}>{[office, t.day(day)].filter(Boolean).join(' · ')}</span>
                </span>
                <span className={css.state}>{t.state(state, kind === 'delegatedDecision')}</span>
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

/** The plans or the governing documents that the case is about. */
function About({ body, its, writes, field }: PartProps & { readonly field: 'plans' | 'documents' }) {
  const t = useText(texts);
  const act = useAct();
  const { rows } = useSituation();
  const titles = new Map<string, string>(
    field === 'plans'
      ? rows
          .all(plans)
          .filter(({ withdrawn, ownerBody }) => withdrawn !== true && ownerBody === body.key)
          .map((one) => [one.key, one.title])
      : allDocuments(rows).map((one) => [one.key, one.title]),
  );
  const chosen: readonly string[] = its[field] ?? [];
  const left = [...titles].filter(([one]) => !chosen.includes(one));
  const write = (keys: readonly string[]) =>
    act(recordCase, {
      body: body.key,
      case: its.key,
      answer:
        field === 'plans'
          ? { plans: keys as Key<'plans'>[] }
          : { documents: keys as Key<'governingDocuments'>[] },
    });
  if (!writes && chosen.length === 0) return null;
  return (
    <section className={css.part}>
      <h2 className={type.section}>{field === 'plans' ? t.plans : t.documents}</h2>
      {chosen.length > 0 && (
        <ul className={css.chosen}>
          {chosen.map((one) => (
            <li key={one}>
              {titles.get(one) ?? (field === 'documents' ? t.unseen : one)}
              {writes && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t.take(titles.get(one) ?? one)}
                  onClick={() => void write(chosen.filter((other) => other !== one))}
                >
                  {t.takeShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && left.length > 0 && (
        <Select
          className={css.add ?? ''}
          aria-label={field === 'plans' ? t.addPlan : t.addDocument}
          value=""
          onChange={(_, { value }) => value !== '' && void write([...chosen, value])}
        >
          <option value="">{field === 'plans' ? t.addPlan : t.addDocument}</option>
          {left.map(([one, title]) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </Select>
      )}
    </section>
  );
}
