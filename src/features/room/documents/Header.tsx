// A governing document's header: who adopted it, when and in which paragraph, how long it is valid, and who answers for it (S38).
import { Fragment, useEffect, useState } from 'react';
import { fieldsToKeep, keepDocument, keepsDocument } from '../../../core/decision/documentRegister.ts';
import { documentNamed } from '../../../core/decision/register/documents.ts';
import {
  type DocumentHold,
  type HeldDocument,
  isWrong,
  saysAsAdopted,
} from '../../../core/decision/register/heldDocument.ts';
import type { GoverningDocument } from '../../../core/planning/contents.ts';
import type { Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { useDecisionLog } from '../../../ui/decisionLog.ts';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { dayText } from '../../../ui/format.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from './documents.module.css';
import * as texts from './text.ts';

interface Props {
  /** Whose page it is. */
  readonly body: Key<'bodies'>;
  readonly document: GoverningDocument;
  /** What the body's log says of it; null where it says nothing. */
  readonly held: HeldDocument | null;
}

/** Whether the words are those that were adopted is asked of the version that was frozen then, first when somebody reads the document. */
function useHold({ body, document, held }: Props): DocumentHold | null {
  const { frozen } = useDecisionLog();
  const print = held?.print ?? null;
  const [kept, setKept] = useState<Result<unknown> | null>(null);
  useEffect(() => {
    if (print !== null) void frozen(body, print).then(setKept);
  }, [frozen, body, print]);
  const isOther = print !== null && kept !== null && !(kept.ok && saysAsAdopted(document, kept.value));
  return held?.hold === 'held' && isOther ? 'differs' : (held?.hold ?? null);
}

export function Header(props: Props) {
  const { body, document } = props;
  const hold = useHold(props);
  const t = useText(texts).head;
  const { rows, person } = useSituation();
  const { adoptedBy, adoptedDay, paragraph, validity, validFrom, validTo, interimUntil } = document;
  const valid = [
    validFrom === null ? '' : t.from(validFrom),
    validTo !== null ? t.to(validTo) : validity === 'untilFurther' ? t.untilFurther : '',
  ];
  const facts: readonly (readonly [string, string | null])[] = [
    [
      document.state === 'draft' ? t.before : t.adoptedBy,
      adoptedBy && (rows.get(bodies, adoptedBy)?.name ?? adoptedBy),
    ],
    [t.adopted, adoptedDay && t.at(adoptedDay, paragraph)],
    [t.validity, valid.filter((one) => one !== '').join(' ')],
    [t.responsible, document.responsible],
    [t.registryNumber, document.registryNumber],
    [t.targetGroup, document.targetGroup],
    [t.review, document.firstReviewDay && dayText(document.firstReviewDay)],
    [t.version, String(document.version)],
  ];
  // Another body's draft is not for everyone.
  const awaited = interimUntil && (documentNamed(rows, interimUntil)?.title ?? t.unseen);
  return (
    <div className={css.header}>
      {hold !== null && isWrong(hold) && (
        <Message intent="error" title={t.held[hold]}>
          {t.wrongLead}
        </Message>
      )}
      <dl>
        {[...facts, ...(awaited ? [[t.interimUntil, awaited] as const] : [])].map(([label, text]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{text || t.notSaid}</dd>
          </Fragment>
        ))}
        {hold !== null && !isWrong(hold) && (
          <>
            <dt>{t.log}</dt>
            <dd>{t.held[hold]}</dd>
          </>
        )}
      </dl>
      {keepsDocument(rows, person, body, document) && <Fields body={body} document={document} />}
    </div>
  );
}

/** What can be put right without a decision. */
function Fields({ body, document }: Pick<Props, 'body' | 'document'>) {
  const act = useAct();
  const draft = useDraft(`governingDocuments/${document.key}`);
  return (
    <div className={css.fields}>
      {fieldsToKeep(document).map((field) => (
        <LineInput
          key={field}
          draft={draft}
          name={field}
          label={governingDocuments.fields[field].label}
          kind={field === 'firstReviewDay' ? 'date' : 'text'}
          value={document[field]}
          commit={(text, seen) =>
            act(keepDocument, { body, document: document.key, field, text: text ?? '' }, seen)
          }
        />
      ))}
    </div>
  );
}
