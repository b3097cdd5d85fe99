// What staff have written about the deviation, with the answers, and the place to write.

import { threadClosed, threadOf, writeComment } from '../../../core/deviation/comments/thread.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './comments.module.css';
import { Write } from './Write.tsx';
import { Written } from './Written.tsx';

interface Props {
  readonly deviation: Deviation;
  /** The person reports for the unit, and so answers. */
  readonly writes: boolean;
}

export function Comments({ deviation, writes }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { entries, answered, asked } = threadOf(rows, deviation.key);
  const closed = threadClosed(rows, deviation);
  const owed = entries.filter((entry) => entry.owed !== null).length;
  return (
    <section className={css.comments}>
      <div>
        <h2 className={type.panelTitle}>{t.comments}</h2>
        <p className={type.secondary}>{t.commentsUnder(entries.length, owed)}</p>
        {asked > 0 && <p className={type.secondary}>{t.share(answered, asked)}</p>}
      </div>
      <ul className={css.entries}>
        {entries.map((entry) => (
          <Written
            key={entry.comment.key}
            entry={entry}
            deviation={deviation}
            mayAnswer={writes && closed === null}
          />
        ))}
      </ul>
      {closed === null ? (
        <Write
          place={`comments/${deviation.key}/new`}
          label={t.write}
          hint={`${t.visible} ${t.hint}`}
          button={t.send}
          mayMention
          rule={writeComment}
          input={{ deviation: deviation.key }}
        />
      ) : (
        <Faults faults={[closed]} />
      )}
    </section>
  );
}
