// A message at the top of the column it concerns, in words that say what one can do.
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/headless/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/headless/svg/warning';
import type { ComponentType, ReactNode } from 'react';
import type from '../type.module.css';
import css from './Message.module.css';

export type Intent = 'info' | 'success' | 'warning' | 'error';

const icons: Record<Intent, ComponentType<{ className?: string; 'aria-hidden': 'true' }>> = {
  info: Info20Regular,
  success: CheckmarkCircle20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

interface Props {
  readonly intent: Intent;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons or links, the most likely first. */
  readonly actions?: ReactNode;
}

/** Fluent's own MessageBar looks the same and weighs 3.5 kB of the first page's budget, most of it motion. */
export function Message({ intent, title, children, actions }: Props) {
  const Icon = icons[intent];
  return (
    <div className={`${css.message} ${css[intent]}`} role={intent === 'error' ? 'alert' : 'status'}>
      <Icon className={css.icon ?? ''} aria-hidden="true" />
      <div className={css.body}>
        {title !== undefined && <strong className={type.strong}>{title} </strong>}
        {children}
      </div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
