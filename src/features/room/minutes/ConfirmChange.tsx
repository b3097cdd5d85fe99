// A plan that was decided with a change is looked at beside the decision, and confirmed in the log by the body's secretary.
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { carryOut } from '../../../core/decision/carryOut.ts';
import type { Effect } from '../../../core/decision/content.ts';
import { confirmation, printNow, stillToConfirm } from '../../../core/decision/plans/confirmed.ts';
import { decidedIn, type Standing } from '../../../core/decision/standing.ts';
import { changedSinceDecided } from '../../../core/planning/differences/frozenPlan.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { useDecisionLog } from '../../../ui/decisionLog.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Told } from '../../../ui/planChanges/PlanChanges.tsx';
import * as changes from '../../../ui/planChanges/text.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import type { SeenLog } from '../readLog.ts';
import css from './minutes.module.css';
import * as texts from './text.ts';

interface Props {
  readonly standing: Standing;
  readonly effect: Effect;
  readonly seen: SeenLog;
}

/** @property shown the print of the plan that stands on the screen: what is altered after that is not confirmed unseen */
interface Looked {
  readonly frozen: unknown;
  readonly shown: string;
}

function useConfirm({ standing, effect, seen }: Props) {
  const t = useText(texts).carry;
  const port = useDecisionLog();
  const situation = useSituation();
  const act = useAct();
  const { body, item } = standing.item;

  return async (shown: string): Promise<readonly Fault[]> => {
    const asked = confirmation(situation, standing, { effect, shown });
    if (!asked.ok) return asked.faults;
    const { adopted, row } = asked.value;
    for (const version of adopted) {
      const kept = await port.freeze(body, version);
      if (!kept.ok) return kept.faults;
    }
    const note = t.row(standing.item.paragraph, t.confirmed(effect.title || effect.target));
    const written = await port.append(body, [{ ...row, note }], (log) => stillToConfirm(row, decidedIn(log)));
    if (!written.ok) return written.faults;
    seen.know(written.value);
    const standings = decidedIn(written.value).filter((one) => one.item.item === item);
    return act(carryOut, { standings });
  };
}

export function ConfirmChange(props: Props) {
  const { standing, effect } = props;
  const t = useText(texts).carry;
  const port = useDecisionLog();
  const situation = useSituation();
  const confirm = useConfirm(props);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<readonly Fault[]>) => {
    setBusy(true);
    setFaults(await work());
    setBusy(false);
  };
  const look = () =>
    during(async () => {
      const found = await port.frozen(standing.item.body, standing.item.frozen[effect.target] ?? '');
      if (!found.ok) return found.faults;
      setLooked({ frozen: found.value, shown: printNow(situation, effect) ?? '' });
      return [];
    });
  return (
    <div className={css.confirm}>
      <Faults faults={faults} />
      {looked === null ? (
        <Button size="small" disabledFocusable={busy} onClick={() => void look()}>
          {t.showChanged}
        </Button>
      ) : (
        <>
          <h3 className={`${type.body} ${type.strong}`}>{t.decidedSo}</h3>
          <p className={`${type.body} ${css.words}`}>{standing.item.text}</p>
          <h3 className={`${type.body} ${type.strong}`}>{t.changed}</h3>
          <Since plan={effect.target} frozen={looked.frozen} />
          <Button disabledFocusable={busy} onClick={() => void during(() => confirm(looked.shown))}>
            {t.confirm}
          </Button>
        </>
      )}
    </div>
  );
}

function Since({ plan, frozen }: { readonly plan: string; readonly frozen: unknown }) {
  const t = useText(texts).carry;
  const { rows } = useSituation();
  const found = useMemo(
    () => changedSinceDecided(rows, key<'plans'>(plan), { frozen, words: changes.words }),
    [rows, plan, frozen],
  );
  if (found === null) return <p className={type.body}>{t.unreadable}</p>;
  if (!found.ok) return <Faults faults={found.faults} />;
  return (
    <>
      <Told of={found.value} />
      {found.value.differences.length === 0 && <p className={type.body}>{t.notWritten}</p>}
    </>
  );
}
