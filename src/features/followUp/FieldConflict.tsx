// Where two have written in the same field: both texts instead of the field, until one has been chosen.
import { Button } from '@fluentui/react-components';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Conflict } from '../../ui/form/Conflict.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSync } from '../../ui/workspace.tsx';
import css from './FollowUp.module.css';
import * as texts from './text.ts';

interface Props extends Pick<ComponentProps<typeof Conflict>, 'written'> {
  /** The key of the row that the field is kept in; null before there is one. */
  readonly row: string | null;
  readonly field: string;
  /** The field itself, for when nobody else has written in it. */
  readonly children: ReactNode;
}

export function FieldConflict({ row, field, children, ...more }: Props) {
  const t = useText(texts);
  /** The version that the person has left until later. */
  const [later, setLater] = useState<string | null>(null);
  const conflict = useSync().conflicts.find((one) => one.key === row && one.field === field);
  if (conflict === undefined) return children;
  if (later === conflict.theirsAt)
    return (
      <>
        {children}
        <p className={css.later}>
          <span className={type.secondary}>{t.chooseLater}</span>
          <Button size="small" onClick={() => setLater(null)}>
            {t.chooseNow}
          </Button>
        </p>
      </>
    );
  return (
    <div className={css.conflict}>
      <Conflict conflict={conflict} done={() => setLater(conflict.theirsAt)} {...more} />
    </div>
  );
}
