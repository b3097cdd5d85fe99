// The rows of a log, the latest first: what each is worth in shape and words, and every deviation in red with what it comes of.
import { ShieldRegular } from '@fluentui/react-icons/headless/svg/shield';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import { ShieldError20Filled } from '@fluentui/react-icons/headless/svg/shield-error';
import { useMemo, useState } from 'react';
import type { Finding, Judged, Verified } from '../../../core/log/verify.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from './log.module.css';
import * as texts from './logText.ts';
import { RowDetails } from './RowDetails.tsx';

/** A log may have a hundred thousand rows; so many are laid out at a time, and all that deviates. */
const rowsAtATime = 100;

type Worth = 'signed' | 'right' | 'deviation';
const worthOf = ({ holds, row }: Judged): Worth => {
  if (!holds) return 'deviation';
  return row.proof === 'valid' ? 'signed' : 'right';
};
const icons: Readonly<Record<Worth, typeof ShieldError20Filled>> = {
  signed: ShieldCheckmark20Regular,
  right: ShieldRegular,
  deviation: ShieldError20Filled,
};

/** What is told of the log and of no row in it: holes, and rows that were seen before and are not there. */
const missingIn = ({ rows, findings }: Verified): readonly Finding[] => {
  const there = new Set(rows.map(({ row }) => row.entry.number));
  return findings.filter(
    ({ code, number }) => code === 'hole' || (code === 'anchorDiffers' && !there.has(number)),
  );
};

function Summary({ log }: { readonly log: Verified }) {
  const t = useText(texts);
  const count = (worth: Worth) => log.rows.filter((row) => worthOf(row) === worth).length;
  const deviating = count('deviation') + missingIn(log).length;
  const Icon = icons[deviating > 0 ? 'deviation' : 'signed'];
  return (
    <p role="status" className={css.summary}>
      <Icon aria-hidden="true" className={(deviating > 0 ? css.bad : css.good) ?? ''} />
      <span>
        <strong>{deviating > 0 ? t.broken : t.whole}.</strong>{' '}
        {t.counts(count('signed'), count('right'), deviating)}.
      </span>
    </p>
  );
}

export function LogRows({ log }: { readonly log: Verified }) {
  const t = useText(texts);
  const [shown, setShown] = useState(rowsAtATime);
  const missing = useMemo(() => missingIn(log), [log]);
  const latest = useMemo(() => log.rows.toReversed(), [log]);
  const correctedBy = useMemo(
    () =>
      new Map(
        log.rows.flatMap(({ row: { entry }, holds }) =>
          holds && entry.corrects !== null ? [[entry.corrects, entry.number] as const] : [],
        ),
      ),
    [log],
  );
  if (log.rows.length === 0 && missing.length === 0) return <Empty title={t.none}>{t.noneLead}</Empty>;
  const first = latest.slice(0, shown);
  // A deviation further down is never out of sight.
  const further = latest.slice(shown).filter(({ holds }) => !holds);
  return (
    <>
      <Summary log={log} />
      {missing.length > 0 && (
        <ul className={css.missing}>
          {missing.map(({ code, number, to = number }) => (
            <li key={`${code}.${number}`}>
              <strong>{t.gone(number, to)}.</strong> {t.finding(code)}
            </li>
          ))}
        </ul>
      )}
      <ol className={css.rows} aria-label={t.rows}>
        {[...first, ...further].map((row) => (
          <Row key={row.row.key} judged={row} correctedBy={correctedBy.get(row.row.entry.number) ?? null} />
        ))}
      </ol>
      {latest.length > first.length && (
        <PlainButton onClick={() => setShown(shown + rowsAtATime)}>
          {t.more(latest.length - first.length)}
        </PlainButton>
      )}
    </>
  );
}

interface RowProps {
  readonly judged: Judged;
  readonly correctedBy: number | null;
}

function Row({ judged, correctedBy }: RowProps) {
  const t = useText(texts);
  const { entry } = judged.row;
  const worth = worthOf(judged);
  const Icon = icons[worth];
  const corrects = entry.corrects !== null && (entry.act === 'annul' ? t.annuls : t.corrects)(entry.corrects);
  return (
    <li className={`${css.row} ${worth === 'deviation' ? css.deviating : ''}`}>
      <span className={type.secondary}>{t.number(entry.number)}</span>
      <div>
        <div className={type.strong}>{entry.note === '' ? entry.subject : entry.note}</div>
        <div className={type.secondary}>
          {entry.note !== '' && <div>{entry.subject}</div>}
          {[t.act(entry.act, entry.kind), t.when(entry.at), corrects]
            .filter((one) => one !== false)
            .join(' · ')}
        </div>
        {correctedBy !== null && <div className={type.secondary}>{t.correctedBy(correctedBy)}</div>}
        {judged.codes.length > 0 && (
          <ul className={worth === 'deviation' ? css.findings : css.remarks}>
            {judged.codes.map((code) => (
              <li key={code}>{t.finding(code)}</li>
            ))}
          </ul>
        )}
        <RowDetails judged={judged} />
      </div>
      <span className={css.worth}>
        <Icon aria-hidden="true" className={(worth === 'deviation' ? css.bad : css.good) ?? ''} />
        {t[worth]}
      </span>
    </li>
  );
}
