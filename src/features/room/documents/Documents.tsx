// The register of governing documents: what is to be done with them, which are in force, and each with its header (S38).
import { Select } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { useMemo, useState } from 'react';
import {
  type DocumentTask,
  documentTasks,
  isInForceOn,
  keepsRegister,
} from '../../../core/decision/documentRegister.ts';
import { allDocuments } from '../../../core/decision/register/documents.ts';
import { type HeldDocument, heldDocument, isWrong } from '../../../core/decision/register/heldDocument.ts';
import type { GoverningDocument } from '../../../core/planning/contents.ts';
import { keepsCases } from '../../../core/proposal/writers.ts';
import type { Key } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { address } from '../../../ui/address.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import { useReadLog } from '../readLog.ts';
import { AddDocument } from './AddDocument.tsx';
import css from './documents.module.css';
import { Header } from './Header.tsx';
import * as texts from './text.ts';

interface Props {
  readonly body: RowOf<typeof bodies>;
  /** `styrdokument`, and the key of the document that is open. */
  readonly parts: readonly (string | undefined)[];
}

export default function Documents({ body, parts: [, named] }: Props) {
  const t = useText(texts);
  const { rows, today, person } = useSituation();
  const all = allDocuments(rows);
  const adopted = all.filter(({ adoptedBy }) => adoptedBy === body.key);
  const own = all.filter((one) => one.state === 'draft' || adopted.includes(one));
  const isOpenElsewhere = named !== undefined && !own.some(({ key }) => key === named);
  const [whose, setWhose] = useState(adopted.length === 0 || isOpenElsewhere ? 'all' : 'own');
  const { log, faults } = useReadLog(body.key);
  const held = useMemo(() => {
    const ofBody = rows.all(governingDocuments).filter(({ adoptedBy }) => adoptedBy === body.key);
    return new Map(
      log === null ? [] : ofBody.map((one) => [one.key, heldDocument({ rows, person }, one, log)]),
    );
  }, [log, rows, person, body.key]);
  const shown = (whose === 'own' ? own : all).toSorted(
    (a, b) => a.title.localeCompare(b.title, 'sv') || b.version - a.version,
  );
  return (
    <SheetPage title={t.title} over={body.name} under={t.lead}>
      <div className={css.parts}>
        <Tasks tasks={documentTasks(rows, today)} />
        <div className={css.choice}>
          <FieldShell label={t.whose}>
            <Select value={whose} onChange={(_, { value }) => setWhose(value)}>
              <option value="own">{t.own}</option>
              <option value="all">{t.all}</option>
            </Select>
          </FieldShell>
        </div>
        {shown.length === 0 ? (
          <Empty title={t.none}>{t.noneLead}</Empty>
        ) : (
          <ul className={css.list} aria-label={t.title}>
            {shown.map((one) => (
              <Row
                key={one.key}
                body={body.key}
                document={one}
                isOpen={one.key === named}
                held={held.get(one.key) ?? null}
              />
            ))}
          </ul>
        )}
        {faults.length > 0 && <p className={type.secondary}>{t.logNotRead}</p>}
        {(keepsRegister(person) || keepsCases(rows, person, body.key)) && (
          <AddDocument body={body.key} isKeeper={keepsRegister(person)} />
        )}
      </div>
    </SheetPage>
  );
}

function Tasks({ tasks }: { readonly tasks: readonly DocumentTask[] }) {
  const t = useText(texts);
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="documentTasks">
      <h2 id="documentTasks" className={type.section}>
        {t.tasks}
      </h2>
      <ul>
        {tasks.map(({ kind, document: { key, title, responsible }, due }) => (
          <li key={`${kind} ${key}`} className={type.body}>
            {kind === 'review' && due !== null
              ? t.review(title, due, responsible ?? t.nobody)
              : t.interimEnded(title, responsible ?? t.nobody)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly body: Key<'bodies'>;
  readonly document: GoverningDocument;
  readonly isOpen: boolean;
  /** What the body's log says of it; null where that is another's to say, or has not been read. */
  readonly held: HeldDocument | null;
}

function Row({ body, document, isOpen, held }: RowProps) {
  const t = useText(texts);
  const { today } = useSituation();
  const hold = held?.hold ?? null;
  const { title, kind, state, validFrom, validTo } = document;
  const isNow = isInForceOn(document, today);
  const isComing =
    (state === 'inForce' || state === 'inForceInterim') && validFrom !== null && validFrom > today;
  const where = isComing ? t.notYet(validFrom) : t.states[state];
  return (
    <li className={css.row}>
      <div className={css.line}>
        <a
          className={type.link}
          href={address.room(body, 'styrdokument', isOpen ? null : document.key)}
          aria-expanded={isOpen}
        >
          {title}
        </a>
        <span className={type.secondary}>{t.kinds[kind]}</span>
        <span className={isNow ? type.body : type.secondary}>
          {where}
          {isNow && validTo !== null && ` · ${t.until(validTo)}`}
          {hold === 'delegated' && ` · ${t.delegated}`}
          {(hold === 'beforeLog' || hold === 'unseen') && ` · ${t.notInLog}`}
        </span>
        {isWrong(hold) && (
          <span className={css.wrong}>
            <ErrorCircle16Filled aria-hidden="true" />
            {t.wrong}
          </span>
        )}
      </div>
      {isOpen && <Header body={body} document={document} held={held} />}
    </li>
  );
}
