// Where two have written in the same field: both versions instead of the field, until one has been chosen.
import { Button } from '@fluentui/react-components';
import { type ComponentProps, type ReactNode, useState } from 'react';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useSync } from '../workspace.tsx';
import css from './Conflict.module.css';
import { Conflict } from './Conflict.tsx';

/** @property isOpen it is to be chosen now; else it has been left until later, and the field stands there again */
export interface Clash {
  readonly conflict: ComponentProps<typeof Conflict>['conflict'];
  readonly isOpen: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** The clash in the first of a row's fields that has one; the row's key is null before there is a row. */
export function useClash(row: string | null, ...fields: readonly string[]): Clash | null {
  /** The version that the person has left until later. */
  const [later, setLater] = useState<string | null>(null);
  const conflict = useSync().conflicts.find((one) => one.key === row && fields.includes(one.field));
  if (conflict === undefined) return null;
  const version = `${conflict.id} ${conflict.theirsAt}`;
  return {
    conflict,
    isOpen: later !== version,
    setOpen: (open) => setLater(open ? null : version),
  };
}

interface ChoiceProps extends Pick<ComponentProps<typeof Conflict>, 'written'> {
  readonly clash: Clash;
}

/** Both versions, or the way back to them. */
export function ClashChoice({ clash, ...more }: ChoiceProps) {
  const t = useText(texts).conflict;
  const { conflict, isOpen, setOpen } = clash;
  if (isOpen)
    return (
      <div className={css.inField}>
        <Conflict conflict={conflict} done={() => setOpen(false)} {...more} />
      </div>
    );
  return (
    <p className={css.later}>
      <span className={type.secondary}>{t.chooseLater}</span>
      <Button size="small" onClick={() => setOpen(true)}>
        {t.chooseNow}
      </Button>
    </p>
  );
}

interface Props extends Pick<ChoiceProps, 'written'> {
  readonly row: string | null;
  readonly field: string;
  /** The field itself, for when nobody else has written in it. */
  readonly children: ReactNode;
}

export function FieldConflict({ row, field, children, ...more }: Props) {
  const clash = useClash(row, field);
  return (
    <>
      {!clash?.isOpen && children}
      {clash !== null && <ClashChoice clash={clash} {...more} />}
    </>
  );
}
