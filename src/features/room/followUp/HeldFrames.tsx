// Money that is said to have been moved by the body's decisions, held to its log: what does not agree with it stands in red (F6).
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { type FrameHold, heldFrames } from '../../../core/decision/frames/heldFrames.ts';
import type { Verified } from '../../../core/log/verify.ts';
import { ownerName } from '../../../core/organisation.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import type { Body } from '../minutes/papers.tsx';
import css from './followUp.module.css';
import * as texts from './text.ts';

const isWrong = (hold: FrameHold): boolean => hold !== 'held';

interface Props {
  readonly body: Body;
  readonly log: Verified;
  /** On the body's first page only what does not agree is said. */
  readonly onlyWrong: boolean;
}

export function HeldFrames({ body, log, onlyWrong }: Props) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const held = heldFrames(rows, { body: body.key, from: Number(today.slice(0, 4)), log }).filter(
    ({ hold }) => !onlyWrong || isWrong(hold),
  );
  if (held.length === 0) return null;
  return (
    <section className={css.plans} aria-labelledby="heldFrames">
      <h2 id="heldFrames" className={type.section}>
        {t.frames}
      </h2>
      <ul>
        {held.map(({ line, hold }) => (
          <li key={line.key} className={isWrong(hold) ? css.notInLog : type.secondary}>
            {isWrong(hold) && <ErrorCircle16Filled aria-hidden="true" />}
            <span>{t.frame[hold](line.label, ownerName(rows, line), line.year, line.amountTkr)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
