// What every field has around it: its label, its hint, and its faults beside it.
import { Field } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Fault } from '../../schema/fault.ts';
import { useText } from '../text.ts';
import { faultText, faultTexts } from '../words/faultText.ts';

export interface FieldLook {
  readonly label: string;
  /** The label stands in a column's heading instead; it is still the field's name for those who listen. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Where a link from a list of faults leads. */
  readonly id?: string;
  /** Faults that the form has found, besides the field's own. */
  readonly faults?: readonly Fault[];
}

interface Props extends FieldLook {
  readonly children: ReactElement;
}

export function FieldShell({
  label,
  labelHidden = false,
  hint,
  required = false,
  faults = [],
  children,
}: Props) {
  const sentences = useText(faultTexts);
  const mustMend = faults.some(({ warning }) => !warning);
  const message = faults.map((fault) => faultText(sentences, fault)).join(' ');
  return (
    <Field
      label={{ children: label, className: labelHidden ? 'hiddenText' : undefined }}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(message === ''
        ? {}
        : {
            validationMessage: message,
            validationState: mustMend ? ('error' as const) : ('warning' as const),
          })}
    >
      {children}
    </Field>
  );
}
