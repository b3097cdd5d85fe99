// From the form to the body's log and back: a decision is confirmed online or it has not happened.
import { useState } from 'react';
import type { DecidedItem } from '../../../../core/decision/content.ts';
import { decidedIn, type Standing } from '../../../../core/decision/standing.ts';
import type { Verified } from '../../../../core/log/verify.ts';
import type { DecisionWords } from '../../../../core/meeting/decide/decidedContent.ts';
import {
  addition,
  decideItem,
  type LogWish,
  stampDecided,
  stillToDecide,
} from '../../../../core/meeting/decide/decideItem.ts';
import { rowsLeft } from '../../../../core/meeting/decide/unfinished.ts';
import type { AgendaItem } from '../../../../core/meeting/read.ts';
import { type Fault, fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { useDecisionLog } from '../../../../ui/decisionLog.ts';
import { useText } from '../../../../ui/text.ts';
import { useAct, useSituation, useWorkspace } from '../../../../ui/workspace.tsx';
import type { AtMeeting } from '../atMeeting.ts';
import { timeOfDay } from '../places.ts';
import * as texts from '../text.ts';

/** Somebody else decides at the same time now and then, never without end. */
const mostTries = 3;

const itemsIn = (log: Verified): readonly DecidedItem[] => decidedIn(log).map(({ item }) => item);

export function useDecisionWords(): DecisionWords {
  const t = useText(texts);
  return {
    motion: (kind, text) => t.motionWords(t.motion[kind], text),
    ground: t.groundText,
    note: (kind, text) => t.noteWords(t.noteKinds[kind], text),
    remitted: t.remitted,
    heading: t.heading,
  };
}

/** @param shown the prints of what the person has before him */
export function useDecide(
  { body, decided }: AtMeeting,
  item: AgendaItem,
  shown: Readonly<Record<string, string>>,
) {
  const port = useDecisionLog();
  const workspace = useWorkspace();
  const situation = useSituation();
  const act = useAct();
  const words = useDecisionWords();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const place = { body: key<'bodies'>(body.key), item: item.key };

  const stamp = async (log: Verified): Promise<readonly Fault[]> => {
    decided.add(log);
    const standing = standingIn(log);
    if (standing === undefined) return [fault('ROW_GONE', '')];
    const { number, item: content } = standing;
    return act(stampDecided, { ...place, paragraph: content.paragraph, number, at: situation.now });
  };

  const standingIn = (log: Verified) => decidedIn(log).find((one) => one.item.item === item.key);

  /** The rows that the network kept from the log, and the stamp. */
  async function completed(standing: Standing, log: Verified): Promise<readonly Fault[]> {
    const left = rowsLeft(standing, log, words);
    if (left.length === 0) return stamp(log);
    const written = await port.append(body.key, left, (later) =>
      rowsLeft(standing, later, words).length === left.length ? [] : [fault('LOG_BUSY', '')],
    );
    return written.ok ? stamp(written.value) : written.faults;
  }

  /** One's own decision, whose answer was lost, is gone on with; somebody else's is shown, and may be under way. */
  async function decidedAlready(standing: Standing, log: Verified): Promise<readonly Fault[]> {
    decided.add(log);
    const own = log.rows.some(
      ({ row: { entry } }) => entry.number === standing.number && entry.by === situation.person.signInName,
    );
    return own ? completed(standing, log) : [fault('ITEM_DECIDED', '')];
  }

  async function tryOnce(): Promise<readonly Fault[]> {
    const log = await port.read(body.key);
    if (!log.ok) return log.faults;
    const standing = standingIn(log.value);
    if (standing !== undefined) return decidedAlready(standing, log.value);
    const now = { ...situation, rows: workspace.rows() };
    const at = timeOfDay(situation.now);
    const found = decideItem(now, { ...place, at, shown, decided: itemsIn(log.value), words });
    if (!found.ok) return found.faults;
    const { content, adopted, rows } = found.value;
    for (const version of adopted) {
      const frozen = await port.freeze(body.key, version);
      if (!frozen.ok) return frozen.faults;
    }
    const written = await port.append(body.key, rows, (later) => stillToDecide(content, itemsIn(later)));
    return written.ok ? stamp(written.value) : written.faults;
  }

  const during = async (work: () => Promise<readonly Fault[]>) => {
    setBusy(true);
    setFaults(await work());
    setBusy(false);
  };

  const decide = () =>
    during(async () => {
      // What others have written meanwhile is seen before anything is fixed.
      await workspace.refresh();
      let found: readonly Fault[] = [];
      for (let tries = 0; tries < mostTries; tries++) {
        found = await tryOnce();
        if (found[0]?.code !== 'PARAGRAPH_TAKEN') break;
      }
      return found;
    });

  /** Goes on with what somebody began. */
  const finish = () =>
    during(async () => {
      const log = await port.read(body.key);
      if (!log.ok) return log.faults;
      const standing = standingIn(log.value);
      return standing === undefined ? [fault('ROW_GONE', '')] : completed(standing, log.value);
    });

  /** What has been added to a decision, in the place of the row that holds it. */
  const add = ({ number }: Standing, content: DecidedItem) =>
    during(async () => {
      const rows: readonly LogWish[] = addition(content, number, words);
      const written = await port.append(body.key, rows, (log) =>
        decidedIn(log).some((one) => one.number === number) ? [] : [fault('ITEM_DECIDED', '')],
      );
      return written.ok ? stamp(written.value) : written.faults;
    });

  return { busy, faults, decide, finish, add };
}
