// The cases of a body, the latest first, with how far each has come; officers open new ones here.
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Case } from '../../../../core/proposal/draft.ts';
import { papersOf, yearOf } from '../../../../core/proposal/openPapers.ts';
import { type Body, nextNumber } from '../../../../core/proposal/registryNumber.ts';
import { openCase } from '../../../../core/proposal/rules/caseRules.ts';
import { caseStands } from '../../../../core/proposal/whereStands.ts';
import { keepsCases } from '../../../../core/proposal/writers.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { address, goTo } from '../../../../ui/address.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { Empty } from '../../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation, useWriting } from '../../../../ui/workspace.tsx';
import { type Decided, useDecided } from '../../decided.ts';
import { Candidates } from './Candidates.tsx';
import css from './cases.module.css';
import { useStandsLine } from './stands.ts';
import * as standsTexts from './standsText.ts';
import * as texts from './text.ts';

interface Props {
  readonly body: Body;
}

export function CaseList({ body }: Props) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const writes = keepsCases(rows, person, body.key);
  const decided = useDecided(body.key);
  const notRead = useText(standsTexts).notRead;
  const all = rows
    .all(cases)
    .toSorted(
      (one, other) =>
        other.openedDay.localeCompare(one.openedDay) ||
        other.registryNumber.localeCompare(one.registryNumber, 'sv', { numeric: true }),
    );
  return (
    <SheetPage
      title={t.title}
      over={
        <a className={type.link} href={address.room(body.key)}>
          {body.name}
        </a>
      }
    >
      <div className={css.parts}>
        {decided.faults.length > 0 && <p className={type.secondary}>{notRead}</p>}
        {all.length === 0 ? (
          <Empty title={t.none}>{t.noneLead}</Empty>
        ) : (
          <ul className={css.rows} aria-label={t.title}>
            {all.map((one) => (
              <li key={one.key}>
                <a className={css.row} href={address.room(body.key, 'arende', one.key)}>
                  <span className={css.names}>
                    <span className={type.strong}>{one.title}</span>
                    <span className={type.secondary}>{one.registryNumber}</span>
                  </span>
                  <span className={css.state}>
                    <HowFar its={one} decided={decided} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
        {writes && <NewCase body={body} />}
        {writes && <Candidates body={body} />}
      </div>
    </SheetPage>
  );
}

/** The latest report, else what was decided last: a case may be the body's from before there were reports here. */
function HowFar({ its, decided }: { readonly its: Case; readonly decided: Decided }) {
  const t = useText(texts);
  const words = useText(standsTexts);
  const line = useStandsLine();
  const { rows } = useSituation();
  const isRead = decided.log !== null || decided.faults.length > 0;
  const { report, decisions } = caseStands(rows, its, isRead ? decided.standings : null);
  const last = decisions.at(-1);
  if (its.withdrawn === true) return t.withdrawn;
  if (report === null) return last === undefined ? t.noReport : words.decided(last.item, false);
  const { kind } = report.report;
  const now = `${kind === 'delegatedDecision' ? `${t.delegated} · ` : ''}${line(report.report, report.stands)}`;
  const isLast = report.stands.kind === 'decided' && report.stands.standing.number === last?.number;
  return (
    <>
      {now}
      {last !== undefined && (
        <span className={css.under}>
          {[
            isLast ? '' : words.decided(last.item, false),
            last.item.remitReason === '' ? '' : words.reason(last.item.remitReason),
          ]
            .filter(Boolean)
            .join('. ')}
        </span>
      )}
    </>
  );
}

function NewCase({ body }: Props) {
  const t = useText(texts);
  const act = useAct();
  const situation = useSituation();
  const place = `room/${body.key}/newCase`;
  const draft = useDraft(place);
  useWriting([place]);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const papers = papersOf(situation, { body: body.key });
  const proposed = papers.ok ? nextNumber(situation.rows, papers.value.model, body, yearOf(situation)) : '';
  const { registryNumber = proposed, title = '' } = draft.values;
  const open = async () => {
    const found = await act(openCase, { body: body.key, registryNumber, title });
    setFaults(found);
    if (found.length > 0) return;
    for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    goTo(address.room(body.key, 'arende', registryNumber.trim()));
  };
  const at = (name: string) => faults.filter((one) => one.at === name);
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.newCase}</h2>
      <p className={type.secondary}>{t.newLead}</p>
      <form
        className={css.form}
        aria-label={t.newCase}
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Faults faults={at('')} />
        <FieldShell label={t.number} required faults={at('registryNumber')}>
          <Input
            input={{ autoComplete: 'off' }}
            value={registryNumber}
            onChange={(_, { value }) => draft.keep('registryNumber', value)}
          />
        </FieldShell>
        <FieldShell label={t.caseTitle} required faults={at('title')}>
          <Input
            input={{ autoComplete: 'off' }}
            value={title}
            onChange={(_, { value }) => draft.keep('title', value)}
          />
        </FieldShell>
        <Button type="submit" appearance="primary">
          {t.open}
        </Button>
      </form>
    </section>
  );
}
