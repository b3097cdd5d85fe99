// What people do at their pages, and what befalls their devices, one step each.
import type { Change } from '../../../src/schema/change.ts';
import type { Value } from '../../../src/schema/field.ts';
import type { Values } from '../../../src/schema/list.ts';
import type { Conflict } from '../../../src/sync/status.ts';
import { addition, placeOf, reports, rowNames, themes } from '../machine/organisation.ts';
import { type Page, phases } from '../machine/page.ts';
import type { Scene } from '../machine/scene.ts';
import { mishaps } from '../machine/wire.ts';
import type { Diary, Place } from './diary.ts';

/** The scene with what the people in it remember. */
export interface Stage {
  readonly scene: Scene;
  readonly diary: Diary;
  /** Forms that were opened and not yet saved, with what stood in them, by page. */
  readonly forms: Map<number, { readonly list: string; readonly key: string; readonly seen: Values }>;
  /** The newest text that a page has been promised to find again, by account, device and place. */
  readonly drafts: Map<string, string>;
  /** The newest text that was typed at a page and place, left or not. */
  readonly typed: Map<string, string>;
}

const one = <T>(choices: readonly T[], pick: number): T => {
  const chosen = choices[pick % choices.length];
  if (chosen === undefined) throw new Error('Nothing to choose among');
  return chosen;
};

/** Mostly the rows that the person may write in; now and then any row, to meet a no. */
const rowFor = ({ person }: Page, pick: number) => {
  const unit = { anna: 'a', bo: 'a', cia: 'b' }[person as string];
  const own = rowNames.filter(({ list, key }) => !unit || (list === 'reports' && key.endsWith(`.${unit}`)));
  return one(pick % 11 === 0 ? rowNames : own, pick >> 4);
};

export const rowShown = ({ workspace }: Page, list: string, key: string): Values | null => {
  const rows = workspace.rows().all((list === 'reports' ? reports : themes) as typeof reports);
  return rows.find((row) => row.key === key) ?? null;
};

const fieldsOf = (list: string, page: Page): readonly string[] => {
  if (list === 'themes') return ['body'];
  return page.version === 'old' ? ['story', 'cause'] : ['story', 'cause', 'measure'];
};

/** Sends the wish off, and notes what was promised. */
function commit({ scene, diary }: Stage, page: Page, change: Change, texts: readonly string[]): void {
  scene.trace.note(`  ${page.end.name} wishes ${change.act} ${change.key} ${JSON.stringify(change.values)}`);
  void page.workspace.commit([change]).then((kept) => {
    if (!kept.ok) scene.wrong.push(`A wish was not taken: ${JSON.stringify(kept)}`);
    else if (kept.value === 'memory') scene.trace.met('kept in memory only');
    else {
      scene.trace.met('acknowledged');
      if (page.tab.device.tabs.length > 1) scene.trace.met('acknowledged beside another tab');
      for (const text of texts) diary.acknowledged.add(text);
    }
  });
}

function alteration(list: string, key: string, values: Values): Change {
  return { act: 'alter', ...placeOf(list), key, values };
}

/** Writes a new text in a field, and perhaps one more, as the page shows the row; or adds the row. */
function write(stage: Stage, page: Page, pick: number, also: Values = {}): void {
  // A guest is shown nothing that he could write in.
  if (page.person === 'gast') return;
  const { list, key } = rowFor(page, pick);
  const row = rowShown(page, list, key);
  const fields = fieldsOf(list, page);
  const chosen = pick % 5 === 0 ? fields : [one(fields, pick >> 2)];
  const texts = chosen.map((field) => stage.diary.text(page, { list, key, field }, [row?.[field] ?? null]));
  const values = {
    ...Object.fromEntries(chosen.map((field, at) => [field, texts[at] ?? null])),
    ...(list === 'reports' ? also : {}),
  };
  const added = addition(list, key);
  if (!row) stage.scene.trace.met('row added');
  const change = row ? alteration(list, key, values) : { ...added, values: { ...added.values, ...values } };
  commit(stage, page, change, texts);
}

function openForm(stage: Stage, page: Page, pick: number): void {
  const { list, key } = rowFor(page, pick);
  const seen = rowShown(page, list, key);
  if (seen) stage.forms.set(page.number, { list, key, seen });
}

function saveForm(stage: Stage, page: Page, pick: number): void {
  const form = stage.forms.get(page.number);
  if (!form) {
    openForm(stage, page, pick);
    return;
  }
  if (rowShown(page, form.list, form.key) === null) return;
  stage.forms.delete(page.number);
  const field = one(fieldsOf(form.list, page), pick);
  const upon = [form.seen[field] ?? null];
  const old = rowShown(page, form.list, form.key)?.[field] !== form.seen[field];
  const text = stage.diary.text(page, { ...form, field }, upon, old);
  if (old) stage.scene.trace.met('saved from an old form');
  commit(stage, page, { ...alteration(form.list, form.key, { [field]: text }), seen: form.seen }, [text]);
}

function changeWords(stage: Stage, page: Page, pick: number): void {
  const { list, key } = rowFor(page, pick);
  const row = rowShown(page, list, key);
  if (!row) return;
  const held = (row.tags ?? []) as readonly string[];
  if (pick % 4 === 0 && held.length > 0) {
    const gone = one(held, pick >> 2);
    stage.diary.givenUp.add(gone);
    const tags = held.filter((word) => word !== gone);
    commit(stage, page, alteration(list, key, { tags }), []);
    return;
  }
  const word = stage.diary.word(page, `${list}/${key}`);
  commit(stage, page, alteration(list, key, { tags: [...held, word] }), [word]);
}

export async function settle(stage: Stage, page: Page, conflict: Conflict, pick: number): Promise<void> {
  const { list, key, field, mine, theirs } = conflict;
  stage.scene.trace.met('conflict settled');
  stage.scene.trace.note(`  ${page.end.name} chooses in ${key}/${field} between ${mine} and ${theirs}`);
  const known = typeof mine === 'string' && stage.diary.written.has(mine);
  const place: Place = { list, key, field };
  if (known) stage.diary.giveUp(mine);
  // The question does not show what has been written in the field since, or in another tab.
  const old = rowShown(page, list, key)?.[field] !== mine;
  const upon = [theirs, pick % 3 === 1 ? mine : null];
  const chosen: Value = pick % 3 === 0 || !known ? theirs : stage.diary.text(page, place, upon, old);
  await page.workspace.settle(conflict.id, chosen);
}

export function dropRefused(stage: Stage, page: Page, at: number): void {
  const refused = page.workspace.status().refused[at];
  if (!refused) return;
  stage.scene.trace.met('refused dropped');
  // He gives up what he is shown and what it was written upon: nothing else that waits for the row.
  for (const value of Object.values(refused.change.values).flat()) stage.diary.giveUp(value);
  void page.workspace.dropRefused(refused.id);
}

type Act = (stage: Stage, page: Page, pick: number) => void | Promise<void>;

export const acts = {
  write: (stage, page, pick) => write(stage, page, pick),
  status: (stage, page, pick) =>
    write(stage, page, pick, { status: one(['fulfilled', 'partly', 'notFulfilled'], pick >> 4) }),
  openForm,
  saveForm,
  words: changeWords,
  settle(stage, page, pick) {
    const [conflict] = page.workspace.status().conflicts;
    if (conflict) void settle(stage, page, conflict, pick);
  },
  retry(stage, page) {
    const [refused] = page.workspace.status().refused;
    if (!refused) return;
    stage.scene.trace.met('refused sent again');
    void page.workspace.retryRefused(refused.id);
  },
  drop: (stage, page) => dropRefused(stage, page, 0),
  type({ scene, drafts, typed, diary }, page, pick) {
    const place = `p${pick % 2}`;
    const [types, leaves] = [pick % 3 !== 1, pick % 3 !== 2];
    const field = `${page.number} ${place}`;
    if (types) {
      const text = diary.text(page, { list: 'draft', key: place, field: 'text' }, []);
      page.workspace.keepDraft(place, { text });
      typed.set(field, text);
    }
    const text = typed.get(field);
    if (!leaves || text === undefined) return;
    void page.workspace.flush().then(() => {
      if (page.workspace.status().storage === 'memory') return;
      scene.trace.met('draft kept');
      drafts.set(`${page.tab.device.name} ${page.account} ${place}`, text);
    });
  },
  /** Types on while what was typed before is being written, and leaves the field when all is still. */
  typeOn(stage, page, pick) {
    const { time } = stage.scene;
    acts.type(stage, page, 6 * pick + 2);
    time.later(1 + (pick % 5), page, () => acts.type(stage, page, 6 * pick + 2));
    time.later(60, page, () => acts.type(stage, page, 6 * pick + 4));
  },
  look(_, page) {
    page.look();
  },
  refresh: (_, page) => void page.workspace.refresh(),
  kill({ scene }, page) {
    scene.trace.met('killed');
    scene.kill(page);
  },
  /** Comes back to a browser that has nothing of the program's any more: all must be read, and that may go wrong. */
  startAnew(stage, page, pick) {
    acts.evict(stage, page);
    acts.kill(stage, page);
    acts.mishap(stage, page.tab.page, pick);
  },
  closePage({ scene }, page) {
    void page.workspace.flush();
    scene.kill(page, page.version === 'new' ? 'old' : 'new');
    scene.trace.met('opened in another version');
  },
  trap(_, page, pick) {
    // The last moments come seldom by themselves: few pages have something to finish just then.
    page.trap = one([...phases, ...phases, 'finished'], pick);
  },
  writeHeld(stage, page, pick) {
    write(stage, page, pick);
    stage.scene.trace.met('killed held');
    stage.scene.kill(page);
  },
  network({ scene }, page) {
    page.tab.device.offline = !page.tab.device.offline;
    scene.trace.note(`  ${page.tab.device.name} ${page.tab.device.offline ? 'loses' : 'gets'} its network`);
  },
  disk({ scene }, page) {
    const { cupboard, name } = page.tab.device;
    cupboard.full = !cupboard.full;
    scene.trace.note(`  ${name}'s disk is ${cupboard.full ? 'full' : 'no longer full'}`);
  },
  clock({ scene }, { tab: { device } }, pick) {
    device.skew = one([-2, -1, 0, 1, 2], pick) * 86_400_000;
    scene.trace.met('clock set');
  },
  account(_, { tab: { device } }, pick) {
    device.signedIn = one(device.people, pick);
  },
  evict({ scene, diary, drafts }, { tab: { device } }) {
    scene.trace.met('storage evicted');
    // What only this device had is lost by force; whatever had come further must still be there.
    for (const text of textsIn(device.cupboard.records)) diary.givenUp.add(text as string);
    for (const name of [...drafts.keys()]) if (name.startsWith(`${device.name} `)) drafts.delete(name);
    device.cupboard.evict();
  },
  mishap(_, page, pick) {
    page.end.mishaps.push(one(mishaps, pick));
  },
  token(_, page, pick) {
    page.tokens.push(pick % 2 === 0 ? 'expired' : 'none');
  },
  throttle({ scene }, _, pick) {
    scene.throttle.until = scene.time.now + 5_000 + (pick % 90) * 1_000;
    scene.throttle.readable = pick % 3 > 0;
  },
} satisfies Record<string, Act>;

export type ActName = keyof typeof acts;

/** Every text and word in the outboxes among these records. */
export function textsIn(
  records: ReadonlyMap<string, unknown>,
  wanted: (change: Change) => boolean = () => true,
): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const [name, record] of records) {
    if (!name.startsWith('outbox/')) continue;
    const { change } = record as { change: Change };
    if (wanted(change)) for (const value of Object.values(change.values).flat()) found.add(value);
  }
  return found;
}
