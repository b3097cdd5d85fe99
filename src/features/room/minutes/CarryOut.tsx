// What follows from adjusted decisions and is not done yet, with the button by which whoever may goes on with it.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { carryOut, mayCarryOut } from '../../../core/decision/carryOut.ts';
import { effectsLeft, type Left } from '../../../core/decision/effects.ts';
import type { Standing } from '../../../core/decision/standing.ts';
import { recordsDecisions } from '../../../core/meeting/keepers.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import type { SeenLog } from '../readLog.ts';
import { ConfirmChange } from './ConfirmChange.tsx';
import css from './minutes.module.css';
import * as texts from './text.ts';

interface Props {
  readonly standings: readonly Standing[];
  readonly seen: SeenLog;
}

export function CarryOut({ standings, seen }: Props) {
  const t = useText(texts).carry;
  const situation = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const left = useMemo(() => effectsLeft(situation, standings), [situation, standings]);
  const mayAct = left.some((one) => one.changes.length > 0 && mayCarryOut(situation.person, one));
  const isAdjusted = standings.some(({ adjusted }) => adjusted !== null);
  if (!isAdjusted) return null;
  return (
    <section className={css.part} aria-labelledby="carryOut">
      <h2 id="carryOut" className={type.section}>
        {t.title}
      </h2>
      <p className={type.body}>{left.length === 0 ? t.all : t.lead}</p>
      <ul className={css.list}>
        {left.map((one) => (
          <Row key={keyOf(one)} left={one} seen={seen} />
        ))}
      </ul>
      <Faults faults={faults} />
      {mayAct && <Button onClick={() => void act(carryOut, { standings }).then(setFaults)}>{t.act}</Button>}
    </section>
  );
}

const keyOf = ({ standing, effect }: Left): string =>
  [standing.item.item, effect?.kind, effect?.target, effect?.title].join(' ');

function Row({ left: one, seen }: { readonly left: Left; readonly seen: SeenLog }) {
  const t = useText(texts).carry;
  const sentences = useText(faultTexts);
  const { person } = useSituation();
  const { effect, returns, sentOn, standing, faults } = one;
  const title = effect === null ? '' : effect.title || effect.target;
  const way = returns ? t.returns : sentOn ? t.sentOn : effect && t.kinds[effect.kind];
  const what = way ? way(title, effect?.target ?? '') : t.money;
  const waits = faults.filter(({ code }) => code !== 'NOT_ALLOWED');
  const isUnconfirmed = waits.some(({ code }) => code === 'PLAN_CHANGE_UNCONFIRMED');
  const isOthers = !mayCarryOut(person, one) || waits.length < faults.length;
  return (
    <li className={css.row}>
      <span className={type.body}>{t.row(standing.item.paragraph, what)}</span>
      {waits.map((fault) => (
        <span key={fault.code} className={type.secondary}>
          {faultText(sentences, fault)}
        </span>
      ))}
      {effect !== null && isUnconfirmed && recordsDecisions(person, standing.item.body) && (
        <ConfirmChange standing={standing} effect={effect} seen={seen} />
      )}
      {isOthers && <span className={type.secondary}>{t.others}</span>}
    </li>
  );
}
