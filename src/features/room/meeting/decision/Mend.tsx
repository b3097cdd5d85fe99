// A decision that is not adjusted can be put right or struck: why is asked first, and it is done by a row of its own in the log.
import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Standing } from '../../../../core/decision/standing.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../../ui/form/FieldShell.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useItem } from '../item/itemInUse.ts';
import css from '../meeting.module.css';
import * as texts from './text.ts';
import { useSetAside } from './useSetAside.ts';

/** What is being done with the decision; null while it is left as it is. */
export type Mending = 'correct' | 'strike' | null;

interface Props {
  readonly standing: Standing;
  readonly mending: Mending;
  readonly setMending: (mending: Mending) => void;
  readonly busy: boolean;
  readonly faults: readonly Fault[];
  /** What stood in the way of one thing says nothing of another. */
  readonly forget: () => void;
  readonly mend: (why: string) => Promise<readonly Fault[]>;
}

export function Mend({ standing, mending, setMending, busy, faults, forget, mend }: Props) {
  const t = useText(texts);
  const { draft } = useItem();
  const aside = useSetAside(standing);
  const [notPut, setNotPut] = useState<readonly Fault[]>([]);
  const why = draft.values.why ?? '';
  const go = (to: Mending) => {
    forget();
    setNotPut([]);
    setMending(to);
  };
  const begin = () => {
    aside.begin();
    go('correct');
  };
  // The button that was pressed is gone: why is what is asked next, and after giving up one stands where one stood.
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(mending);
  useEffect(() => {
    const isOther = before.current !== mending;
    before.current = mending;
    if (isOther) part.current?.querySelector<HTMLElement>('textarea, button')?.focus();
  }, [mending]);
  if (mending === null)
    return (
      <div ref={part} className={css.acts}>
        <Button onClick={begin}>{t.correct}</Button>
        <Button appearance="subtle" onClick={() => go('strike')}>
          {t.strikeDecision}
        </Button>
      </div>
    );
  const isCorrection = mending === 'correct';
  const take = async () => {
    const found = await mend(why);
    if (found.length > 0) return;
    draft.drop('why', why);
    aside.forget();
    setMending(null);
  };
  const leave = async () => {
    const found = isCorrection ? await aside.leave() : [];
    setNotPut(found);
    if (found.length === 0) go(null);
  };
  return (
    <div ref={part} className={css.foot}>
      <p className={type.secondary}>{isCorrection ? t.correctLead : t.strikeLead}</p>
      {isCorrection && aside.hasAside && (
        <Button size="small" onClick={() => void aside.takeBack().then(setNotPut)}>
          {t.takeBack}
        </Button>
      )}
      <FieldShell
        label={isCorrection ? t.whyCorrect : t.whyStrike}
        required
        faults={faults.filter(({ at }) => at === 'why')}
      >
        <Textarea value={why} textarea={{ rows: 2 }} onChange={(_, { value }) => draft.keep('why', value)} />
      </FieldShell>
      <Faults faults={[...faults.filter(({ at }) => at !== 'why'), ...notPut]} title={t.inTheWay} />
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void take()}>
        {isCorrection ? t.fixCorrection : t.strikeDecision}
      </Button>
      <Button appearance="subtle" onClick={() => void leave()}>
        {t.notNow}
      </Button>
    </div>
  );
}
