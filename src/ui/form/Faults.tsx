// The faults of a form gathered in a list, each with a link to the field where it is mended.
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { Warning16Filled } from '@fluentui/react-icons/headless/svg/warning';
import type { Fault } from '../../schema/fault.ts';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { faultText, faultTexts } from '../words/faultText.ts';
import css from './Faults.module.css';

interface Props {
  readonly faults: readonly Fault[];
  /** `Fem svar återstår`; otherwise how many there are. */
  readonly title?: string;
  /** The address of the field that a fault belongs to; null where no field can be shown. */
  readonly hrefOf?: (fault: Fault) => string | null;
}

const always = () => null;

export function Faults({ faults, title, hrefOf = always }: Props) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  if (faults.length === 0) return null;
  return (
    <section className={css.faults}>
      <h2 className={type.section}>{title ?? t.faultsTitle(faults.length)}</h2>
      <ul>
        {faults.map((fault) => {
          const href = hrefOf(fault);
          const words = faultText(sentences, fault);
          return (
            <li key={`${fault.at}.${fault.code}.${words}`}>
              <span className={fault.warning ? css.warning : css.error}>
                {fault.warning ? (
                  <Warning16Filled aria-hidden="true" />
                ) : (
                  <ErrorCircle16Filled aria-hidden="true" />
                )}
              </span>
              {href === null ? (
                <span>{words}</span>
              ) : (
                <a className={type.link} href={href}>
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
