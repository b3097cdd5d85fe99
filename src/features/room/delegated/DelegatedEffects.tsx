// What decisions on delegation lead to and that is not done yet, of one decision or all of the body's, with the button that does it.
import { Button } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { mayCarryOut } from '../../../core/decision/carryOut.ts';
import {
  carryOutDelegated,
  type DelegatedEffect,
  delegatedLeft,
} from '../../../core/decision/delegation/delegatedEffects.ts';
import { itemsOf, type Proposal } from '../../../core/proposal/read.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import css from '../minutes/minutes.module.css';
import * as minutesTexts from '../minutes/text.ts';
import * as texts from './text.ts';

interface Props {
  readonly body: Key<'bodies'>;
  /** Null for all that the body's officers have decided: nothing is shown where nothing is left. */
  readonly decision: Proposal | null;
}

export function DelegatedEffects({ body, decision }: Props) {
  const t = useText(texts);
  const heading = useId();
  const situation = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const left = useMemo(
    () =>
      delegatedLeft(situation, body).filter((one) => decision === null || one.decision.key === decision.key),
    [situation, body, decision],
  );
  const leads = decision !== null && itemsOf(decision).some(({ effects }) => effects.length > 0);
  if (left.length === 0 && !leads) return null;
  const mayAct = left.some((one) => one.changes.length > 0 && mayCarryOut(situation.person, one));
  const carryOut = async () => setFaults(await act(carryOutDelegated, { body }));
  return (
    <section className={css.part} aria-labelledby={heading}>
      <h2 id={heading} className={type.section}>
        {decision === null ? t.all : t.title}
      </h2>
      <p className={type.body}>{left.length === 0 ? t.done : t.lead}</p>
      <ul className={css.list}>
        {left.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the effects of a decision are kept in order and have no other name
          <Row key={`${one.decision.key} ${index}`} body={body} left={one} isAlone={decision !== null} />
        ))}
      </ul>
      <Faults faults={faults} />
      {mayAct && <Button onClick={() => void carryOut()}>{t.act}</Button>}
    </section>
  );
}

interface RowProps {
  readonly body: Key<'bodies'>;
  readonly left: DelegatedEffect;
  readonly isAlone: boolean;
}

function Row({ body, left, isAlone }: RowProps) {
  const t = useText(texts);
  const { kinds } = useText(minutesTexts).carry;
  const sentences = useText(faultTexts);
  const { rows, person } = useSituation();
  const { decision, effect, changes, faults } = left;
  const what = kinds[effect.kind](effect.title || effect.target, effect.target);
  const number = rows.get(cases, decision.case)?.registryNumber ?? decision.case;
  return (
    <li className={css.row}>
      {isAlone ? (
        <span className={type.body}>{what}</span>
      ) : (
        <a className={type.link} href={address.room(body, 'skrivelse', decision.key)}>
          {t.row(number, what)}
        </a>
      )}
      {faults.map((fault) => (
        <span key={fault.code} className={type.secondary}>
          {faultText(sentences, fault)}
        </span>
      ))}
      {changes.length > 0 && !mayCarryOut(person, left) && <span className={type.secondary}>{t.others}</span>}
    </li>
  );
}
