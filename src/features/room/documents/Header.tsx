// A governing document's header: who adopted it, when and in which paragraph, how long it is valid, and who answers for it (S38).
import { Fragment } from 'react';
import { fieldsToKeep, keepDocument, keepsRegister } from '../../../core/decision/documentRegister.ts';
import type { DocumentHold } from '../../../core/decision/register/heldDocument.ts';
import type { GoverningDocument } from '../../../core/planning/contents.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { dayText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from './documents.module.css';
import * as texts from './text.ts';

interface Props {
  readonly document: GoverningDocument;
  /** What the body's log says of it; null where it says nothing. */
  readonly hold: DocumentHold | null;
}

export function Header({ document, hold }: Props) {
  const t = useText(texts).head;
  const { rows, person } = useSituation();
  const { adoptedBy, adoptedDay, paragraph, validity, validFrom, validTo, interimUntil } = document;
  const valid = [
    validFrom === null ? '' : t.from(validFrom),
    validTo !== null ? t.to(validTo) : validity === 'untilFurther' ? t.untilFurther : '',
  ];
  const facts: readonly (readonly [string, string | null])[] = [
    [t.adoptedBy, adoptedBy && (rows.get(bodies, adoptedBy)?.name ?? adoptedBy)],
    [t.adopted, adoptedDay && t.at(adoptedDay, paragraph)],
    [t.validity, valid.filter((one) => one !== '').join(' ')],
    [t.responsible, document.responsible],
    [t.registryNumber, document.registryNumber],
    [t.targetGroup, document.targetGroup],
    [t.review, document.firstReviewDay && dayText(document.firstReviewDay)],
    [t.version, String(document.version)],
    ...(hold === null ? [] : [[t.log, t.held[hold]] as const]),
  ];
  const awaited = interimUntil && rows.get(governingDocuments, interimUntil)?.title;
  return (
    <div className={css.header}>
      <dl>
        {[...facts, ...(awaited ? [[t.interimUntil, awaited] as const] : [])].map(([label, text]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{text || t.notSaid}</dd>
          </Fragment>
        ))}
      </dl>
      {keepsRegister(person) && <Fields document={document} />}
    </div>
  );
}

/** What can be put right without a decision. */
function Fields({ document }: { readonly document: GoverningDocument }) {
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
            act(keepDocument, { document: document.key, field, text: text ?? '' }, seen)
          }
        />
      ))}
    </div>
  );
}
