// The rows of a log, the latest first: what each is worth in shape and words, and every deviation in red with what it comes of.
import { useMemo, useState } from 'react';
import type { LogEntry } from '../../../core/log/logRow.ts';
import type { Judged, Verified } from '../../../core/log/verify.ts';
import { Tick } from '../../../ui/form/plain/Tick.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { PlainButton } from '../../../ui/page/PlainButton.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { type About, aboutOf } from './about.ts';
import css from './log.module.css';
import * as texts from './logText.ts';
import { RowDetails } from './RowDetails.tsx';
import { icons, missingIn, Summary, worthOf } from './Summary.tsx';

/** A log may have a hundred thousand rows; so many are laid out at a time, and all that deviates. */
const rowsAtATime = 100;

interface Props {
  readonly log: Verified;
  /** Reads and checks the whole anew; null for a file, which does not change. */
  readonly again: (() => void) | null;
}

export function LogRows({ log, again }: Props) {
  const t = useText(texts);
  const [shown, setShown] = useState(rowsAtATime);
  const [onlyOff, setOnlyOff] = useState(false);
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
  const first = onlyOff ? [] : latest.slice(0, shown);
  // A deviation further down is never out of sight.
  const further = latest.slice(first.length).filter(({ holds }) => !holds);
  return (
    <>
      <Summary log={log} again={again} />
      {missing.length > 0 && (
        <ul className={css.missing}>
          {missing.map(({ from, to, isCutOff }) => (
            <li key={from}>
              <strong>{t.gone(from, to)}.</strong> {isCutOff ? t.cutOff : t.finding('hole')}
            </li>
          ))}
        </ul>
      )}
      {log.rows.some(({ holds }) => !holds) && (
        <Tick label={t.onlyDeviating} checked={onlyOff} changed={setOnlyOff} />
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
      {!onlyOff && latest.length > first.length && (
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
  // A decision is mostly noted by its title alone, and is then told with its paragraph.
  const note = what.endsWith(entry.note) ? '' : entry.note;
  const said = note || what || t.meetingOn(about.day ?? '');
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
