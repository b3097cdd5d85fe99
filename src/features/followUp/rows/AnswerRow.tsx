// A row that is answered: what it is and its facts, how far its answer has come, what can be done in one click, and the fields below.
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import type { ReactNode } from 'react';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as texts from '../text.ts';
import css from './rows.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly (string | null)[];
  /** That something has gone past its day. */
  readonly late?: string | null;
  /** The words on saving, or that it is done. */
  readonly state: string | null;
  /** One click that answers it. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

export function AnswerRow({ id, title, facts, late = null, state, action, children }: Props) {
  return (
    <li id={id} className={css.row}>
      <div>
        <h3 className={`${type.body} ${type.strong}`}>{title}</h3>
        <p className={type.secondary}>{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
        {late !== null && (
          <p className={css.late}>
            <Warning16Filled aria-hidden="true" />
            {late}
          </p>
        )}
      </div>
      <div className={css.action}>
        <State words={state} />
        {action}
      </div>
      {children}
    </li>
  );
}

/** Stands there empty from the start, so that its change is heard. */
export function State({ words }: { readonly words: string | null }) {
  return (
    <span className={css.state} role="status">
      {words !== null && (
        <>
          <Checkmark16Regular aria-hidden="true" />
          {words}
        </>
      )}
    </span>
  );
}

interface ReadProps {
  readonly answers: readonly (readonly [label: string, text: string | null])[];
}

/** Answers that can only be read; those that were not given are left out. */
export function ReadAnswers({ answers }: ReadProps) {
  const t = useText(texts);
  const given = answers.filter(([, text]) => (text ?? '') !== '');
  if (given.length === 0) return <p className={`${type.secondary} ${css.fields}`}>{t.empty}</p>;
  return (
    <dl className={`${css.read} ${css.fields}`}>
      {given.map(([label, text]) => (
        <div key={label}>
          <dt className={type.secondary}>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
