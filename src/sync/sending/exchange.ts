// One exchange with the server at a time: ask what has changed, then send what waits.
import type { Fault } from '../../schema/fault.ts';
import type { List } from '../../schema/list.ts';
import type { Copy, Reach } from '../copy.ts';
import type { Outbox } from '../outbox.ts';
import type { Away, ListPlace, Remote, StoredRow, WriteAnswer } from '../remote.ts';
import type { StoredRows } from '../rows.ts';
import { type RowName, rowName } from '../status.ts';
import type { Entry } from './entry.ts';
import { aftermath, type Known, type Lane, type Step } from './lane.ts';
import { orAway, type Patience, unknownAway } from './patience.ts';
import { createQueue } from './queue.ts';
import { following, type News } from './tabs.ts';

export interface Exchange {
  /** Reads all, or what has changed; true when the server answered. `tells` the other tabs that all was read anew, save in answer to that. */
  read(tells?: boolean): Promise<boolean>;
  /** Reads all, whatever is known. */
  readAll(): Promise<boolean>;
  /** Sends until nothing is left that can be sent now. */
  send(): Promise<void>;
  /** Takes in what another tab has heard from the server, and shows it in one go with what it has done in the outbox to these lists. */
  hear(news: News, outboxOf: Lists): void;
  /** Begins from the local copy instead of from nothing; false when there is none. */
  openCopy(): Promise<boolean>;
  /** How far what is here reaches; null when nothing has been read. */
  reach(): Reach | null;
  /** True when the server has told, in this session, how things stand. */
  answered(): boolean;
  /** What the server said when it did not let the person read. */
  denied(): Fault | null;
  sending(): boolean;
  savedHere(row: RowName): boolean;
  stop(): void;
}

interface Options {
  readonly remote: Remote;
  readonly places: readonly ListPlace[];
  readonly lists: ReadonlyMap<string, List>;
  readonly outbox: Outbox;
  readonly stored: StoredRows;
  readonly copy: Copy;
  readonly patience: Patience;
  readonly clock: () => number;
  readonly knownOf: (lane: Lane) => Known;
  /** Called when something that is shown has changed: these lists, or only the status. */
  readonly changed: (lists?: Iterable<string>) => void;
  readonly news: (news: News) => void;
  /** Called when all has been read again. */
  readonly readAnew: () => void;
  /** Takes in what other tabs have done: without a lock one may have sent the same and more. Its lists are shown with what came of it. */
  readonly lookAgain: () => Promise<Lists>;
}

/** Names of lists that look different. */
type Lists = ReadonlySet<string>;
type Mark = Partial<Pick<Entry, 'phase' | 'fault'>>;
/** So many clashes in a row are no longer people's work; sending then waits as when the server is away. */
const mostClashes = 8;

export function createExchange(options: Options): Exchange {
  const { remote, places, lists, outbox, stored, copy, patience, clock, knownOf, changed, lookAgain } =
    options;
  let reach: Reach | null = null;
  let denied: Fault | null = null;
  let answered = false;
  let sending = false;
  let stopped = false;
  /** True from a reading to the end of the sending that follows: only then is a row that is not here known to be gone. */
  let certain = false;
  /** True when all is to be read although it had been read before. */
  let again = false;
  const saved = new Set<string>();
  let clashesInRow = 0;
  const queue = createQueue(outbox, knownOf);

  const away = (answer: Away): void => {
    patience.away(answer);
    changed();
  };

  const arrived = (rows: readonly StoredRow[], gone: News['gone'], to: Reach | null, also: Lists): void => {
    const from = reach?.token;
    const told = rows.map((now) => ({ now, before: stored.get(now, now.row.key)?.etag ?? null }));
    if (to) reach = to;
    copy.note(rows, gone.length > 0);
    changed([...also, ...stored.apply(rows, gone)]);
    options.news({ rows: told, gone, reach: to && from !== undefined ? { from, to } : null });
  };

  const read = async (tells = true): Promise<boolean> => {
    const answer = reach
      ? await orAway(remote.changesSince(reach.token, places))
      : await orAway(remote.load(places));
    if (stopped) return false;
    if (answer.kind === 'away') {
      away(answer);
      return false;
    }
    patience.over();
    denied = answer.kind === 'refused' ? answer.fault : null;
    if (answer.kind === 'refused') {
      changed();
      return false;
    }
    if (answer.kind === 'stale') {
      reach = null;
      again = true;
      return read(tells);
    }
    answered = true;
    const loaded = answer.kind === 'loaded';
    const faults = loaded ? answer.faults : (reach?.faults ?? []);
    const to = { token: answer.token, freshAt: clock(), faults };
    if (loaded) {
      reach = to;
      changed(stored.replace(places, answer.rows));
    } else {
      arrived(answer.rows, answer.gone, to, await lookAgain());
    }
    await copy.keep(to, loaded, stored.ofPlace);
    if (loaded && again && tells) options.readAnew();
    again &&= !loaded;
    certain = true;
    return true;
  };

  const laneNow = ({ lane }: Step): readonly Entry[] => outbox.lanes().get(lane.name)?.entries ?? [];

  /** The entries as they are by now: without a lock another tab may have sent a part of them. */
  const mark = (step: Step, entries: readonly Entry[], state: Mark): Promise<boolean> => {
    const marked = new Set(entries.map(({ id }) => id));
    const now = laneNow(step).filter(({ id }) => marked.has(id));
    const altered = now.map((entry) => ({ ...entry, ...state }));
    return outbox.replace(altered, []);
  };

  const finish = async (step: Exclude<Step, { do: 'refuse' }>, row: StoredRow): Promise<void> => {
    const mine = new Set(step.entries.map(({ id }) => id));
    const later = laneNow(step).filter(({ id }) => !mine.has(id));
    const { altered, removed } = aftermath(step, later, step.do === 'write' ? step.change.values : {}, row);
    // In one go: an entry that is taken out without its row in the copy would be missing from the next first picture.
    if (!(await outbox.replace(altered, removed, copy.small(reach)))) return overtaken();
    queue.done(step.lane);
    saved.add(rowName(step.lane));
    changed([step.lane.list]);
  };

  const refuse = async (step: Step, fault: Fault): Promise<void> => {
    if (!(await mark(step, step.lane.entries, { phase: 'refused', fault }))) return overtaken();
    changed([step.lane.list]);
  };

  const write = async (step: Step & { do: 'write' }): Promise<void> => {
    const afterUnknown = step.entries.some(({ phase }) => phase === 'sent');
    if (!(await mark(step, step.entries, { phase: 'sent' }))) return overtaken();
    changed();
    await after(step, await orAway(remote.write(step.change, step.base, afterUnknown)));
  };

  const after = async (step: Step & { do: 'write' }, answer: WriteAnswer): Promise<void> => {
    if (answer.kind === 'away') {
      queue.unanswered(step.lane);
      return away(answer);
    }
    patience.over();
    clashesInRow = answer.kind === 'clash' ? clashesInRow + 1 : 0;
    if (answer.kind === 'refused') return refuse(step, answer.fault);
    const also: Lists = answer.kind === 'clash' ? await lookAgain() : new Set();
    arrived([answer.kind === 'saved' ? answer.stored : answer.theirs], [], null, also);
    if (answer.kind === 'saved') return finish(step, answer.stored);
    await mark(step, step.entries, { phase: 'waiting' });
    if (clashesInRow >= mostClashes) away(unknownAway);
  };

  /** Without a lock another tab has done something about the same entries: they are looked at anew. */
  const overtaken = (): void => {
    changed(lists.keys());
    clashesInRow += 1;
    if (clashesInRow >= mostClashes) away(unknownAway);
  };

  const take = (step: Step): Promise<void> => {
    if (step.do === 'write') return write(step);
    return step.do === 'finish' ? finish(step, step.base) : refuse(step, step.fault);
  };

  return {
    read,
    readAll() {
      reach = null;
      again = true;
      return read();
    },
    async send() {
      clashesInRow = 0;
      while (!stopped && patience.pause() === null) {
        const step = queue.next(certain);
        if (step === null) break;
        sending = true;
        await take(step);
        if (reach && copy.isLong()) await copy.keep(reach, false, stored.ofPlace);
      }
      certain = false;
      if (!sending) return;
      sending = false;
      changed();
    },
    hear({ rows, gone, reach: told }, outboxOf) {
      const { next, complete } = following(rows, (row) => stored.get(row, row.row.key));
      copy.note(next, gone.length > 0);
      if (complete && told && told.from === reach?.token) reach = told.to;
      changed([...outboxOf, ...stored.apply(next, gone)]);
    },
    async openCopy() {
      const opened = reach === null ? await copy.open() : null;
      // What has been read from the server meanwhile is not painted over.
      if (reach !== null) return true;
      if (opened === null) return false;
      reach = opened.reach;
      const lists = [...stored.replace(places, opened.rows), ...stored.apply(opened.late)];
      changed(new Set(lists));
      return true;
    },
    reach: () => reach,
    answered: () => answered,
    denied: () => denied,
    sending: () => sending,
    savedHere: (row) => saved.has(rowName(row)),
    stop() {
      stopped = true;
    },
  };
}
