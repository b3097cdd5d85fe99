// From the form to the body's log and back: a decision is confirmed online or it has not happened.
import { useState } from 'react';
import type { DecidedItem } from '../../../../core/decision/content.ts';
import { decidedIn, type Standing, struckIn } from '../../../../core/decision/standing.ts';
import type { Verified } from '../../../../core/log/verify.ts';
import {
  correctItem,
  stampStruck,
  stillInForce,
  strikeDecision,
} from '../../../../core/meeting/decide/correctItem.ts';
import type { DecisionWords } from '../../../../core/meeting/decide/decidedContent.ts';
import {
  addition,
  decideItem,
  stampDecided,
  stillToDecide,
  type ToDecide,
} from '../../../../core/meeting/decide/decideItem.ts';
import { rowsLeft } from '../../../../core/meeting/decide/unfinished.ts';
import type { AgendaItem } from '../../../../core/meeting/read.ts';
import { type Fault, fault } from '../../../../schema/fault.ts';
import { type Instant, key } from '../../../../schema/field.ts';
import { useDecisionLog } from '../../../../ui/decisionLog.ts';
import { useText } from '../../../../ui/text.ts';
import { useAct, useSituation, useWorkspace } from '../../../../ui/workspace.tsx';
import { useForwardFiles } from '../../forwarded/forwardFiles.ts';
import type { AtMeeting } from '../atMeeting.ts';
import { timeOfDay } from '../places.ts';
import * as texts from '../text.ts';

/** Somebody else decides at the same time now and then, never without end. */
const mostTries = 3;

const itemsIn = (log: Verified): readonly DecidedItem[] => decidedIn(log).map(({ item }) => item);

const struckItemsIn = (log: Verified): readonly DecidedItem[] => struckIn(log).map(({ item }) => item);

/** @param body its name */
export function useDecisionWords(body: string): DecisionWords {
  const t = useText(texts);
  return {
    motion: (kind, text) => t.motionWords(t.motion[kind], text),
    ground: t.groundText,
    note: (kind, text) => t.noteWords(t.noteKinds[kind], text),
    remitted: t.remitted,
    heading: t.heading,
    rejected: t.rejected,
    noted: t.noted(body),
    corrected: t.correctedRow,
    struck: t.struckRow,
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
  const words = useDecisionWords(body.name);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { forward, told } = useForwardFiles();
  const place = { body: key<'bodies'>(body.key), item: item.key };

  /** The item is stamped with when it was decided, whatever is corrected in it or added to it later. */
  const stamp = async (log: Verified, at: Instant): Promise<readonly Fault[]> => {
    decided.add(log);
    const standing = standingIn(log);
    if (standing === undefined) return [fault('ROW_GONE', '')];
    const { number, item: content } = standing;
    const refused = await act(stampDecided, { ...place, paragraph: content.paragraph, number, at });
    await forward(content);
    return refused;
  };
  const decidedAt = (standing: Standing): Instant => item.decidedAt ?? standing.at;
  const now = () => ({ ...situation, rows: workspace.rows() });

  const standingIn = (log: Verified) => decidedIn(log).find((one) => one.item.item === item.key);

  /** The rows that the network kept from the log, and the stamp. */
  async function completed(standing: Standing, log: Verified): Promise<readonly Fault[]> {
    const left = rowsLeft(standing, log, words);
    if (left.length === 0) return stamp(log, decidedAt(standing));
    const written = await port.append(body.key, left, (later) =>
      rowsLeft(standing, later, words).length === left.length ? [] : [fault('LOG_BUSY', '')],
    );
    return written.ok ? stamp(written.value, decidedAt(standing)) : written.faults;
  }

  /** One's own decision, whose answer was lost, is gone on with; somebody else's is shown, and may be under way. */
  async function decidedAlready(standing: Standing, log: Verified): Promise<readonly Fault[]> {
    decided.add(log);
    const own = log.rows.some(
      ({ row: { entry } }) => entry.number === standing.number && entry.by === situation.person.signInName,
    );
    return own ? completed(standing, log) : [fault('ITEM_DECIDED', '')];
  }

  async function fixed(
    { adopted, rows }: Pick<ToDecide, 'adopted' | 'rows'>,
    at: Instant,
    stillWanted: (log: Verified) => readonly Fault[],
  ): Promise<readonly Fault[]> {
    for (const version of adopted) {
      const frozen = await port.freeze(body.key, version);
      if (!frozen.ok) return frozen.faults;
    }
    const written = await port.append(body.key, rows, stillWanted);
    return written.ok ? stamp(written.value, at) : written.faults;
  }

  async function tryOnce(): Promise<readonly Fault[]> {
    const log = await port.read(body.key);
    if (!log.ok) return log.faults;
    const standing = standingIn(log.value);
    if (standing !== undefined) return decidedAlready(standing, log.value);
    const known = { decided: itemsIn(log.value), struck: struckItemsIn(log.value) };
    const at = timeOfDay(situation.now);
    const found = decideItem(now(), { ...place, at, shown, ...known, words });
    if (!found.ok) return found.faults;
    return fixed(found.value, situation.now, (later) =>
      stillToDecide(found.value.content, itemsIn(later), struckItemsIn(later)),
    );
  }

  const during = async (work: () => Promise<readonly Fault[]>) => {
    setBusy(true);
    const found = await work();
    setFaults(found);
    setBusy(false);
    return found;
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
  const add = (standing: Standing, content: DecidedItem) =>
    during(() => {
      const rows = addition(content, standing.number, words);
      return fixed({ adopted: [], rows }, decidedAt(standing), (log) => stillInForce(standing, log));
    });

  /** The item as it is noted now, in the place of what was decided. */
  const correct = (standing: Standing, why: string) =>
    during(async () => {
      await workspace.refresh();
      const log = await port.read(body.key);
      if (!log.ok) return log.faults;
      decided.add(log.value);
      const at = timeOfDay(decidedAt(standing));
      const found = correctItem(now(), { ...place, standing, log: log.value, why, words, at, shown });
      if (!found.ok) return found.faults;
      return fixed(found.value, decidedAt(standing), (later) => stillInForce(standing, later));
    });

  const strike = (standing: Standing, why: string) =>
    during(async () => {
      const log = await port.read(body.key);
      if (!log.ok) return log.faults;
      decided.add(log.value);
      const found = strikeDecision(now(), { ...place, standing, log: log.value, why, words });
      if (!found.ok) return found.faults;
      const written = await port.append(body.key, found.value, (later) => stillInForce(standing, later));
      if (!written.ok) return written.faults;
      decided.add(written.value);
      return act(stampStruck, place);
    });

  /** The log has struck it, and the browser that wrote so there did not come so far as to say it in the papers. */
  const undecide = () => during(() => act(stampStruck, place));

  const forget = () => setFaults([]);

  return { busy, faults, told, decide, finish, add, correct, strike, undecide, forget };
}
