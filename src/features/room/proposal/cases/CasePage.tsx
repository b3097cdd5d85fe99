// One case: its number and officer, its reports and what has been decided, and what it is about.
import { Button } from '@fluentui/react-components';
import { allDocuments } from '../../../../core/decision/register/documents.ts';
import type { Case } from '../../../../core/proposal/draft.ts';
import type { Body } from '../../../../core/proposal/registryNumber.ts';
import { recordCase } from '../../../../core/proposal/rules/caseRules.ts';
import { caseStands } from '../../../../core/proposal/whereStands.ts';
import { keepsCases, writesReports } from '../../../../core/proposal/writers.ts';
import { personNamed } from '../../../../core/situation.ts';
import { type Key, key } from '../../../../schema/field.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { plans } from '../../../../schema/lists/plans.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { address } from '../../../../ui/address.ts';
import { CopyLink } from '../../../../ui/page/CopyLink.tsx';
import { Empty } from '../../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../../ui/page/Page.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useSituation } from '../../../../ui/workspace.tsx';
import { useDecided } from '../../decided.ts';
import { AddOne } from '../adding/AddOne.tsx';
import { CaseDecisions } from './CaseDecisions.tsx';
import { CaseReports } from './CaseReports.tsx';
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
  const decided = useDecided(body.key);
  const { decisions } = caseStands(rows, its, decided.standings);
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
        <CaseReports body={body} its={its} writes={writesReports(rows, person, body.key)} decided={decided} />
        <CaseDecisions body={body} decisions={decisions} />
        <About body={body} its={its} writes={writes} field="plans" />
        <About body={body} its={its} writes={writes} field="documents" />
      </div>
    </SheetPage>
  );
}

interface PartProps extends CaseProps {
  readonly writes: boolean;
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
        <AddOne
          label={field === 'plans' ? t.addPlan : t.addDocument}
          choices={left.map(([value, label]) => ({ value, label }))}
          add={(one) => void write([...chosen, one])}
        />
      )}
    </section>
  );
}
