// One goal or factor: what is suggested and why, and the unit's own judgement with its reason when it differs.
import { Button } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { useId, useRef, useState } from 'react';
import type { ElementEntry } from '../../../core/followUp/form.ts';
import { recordAssessment } from '../../../core/followUp/judgementRules.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord, useForm, useRecord } from '../formInUse.ts';
import { useSavedWords } from '../SavedNote.tsx';
import * as texts from '../text.ts';
import css from './elements.module.css';
import { Judgement } from './Judgement.tsx';
import { Why } from './Why.tsx';

export function ElementRow({ entry }: { readonly entry: ElementEntry }) {
  const t = useText(texts).elements;
  const { form } = useForm();
  const [why, setWhy] = useState(false);
  const whyId = useId();
  const { element, suggested } = entry;
  return (
    <li id={`elements/${element.row.key}`} className={css.row}>
      <div className={css.columns}>
        <div>
          <h3 className={`${type.body} ${type.strong}`}>{element.title}</h3>
          <p className={type.secondary}>
            {[element.word, element.owner.name].filter((part) => part !== '').join(' · ')}
          </p>
        </div>
        <div className={css.suggestion}>
          <span className={type.secondary}>{t.suggestion}</span>
          <StatusMark status={suggested.status} word={statusWord(form, suggested.status)} />
          <Button
            className={css.why ?? ''}
            appearance="transparent"
            size="small"
            icon={<ChevronDown16Regular className={(why ? css.turned : undefined) ?? ''} />}
            iconPosition="after"
            aria-expanded={why}
            aria-controls={why ? whyId : undefined}
            aria-label={t.whyOf(element.title)}
            onClick={() => setWhy(!why)}
          >
            {t.why}
          </Button>
        </div>
        <Accept entry={entry} />
      </div>
      {why && <Why id={whyId} suggested={suggested} />}
      <Judgement entry={entry} />
    </li>
  );
}

/** Takes the suggestion in one click, or says that it has been judged. */
function Accept({ entry }: { readonly entry: ElementEntry }) {
  const t = useText(texts).elements;
  const { readOnly } = useForm();
  const record = useRecord();
  const state = useRef<HTMLSpanElement>(null);
  const { key } = entry.element.row;
  const place = `elements/${key}/status`;
  const words =
    useSavedWords({ list: 'assessments', row: entry.assessment?.key ?? null, place }) ??
    (entry.done ? t.done : null);
  if (readOnly) return null;
  const accept = async () => {
    const faults = await record(place, recordAssessment, {
      goal: key,
      answer: { status: entry.suggested.status },
    });
    if (faults.length === 0) state.current?.focus();
  };
  return (
    <div className={css.action}>
      <span className={css.state} role="status" tabIndex={-1} ref={state}>
        {words !== null && (
          <>
            <Checkmark16Regular aria-hidden="true" />
            {words}
          </>
        )}
      </span>
      {!entry.done && entry.suggested.way !== 'none' && (
        <Button size="small" aria-label={t.acceptOf(entry.element.title)} onClick={() => void accept()}>
          {t.accept}
        </Button>
      )}
    </div>
  );
}
