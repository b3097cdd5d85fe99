// Plans that say that the body has decided them, held to its log: what does not agree with it stands in red.
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { heldPlans, type PlanHold } from '../../../core/decision/heldToLog.ts';
import type { Verified } from '../../../core/log/verify.ts';
import type { Plan } from '../../../core/planning/plan.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import type { Body } from '../minutes/papers.tsx';
import { useReadLog } from '../readLog.ts';
import css from './followUp.module.css';
import { HeldFrames } from './HeldFrames.tsx';
import * as texts from './text.ts';

interface Props {
  readonly body: Body;
  readonly log: Verified;
}

function useHeld({ body, log }: Props) {
  const { rows, today } = useSituation();
  return heldPlans(rows, { body: body.key, from: Number(today.slice(0, 4)), log });
}

export function HeldPlans(props: Props) {
  return <Listed held={useHeld(props)} />;
}

const isWrong = (hold: PlanHold): boolean => hold === 'notInLog' || hold === 'differs';

/** On the body's first page only what does not agree with the log is said, or that it could not be asked. */
export function NotInLog({ body }: Pick<Props, 'body'>) {
  const t = useText(texts);
  const { log, faults } = useReadLog(body.key);
  if (faults.length > 0) return <p className={type.secondary}>{t.notRead}</p>;
  return log === null ? null : <Unknown body={body} log={log} />;
}

function Unknown(props: Props) {
  return (
    <>
      <Listed held={useHeld(props).filter(({ hold }) => isWrong(hold))} />
      <HeldFrames {...props} onlyWrong />
    </>
  );
}

function Listed({ held }: { readonly held: readonly { readonly plan: Plan; readonly hold: PlanHold }[] }) {
  const t = useText(texts);
  if (held.length === 0) return null;
  return (
    <section className={css.plans} aria-labelledby="heldPlans">
      <h2 id="heldPlans" className={type.section}>
        {t.plans}
      </h2>
      <ul>
        {held.map(({ plan, hold }) => (
          <li key={plan.key} className={isWrong(hold) ? css.notInLog : type.secondary}>
            {isWrong(hold) && <ErrorCircle16Filled aria-hidden="true" />}
            <span>{t[hold](plan.title, plan.year)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
