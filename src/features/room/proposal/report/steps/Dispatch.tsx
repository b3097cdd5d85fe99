// What the report rests on, who signs it, and who is to be told of the decision.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { attachmentsOf, recipientsOf, signatoriesOf } from '../../../../../core/proposal/read.ts';
import { type OwnList, recordRow } from '../../../../../core/proposal/rules/listRules.ts';
import type { Json } from '../../../../../schema/field.ts';
import { useCaseFiles } from '../../../../../ui/document/caseFiles.ts';
import { FieldConflict } from '../../../../../ui/form/FieldConflict.tsx';
import { newName } from '../../../../../ui/form/newName.ts';
import { SavedNote } from '../../../../../ui/form/SavedNote.tsx';
import { useText } from '../../../../../ui/text.ts';
import type from '../../../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../../../ui/words/faultText.ts';
import { useNewRow } from '../../adding/newRow.ts';
import { type InRow, RowChoice, RowLine, RowTick } from '../fields.tsx';
import css from '../report.module.css';
import { useFaultsAt, useRecord, useReport } from '../reportInUse.ts';
import * as texts from '../text.ts';
import { Remove } from './Remove.tsx';
import { UploadAttachment } from './UploadAttachment.tsx';

export function Dispatch() {
  return (
    <div className={css.parts}>
      <Attachments />
      <Signatories />
      <Recipients />
    </div>
  );
}

interface ListProps {
  readonly list: Exclude<OwnList, 'items'>;
  readonly title: string;
  readonly lead?: string;
  readonly rows: readonly { readonly id: string; readonly row: ReactNode }[];
  readonly add: string;
  /** What a new row holds. */
  readonly begun: Json;
  readonly more?: ReactNode;
}

function Listing({ list, title, lead, rows, add, begun, more }: ListProps) {
  const sentences = useText(faultTexts);
  const { draft, lastSaved } = useReport();
  const record = useRecord();
  const faults = useFaultsAt(list);
  const { list: all, begin } = useNewRow<HTMLFieldSetElement>(rows.length);
  return (
    <fieldset ref={all} className={css.part} id={list} tabIndex={-1}>
      <legend className={type.section}>{title}</legend>
      {lead !== undefined && <p className={type.secondary}>{lead}</p>}
      {faults.map((one) => (
        <p key={one.code} className={css.fault}>
          {faultText(sentences, one)}
        </p>
      ))}
      <FieldConflict row={draft.report.key} field={list} written={(value) => JSON.stringify(value)}>
        {rows.length > 0 && (
          <ul className={css.rows}>
            {rows.map(({ id, row }) => (
              <li key={id} data-row="">
                {row}
              </li>
            ))}
          </ul>
        )}
      </FieldConflict>
      <SavedNote list="proposalDrafts" row={draft.report.key} isLast={lastSaved === list} />
      <div className={css.actions}>
        {more}
        <Button
          onClick={() => {
            begin();
            void record(list, recordRow, { list, row: newName(), values: begun });
          }}
        >
          {add}
        </Button>
      </div>
    </fieldset>
  );
}

const rowIn = (list: OwnList, id: string, index: number): InRow => ({
  list,
  row: id,
  place: `${list}.${index}`,
});

function Attachments() {
  const t = useText(texts);
  const files = useCaseFiles();
  const { draft } = useReport();
  const rows = attachmentsOf(draft.report).map(({ id, title, day, basis, file }, index) => {
    const on = rowIn('attachments', id, index);
    return {
      id,
      row: (
        <>
          <div className={css.fields}>
            <RowLine on={on} field="title" label={t.attachmentTitle} value={title} />
            <RowLine on={on} field="day" label={t.attachmentDay} kind="date" value={day ?? ''} />
            <RowTick on={on} field="basis" label={t.basis} value={basis} />
            {file !== '' && (
              <a className={type.link} href={files.hrefOf(file)} target="_blank" rel="noreferrer">
                {t.openFile}
                <span className="hiddenText"> {title}</span>
              </a>
            )}
          </div>
          <Remove on={on} what={title || t.unnamed} />
        </>
      ),
    };
  });
  return (
    <Listing
      list="attachments"
      title={t.attachments}
      lead={t.attachmentsLead}
      rows={rows}
      add={t.addAttachment}
      begun={{ title: '', day: draft.report.day, basis: true, file: '' }}
      more={<UploadAttachment />}
    />
  );
}

function Signatories() {
  const t = useText(texts);
  const { draft } = useReport();
  const rows = signatoriesOf(draft.report).map(({ id, role, name }, index) => {
    const on = rowIn('signatories', id, index);
    return {
      id,
      row: (
        <>
          <div className={css.fields}>
            <RowLine on={on} field="role" label={t.signRole} value={role} />
            <RowLine on={on} field="name" label={t.signName} value={name} />
          </div>
          <Remove on={on} what={name || role} />
        </>
      ),
    };
  });
  return (
    <Listing
      list="signatories"
      title={t.signatories}
      rows={rows}
      add={t.addSignatory}
      begun={{ role: '', name: '' }}
    />
  );
}

function Recipients() {
  const t = useText(texts);
  const { draft } = useReport();
  const { model, report } = draft;
  const ofDelegation = report.kind === 'delegatedDecision' ? model.delegation.dispatchLabel : null;
  const rows = recipientsOf(report).map(({ id, name, kind }, index) => {
    const on = rowIn('recipients', id, index);
    return {
      id,
      row: (
        <>
          <div className={css.fields}>
            <RowLine on={on} field="name" label={t.recipient} value={name} />
            <RowChoice
              on={on}
              field="kind"
              label={t.recipientKind}
              value={kind}
              choices={[
                { value: 'internal', label: t.internal },
                { value: 'external', label: t.external },
              ]}
            />
          </div>
          <Remove on={on} what={name || t.recipient} />
        </>
      ),
    };
  });
  return (
    <Listing
      list="recipients"
      title={ofDelegation ?? model.proposal.dispatchLabel}
      rows={rows}
      add={t.addRecipient}
      begun={{ name: '', kind: 'internal' }}
    />
  );
}
