// The tick by which somebody says that texts copied from an earlier plan have been read and hold.
import { useEffect, useRef, useState } from 'react';
import { type Copied, confirmCopied } from '../../../core/planning/rules/textRules.ts';
import { Tick } from '../../../ui/form/plain/Tick.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { usePlan, useRecord } from '../planInUse.ts';
import * as texts from '../text.ts';
import css from './fields.module.css';

interface Props extends Pick<Copied, 'list'> {
  /** The key of the row; null before there is one. */
  readonly row: string | null;
  /** Some text in it has not been confirmed. */
  readonly marked: boolean;
  /** What the row is called, for those who listen. */
  readonly about: string;
}

export function CopiedTick({ list, row, marked, about }: Props) {
  const t = useText(texts);
  const { readOnly } = usePlan();
  const record = useRecord();
  const [ticked, setTicked] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  // The tick goes away when it is made, and must not take the keyboard's place with it.
  useEffect(() => {
    if (ticked && !marked) done.current?.focus();
  }, [ticked, marked]);
  if (row === null || (!marked && !ticked)) return null;
  if (!marked)
    return (
      <p className={type.secondary} tabIndex={-1} ref={done}>
        {t.copied.done}
      </p>
    );
  const confirm = () => {
    setTicked(true);
    void record('', confirmCopied, { copied: [{ list, key: row }] });
  };
  return (
    <div className={css.copied}>
      <span className={css.check}>{t.copied.mark}</span>
      <Tick
        label={t.copied.tick}
        name={`${t.copied.tick}: ${about}`}
        checked={false}
        disabled={readOnly}
        changed={confirm}
      />
    </div>
  );
}
