// The cases of a body, the latest first, with how far each has come; officers open new ones here.
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { papersOf, yearOf } from '../../../../core/proposal/openPapers.ts';
import { type Body, nextNumber } from '../../../../core/proposal/registryNumber.ts';
import { reportsOf } from '../../../../core/proposal/reports.ts';
import { openCase } from '../../../../core/proposal/rules/caseRules.ts';
import { keepsCases } from '../../../../core/proposal/writers.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { address, goTo } from '../../../../ui/address.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { Empty } from '../../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation, useWriting } from '../../../../ui/workspace.tsx';
import { Candidates } from './Candidates.tsx';
import css from './cases.module.css';
import * as texts from './text.ts';

interface Props {
  readonly body: Body;
}

export function CaseList({ body }: Props) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const writes = keepsCases(rows, person, body.key);
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
                    <HowFar named={one.key} withdrawn={one.withdrawn === true} />
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

function HowFar({ named, withdrawn }: { readonly named: string; readonly withdrawn: boolean }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const last = reportsOf(rows, key<'cases'>(named)).findLast(({ state }) => state !== 'withdrawn');
  if (withdrawn) return t.withdrawn;
  if (last === undefined) return t.noReport;
  const isDelegated = last.kind === 'delegatedDecision';
  return `${isDelegated ? `${t.delegated} · ` : ''}${t.state(last.state, isDelegated)} ${t.day(last.day)}`;
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
