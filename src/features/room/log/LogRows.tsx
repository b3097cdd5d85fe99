// The rows of a log, the latest first: what each is worth in shape and words, and every deviation in red with what it comes of.
import { ShieldRegular } from '@fluentui/react-icons/headless/svg/shield';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import { ShieldError20Filled } from '@fluentui/react-icons/headless/svg/shield-error';
import { useMemo, useState } from 'react';
import type { LogEntry } from '../../../core/log/logRow.ts';
import type { Judged, Verified } from '../../../core/log/verify.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { type About, aboutOf } from './about.ts';
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

interface Missing {
  readonly from: number;
  readonly to: number;
  readonly isCutOff: boolean;
}

/** What is told of the log and of no row in it: holes, and that rows were seen after the last; each number once. */
function missingIn({ rows, findings }: Verified): readonly Missing[] {
  const holes = findings.flatMap(({ code, number, to = number }) =>
    code === 'hole' ? [{ from: number, to, isCutOff: false }] : [],
  );
  const last = rows.at(-1)?.row.entry.number ?? 0;
  const seen = Math.max(0, ...findings.map(({ code, number }) => (code === 'anchorDiffers' ? number : 0)));
  return seen > last ? [...holes, { from: last + 1, to: seen, isCutOff: true }] : holes;
}

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
          holds && entry.corrects !== null ? [[entry.corrects, entry] as const] : [],
        ),
      ),
    [log],
  );
  const about = useMemo(() => aboutOf(log.rows, t.heading), [log, t]);
  if (log.rows.length === 0 && missing.length === 0) return <Empty title={t.none}>{t.noneLead}</Empty>;
  const first = latest.slice(0, shown);
  // A deviation further down is never out of sight.
  const further = latest.slice(shown).filter(({ holds }) => !holds);
  return (
    <>
      <Summary log={log} />
      {missing.length > 0 && (
        <ul className={css.missing}>
          {missing.map(({ from, to, isCutOff }) => (
            <li key={from}>
              <strong>{t.gone(from, to)}.</strong> {isCutOff ? t.cutOff : t.finding('hole')}
            </li>
          ))}
        </ul>
      )}
      <ol className={css.rows} aria-label={t.rows}>
        {[...first, ...further].map((row) => (
          <Row
            key={row.row.key}
            judged={row}
            about={about(row.row.entry)}
            correctedBy={correctedBy.get(row.row.entry.number) ?? null}
          />
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
  readonly about: About;
  readonly correctedBy: LogEntry | null;
}

function Row({ judged, about, correctedBy }: RowProps) {
  const t = useText(texts);
  const { entry } = judged.row;
  const worth = worthOf(judged);
  const Icon = icons[worth];
  const what = about.title ?? (about.day === null ? entry.subject : '');
  const said = entry.note || what || t.meetingOn(about.day ?? '');
  // What stands in the heading is not said twice.
  const under = [said.includes(what) ? '' : what, about.day === null ? '' : t.meetingOn(about.day)]
    .filter((one) => one !== '' && one !== said)
    .join(' · ');
  const corrects = entry.corrects !== null && (entry.act === 'annul' ? t.annuls : t.corrects)(entry.corrects);
  return (
    <li className={`${css.row} ${worth === 'deviation' ? css.deviating : ''}`}>
      <span className={type.secondary}>{t.number(entry.number)}</span>
      <div>
        <div className={type.strong}>{said}</div>
        <div className={type.secondary}>
          {under !== '' && <div>{under}</div>}
          {[t.act(entry.act, about.isMinutes ? t.minutes : entry.kind), t.when(entry.at), corrects]
            .filter((one) => one !== false)
            .join(' · ')}
        </div>
        {correctedBy !== null && (
          <div className={type.secondary}>
            {(correctedBy.act === 'annul' ? t.annulledBy : t.correctedBy)(correctedBy.number)}
          </div>
        )}
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
        <span className={worth === 'deviation' ? type.strong : undefined}>{t[worth]}</span>
      </span>
    </li>
  );
}
