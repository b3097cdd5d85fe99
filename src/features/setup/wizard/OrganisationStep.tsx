// The third step: what the organisation is called, its first year, and its bodies.
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../setup.module.css';
import type { GuideDraft, GuideField } from './draft.ts';
import { goToStep } from './steps.ts';
import * as texts from './text.ts';

interface Props {
  readonly draft: GuideDraft;
  readonly thisYear: number;
}

interface LineProps {
  readonly draft: GuideDraft;
  readonly field: GuideField;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly fault?: string | null;
  readonly several?: boolean;
}

function Line({ draft, field, label, hint, required = false, fault = null, several = false }: LineProps) {
  const value = draft.value(field);
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === null ? {} : { validationMessage: fault, validationState: 'error' as const })}
    >
      {several ? (
        <Textarea
          resize="vertical"
          textarea={{ rows: 5 }}
          value={value}
          onChange={(_, { value: text }) => draft.keep(field, text)}
        />
      ) : (
        <Input value={value} onChange={(_, { value: text }) => draft.keep(field, text)} />
      )}
    </Field>
  );
}

export function OrganisationStep({ draft, thisYear }: Props) {
  const t = useText(texts);
  const [asked, setAsked] = useState(false);
  const isEmpty = (field: GuideField) => draft.value(field).trim() === '';
  const faultOf = (field: GuideField, words: string) => (asked && isEmpty(field) ? words : null);
  const next = () => {
    if (isEmpty('organisation') || isEmpty('council')) setAsked(true);
    else goToStep('i-ordning');
  };
  const years = [thisYear - 1, thisYear, thisYear + 1];
  return (
    <>
      <h2 className={type.section}>{t.organisationTitle}</h2>
      <p className={type.body}>{t.organisationLead}</p>
      <div className={css.form}>
        <Line
          draft={draft}
          field="organisation"
          label={t.organisation}
          required
          fault={faultOf('organisation', t.organisationMissing)}
        />
        <Field label={t.year} hint={t.yearHint}>
          <Select value={draft.value('year')} onChange={(_, { value }) => draft.keep('year', value)}>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </Select>
        </Field>
        <Line
          draft={draft}
          field="council"
          label={t.council}
          required
          fault={faultOf('council', t.councilMissing)}
        />
        <Line draft={draft} field="board" label={t.board} />
        <Line draft={draft} field="committees" label={t.committees} hint={t.committeesHint} several />
        {draft.hasCompanies && (
          <Line draft={draft} field="companies" label={t.companies} hint={t.committeesHint} several />
        )}
        <Line draft={draft} field="person" label={t.person} hint={t.personHint} />
      </div>
      <div className={css.row}>
        <Button appearance="primary" onClick={next}>
          {t.next}
        </Button>
        <Button onClick={() => goToStep('styrmodell')}>{t.back}</Button>
      </div>
    </>
  );
}
