// The steps of a longer piece of work, each with how far it has come; the chosen one has the brand's bar at its left.
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import css from './Steps.module.css';

export interface Step {
  readonly href: string;
  readonly title: string;
  /** What remains, `3 av 6`; null when the step is done. */
  readonly left: string | null;
}

export function Steps({ steps, chosen }: { readonly steps: readonly Step[]; readonly chosen: string }) {
  const t = useText(texts);
  return (
    <ol className={css.steps}>
      {steps.map(({ href, title, left }) => (
        <li key={href}>
          <a className={css.step} href={href} aria-current={href === chosen ? 'step' : undefined}>
            <span>
              <span className={css.title}>{title}</span>
              {left !== null && <span className={css.left}>{left}</span>}
            </span>
            {left === null && (
              <span className={css.done}>
                <CheckmarkCircle16Filled aria-hidden="true" />
                <span className="hiddenText">{t.stepDone}</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ol>
  );
}
