// The latest of what the body has decided, from its log, with word of whether the log holds.
import { isWhole } from '../../../core/log/verify.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { shortDayText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDecided } from '../decided.ts';
import { LogDeviates } from '../LogDeviates.tsx';
import css from './start.module.css';
import * as texts from './text.ts';

const most = 5;

export function LatestDecisions({ body }: { readonly body: RowOf<typeof bodies> }) {
  const t = useText(texts);
  const { log, standings, faults } = useDecided(body.key);
  const latest = standings.slice(-most).toReversed();
  return (
    <section>
      <div className={css.head}>
        <h2 className={type.section}>{t.decisions}</h2>
        <a className={type.link} href={address.room(body.key, 'logg')}>
          {t.toLog}
        </a>
      </div>
      <Faults faults={faults} />
      <LogDeviates body={body.key} log={log} />
      {log === null && faults.length === 0 && <p className={type.secondary}>{t.reading}</p>}
      {log !== null && latest.length === 0 && isWhole(log) && (
        <p className={type.secondary}>{t.noDecisions}</p>
      )}
      <ul className={css.list} aria-label={t.decisions}>
        {latest.map(({ item, number, adjusted }) => (
          <li key={number} className={css.item}>
            <span className={type.secondary}>{t.paragraph(item.paragraph)}</span>
            <span>{item.title}</span>
            <span className={type.secondary}>
              {[
                shortDayText(item.day),
                item.outcome === null ? '' : t.outcomes[item.outcome],
                item.correction === '' ? '' : t.corrected,
                adjusted === null ? t.notAdjusted : t.adjusted,
              ]
                .filter((one) => one !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {log !== null && log.rows.length > 0 && isWhole(log) && <p className={type.secondary}>{t.verified}</p>}
    </section>
  );
}
