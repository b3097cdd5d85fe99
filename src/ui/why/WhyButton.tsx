// What a sum became, and the question that opens why: one button, so that the whole of it can be pressed.
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/headless/svg/chevron-up';
import type { ReactNode } from 'react';
import { useText } from '../text.ts';
import * as texts from './text.ts';
import css from './WhyButton.module.css';

interface Props {
  /** What it is asked of, for those who hear several such buttons. */
  readonly label: string;
  readonly open: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly toggle: () => void;
  readonly children: ReactNode;
}

export function WhyButton({ label, open, controls, toggle, children }: Props) {
  const t = useText(texts);
  return (
    <button
      type="button"
      className={css.why}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={toggle}
    >
      {children}
      <span className={css.word}>
        {t.why}
        <span className="hiddenText">{` ${label}`}</span>
        {open ? <ChevronUp16Regular aria-hidden="true" /> : <ChevronDown16Regular aria-hidden="true" />}
      </span>
    </button>
  );
}
