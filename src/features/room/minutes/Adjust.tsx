// Those who adjust have signed: the secretary notes it, and the minutes, or an item at once, are adjusted in the log.
import { Button, Checkbox, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { carryOut } from '../../../core/decision/carryOut.ts';
import { decidedIn, struckIn } from '../../../core/decision/standing.ts';
import type { Verified } from '../../../core/log/verify.ts';
import { keepsPapers, recordsDecisions } from '../../../core/meeting/keepers.ts';
import {
  adjustment,
  isLeftToAdjust,
  noteAdjusted,
  papersBehind,
  type Signed,
  signersOf,
  stillToAdjust,
  toAdjust,
} from '../../../core/minutes/adjust.ts';
import { adjustmentLate, lastDayToAdjust } from '../../../core/minutes/days.ts';
import { type MinutesGround, ofMeeting } from '../../../core/minutes/ground.ts';
import { wholeIn } from '../../../core/minutes/whole.ts';
import { type Fault, good } from '../../../schema/fault.ts';
import { useDecisionLog } from '../../../ui/decisionLog.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { type Draft, useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import type { SeenLog } from '../readLog.ts';
import css from './minutes.module.css';
import * as texts from './text.ts';

interface Props {
  readonly ground: MinutesGround;
  readonly seen: SeenLog;
}

export function Adjust({ ground, seen }: Props) {
  const t = useText(texts).adjustment;
  const { person, today } = useSituation();
  const act = useAct();
  const { meeting, standings, fixed } = ground;
  // The log has it, and the browser that wrote it there did not come so far as to say so in the papers.
  const isBehind = papersBehind(ground) && keepsPapers(person, ground.body);
  const left = toAdjust(standings, null);
  const isLeft =
    isLeftToAdjust(ground) && (meeting.state === 'closed' || left.some(({ item }) => item.immediate));
  return (
    <section className={css.part} aria-labelledby="adjustment">
      <h2 id="adjustment" className={type.section}>
        {t.title}
      </h2>
      {meeting.adjustedDay === null || isLeftToAdjust(ground) ? (
        <p className={type.body}>{t.last(lastDayToAdjust(meeting.day))}</p>
      ) : (
        <p className={type.body}>{t.done(meeting.adjustedDay)}</p>
      )}
      {left.length > 0 && <Faults faults={adjustmentLate(meeting.day, today)} />}
      {standings.length === 0 && meeting.adjustedDay === null && (
        <p className={type.secondary}>{t.nothing}</p>
      )}
      {left.length > 0 && meeting.state !== 'closed' && <p className={type.secondary}>{t.open}</p>}
      {isLeft &&
        (recordsDecisions(person, ground.body) ? (
          <Sign ground={ground} seen={seen} />
        ) : (
          <p className={type.secondary}>{t.readers}</p>
        ))}
      {isBehind && (
        <Button
          onClick={() =>
            void act(noteAdjusted, { body: ground.body, meeting: meeting.key, standings, fixed })
          }
        >
          {t.note}
        </Button>
      )}
    </section>
  );
}

/** What has been ticked, by sign-in name, and the day: kept while somebody goes for the last signature. */
function signedIn(draft: Draft, today: string): Omit<Signed, 'only'> {
  const { day = today, ...ticked } = draft.values;
  return { day, persons: Object.keys(ticked).filter((person) => ticked[person] === 'yes') };
}

/** What the log has by now of the meeting. */
const inLog = (log: Verified, { meeting }: MinutesGround) => ({
  standings: ofMeeting(decidedIn(log), meeting),
  struck: ofMeeting(struckIn(log), meeting),
  fixed: wholeIn(log, meeting.key),
});
const isLeft = (ground: MinutesGround, only: string | null): boolean =>
  only === null ? isLeftToAdjust(ground) : toAdjust(ground.standings, only).length > 0;

function useAdjust(ground: MinutesGround, { know }: SeenLog, draft: Draft) {
  const t = useText(texts).adjustment;
  const { today } = useSituation();
  const { append, read: readNow } = useDecisionLog();
  const act = useAct();
  return async (only: string | null): Promise<readonly Fault[]> => {
    const { body, meeting } = ground;
    // What the network broke off the last time is gone on with from what the log holds by now.
    const read = await readNow(body);
    if (!read.ok) return read.faults;
    know(read.value);
    const now = { ...ground, ...inLog(read.value, ground) };
    const wasDone = isLeft(ground, only) && !isLeft(now, only);
    const asked = wasDone ? good([]) : adjustment(now, { ...signedIn(draft, today), only }, today);
    if (!asked.ok) return asked.faults;
    const names = listText(signersOf(ground).map(({ name }) => name));
    const written = await append(
      body,
      asked.value.map((row) => ({ ...row, note: t.row(row.held, names) })),
      (log) => stillToAdjust(asked.value, decidedIn(log)),
    );
    if (!written.ok) return written.faults;
    know(written.value);
    if (only === null) for (const [name, text] of Object.entries(draft.values)) draft.drop(name, text);
    const { standings, fixed } = inLog(written.value, ground);
    return [
      ...(await act(noteAdjusted, { body, meeting: meeting.key, standings, fixed })),
      ...(await act(carryOut, { standings })),
    ];
  };
}

function Sign({ ground, seen }: Props) {
  const t = useText(texts).adjustment;
  const { today } = useSituation();
  const { meeting, standings, body } = ground;
  const draft = useDraft(`room/${body}/adjust/${meeting.key}`);
  const adjust = useAdjust(ground, seen, draft);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [busy, setBusy] = useState(false);
  const take = async (only: string | null) => {
    setBusy(true);
    setFaults(await adjust(only));
    setBusy(false);
  };
  const signers = signersOf(ground);
  const { day, persons } = signedIn(draft, today);
  const atOnce = toAdjust(standings, null).filter(({ item }) => item.immediate);
  return (
    <div className={css.fields}>
      {signers.length === 0 && <p className={type.body}>{t.nobody}</p>}
      <fieldset className={css.fields}>
        <legend>{t.signers}</legend>
        {signers.map(({ person, name }) => (
          <Checkbox
            key={person}
            label={name}
            checked={persons.includes(person)}
            onChange={(_, { checked }) => draft.keep(person, checked === true ? 'yes' : 'no')}
          />
        ))}
      </fieldset>
      <FieldShell label={t.day} faults={faults.filter(({ at }) => at === 'day')}>
        <Input type="date" value={day} onChange={(_, { value }) => draft.keep('day', value)} />
      </FieldShell>
      <Faults faults={faults.filter(({ at }) => at !== 'day')} />
      {atOnce.map(({ item: { item, paragraph, title } }) => (
        <div key={item} className={css.row}>
          <p className={type.body}>{t.atOnce(paragraph, title)}</p>
          <Button disabledFocusable={busy} onClick={() => void take(item)}>
            {t.adjustItem(paragraph)}
          </Button>
        </div>
      ))}
      {meeting.state === 'closed' && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void take(null)}>
          {t.adjust}
        </Button>
      )}
    </div>
  );
}
