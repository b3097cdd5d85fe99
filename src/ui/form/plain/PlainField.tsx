// What a field that is typed or chosen in has around it, without a framework's own: a page of many is made at once on a slow machine.
import { DiamondDismiss12Filled } from '@fluentui/react-icons/headless/svg/diamond-dismiss';
import { Warning12Filled } from '@fluentui/react-icons/headless/svg/warning';
import { type ReactElement, useId } from 'react';
import { useText } from '../../text.ts';
import { faultText, faultTexts } from '../../words/faultText.ts';
import type { FieldLook } from '../FieldShell.tsx';
import css from './plainField.module.css';

/** What the control itself bears, so that its name, its hint and its faults are told as belonging to it. */
export interface Control {
  readonly id: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

interface Props extends FieldLook {
  readonly className?: string | undefined;
  readonly children: (control: Control) => ReactElement;
}

export function PlainField({
  id,
  label,
  labelHidden = false,
  hint,
  required = false,
  disabled = false,
  faults = [],
  className,
  children,
}: Props) {
  const sentences = useText(faultTexts);
  const own = useId();
  const mustMend = faults.some(({ warning }) => !warning);
  const message = faults.map((fault) => faultText(sentences, fault)).join(' ');
  const described = [message === '' ? '' : `${own}message`, hint === undefined ? '' : `${own}hint`]
    .join(' ')
    .trim();
  const control = {
    id: id ?? own,
    required,
    disabled,
    ...(mustMend ? { 'aria-invalid': true as const } : {}),
    ...(described === '' ? {} : { 'aria-describedby': described }),
  };
  const Icon = mustMend ? DiamondDismiss12Filled : Warning12Filled;
  return (
    <div className={className === undefined ? css.field : `${css.field} ${className}`}>
      <label htmlFor={control.id} className={labelHidden ? 'hiddenText' : css.label}>
        {label}
        {required && (
          <span className={css.star} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children(control)}
      {message !== '' && (
        <div
          id={`${own}message`}
          role="alert"
          className={mustMend ? `${css.message} ${css.fault}` : css.message}
          data-message=""
        >
          <Icon aria-hidden="true" />
          {message}
        </div>
      )}
      {hint !== undefined && (
        <div id={`${own}hint`} className={css.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
