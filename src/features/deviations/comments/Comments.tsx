// What staff have written about the deviation, with the answers, and the place to write.

import { Select } from '@fluentui/react-components';
import { type Audience, audiences, threadClosed } from '../../../core/deviation/comments/audience.ts';
import { threadOf } from '../../../core/deviation/comments/thread.ts';
import { writeComment } from '../../../core/deviation/comments/write.ts';
import type { Deviation } from '../../../core/deviation/deviation.ts';
import { isOfLine } from '../../../core/deviation/line.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from './comments.module.css';
import * as texts from './text.ts';
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
  const { entries, answered, asked, afterwards } = threadOf(rows, deviation.key);
  const closed = threadClosed(rows, deviation);
  const owed = entries.filter((entry) => entry.owed !== null).length;
  return (
    <section className={css.comments}>
      <div>
        <h2 id="deviation/comments" tabIndex={-1} className={type.panelTitle}>
          {t.comments}
        </h2>
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
      {afterwards > 0 && <p className={type.body}>{t.afterwards(afterwards)}</p>}
      {closed === null ? <NewComment deviation={deviation} /> : <Faults faults={[closed]} />}
    </section>
  );
}

/** Who is to read it is kept with what is typed, so that a text meant for few is not sent to all after a break. */
function NewComment({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  const place = `comments/${deviation.key}/new`;
  const draft = useDraft(place);
  const ofLine = isOfLine(person, deviation.unit, rows);
  const audience: Audience = ofLine && draft.values.audience === 'line' ? 'line' : 'everyone';
  return (
    <>
      {ofLine && (
        <FieldShell label={t.audience.label}>
          <Select value={audience} onChange={(_, { value }) => draft.keep('audience', value)}>
            {audiences.map((one) => (
              <option key={one} value={one}>
                {t.audience.choices[one]}
              </option>
            ))}
          </Select>
        </FieldShell>
      )}
      <Write
        place={place}
        label={t.write}
        hint={`${t.audience.read[audience]} ${t.hint}`}
        button={t.send}
        mentions={audience === 'line' ? deviation.unit : 'everyone'}
        rule={writeComment}
        input={{ deviation: deviation.key, audience }}
        done={() => draft.drop('audience', audience)}
      />
    </>
  );
}
