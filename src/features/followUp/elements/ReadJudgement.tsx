// A judgement that can only be read.

import type { Assessment } from '../../../core/standing.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { statusWord, useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './elements.module.css';

export function ReadJudgement({ assessment }: { readonly assessment: Assessment | null }) {
  const whole = useText(texts);
  const t = whole.elements;
  const { form } = useForm();
  if (assessment === null) return <p className={type.secondary}>{whole.empty}</p>;
  const { status, justification, forecast, comment } = assessment;
  const written = [
    { label: t.justification, text: justification },
    { label: t.forecast, text: forecast === null ? null : statusWord(form, forecast) },
    { label: t.comment, text: comment },
  ];
  return (
    <dl className={css.read}>
      <dt className={type.secondary}>{t.judgement}</dt>
      <dd>
        <StatusMark status={status} word={statusWord(form, status)} />
      </dd>
      {written.map(
        ({ label, text }) =>
          text !== null && (
            <div key={label}>
              <dt className={type.secondary}>{label}</dt>
              <dd className={css.text}>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
