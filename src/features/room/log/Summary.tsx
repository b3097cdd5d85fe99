// What the control of a log came to, when it was made, and what each of its words stands for.
import { ShieldRegular } from '@fluentui/react-icons/headless/svg/shield';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import { ShieldError20Filled } from '@fluentui/react-icons/headless/svg/shield-error';
import { useState } from 'react';
import type { Judged, Verified } from '../../../core/log/verify.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from './log.module.css';
import * as texts from './logText.ts';

export type Worth = 'signed' | 'right' | 'deviation';
export const worthOf = ({ holds, row }: Judged): Worth => {
  if (!holds) return 'deviation';
  return row.proof === 'valid' ? 'signed' : 'right';
};
export const icons: Readonly<Record<Worth, typeof ShieldError20Filled>> = {
  signed: ShieldCheckmark20Regular,
  right: ShieldRegular,
  deviation: ShieldError20Filled,
};

interface Missing {
  readonly from: number;
  readonly to: number;
  readonly isCutOff: boolean;
}

/** What is told of the log and of no row in it: holes, and that rows were seen after the last; each number once. */
export function missingIn({ rows, findings }: Verified): readonly Missing[] {
  const holes = findings.flatMap(({ code, number, to = number }) =>
    code === 'hole' ? [{ from: number, to, isCutOff: false }] : [],
  );
  const last = rows.at(-1)?.row.entry.number ?? 0;
  const seen = Math.max(0, ...findings.map(({ code, number }) => (code === 'anchorDiffers' ? number : 0)));
  return seen > last ? [...holes, { from: last + 1, to: seen, isCutOff: true }] : holes;
}

interface Props {
  readonly log: Verified;
  readonly again: (() => void) | null;
}

export function Summary({ log, again }: Props) {
  const t = useText(texts);
  const [checked, setChecked] = useState({ log, at: new Date().toISOString() });
  if (checked.log !== log) setChecked({ log, at: new Date().toISOString() });
  const count = (worth: Worth) => log.rows.filter((row) => worthOf(row) === worth).length;
  const deviating = count('deviation') + missingIn(log).length;
  const Icon = icons[deviating > 0 ? 'deviation' : 'signed'];
  return (
    <div className={css.control}>
      <p role="status" className={css.summary}>
        <Icon aria-hidden="true" className={(deviating > 0 ? css.bad : css.good) ?? ''} />
        <span>
          <strong>{deviating > 0 ? t.broken : t.whole}.</strong>{' '}
          {t.counts(count('signed'), count('right'), deviating)}.
        </span>
      </p>
      <p className={`${type.secondary} ${css.checked}`}>
        {t.checked(checked.at)}
        {again !== null && (
          <button type="button" className={css.again} onClick={again}>
            {t.checkAgain}
          </button>
        )}
      </p>
      <details className={css.details}>
        <summary>{t.howTitle}</summary>
        <dl>
          {(['signed', 'right', 'deviation'] as const).map((worth) => (
            <div key={worth}>
              <dt>{t[worth]}</dt>
              <dd className={css.meaning}>{t.meaning[worth]}</dd>
            </div>
          ))}
        </dl>
        <p className={type.body}>{t.howChain}</p>
      </details>
    </div>
  );
}
