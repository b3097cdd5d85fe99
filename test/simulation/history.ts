// Plays one history to its end and to rest, judged after every step: its figures, its hash, and what was wrong.
import { accountOf, listsOf, places } from './machine/organisation.ts';
import type { Page } from './machine/page.ts';
import type { Product } from './machine/product.ts';
import { Scene } from './machine/scene.ts';
import { theTenant } from './machine/tenant.ts';
import { Storm } from './machine/time.ts';
import type { Reached } from './machine/trace.ts';
import { acts, dropRefused, type Stage, settle } from './people/acts.ts';
import { Administrator } from './people/administrator.ts';
import { Diary } from './people/diary.ts';
import { Invariants } from './people/invariants.ts';
import { isSiteAct, type Program, type Step } from './program.ts';

export interface Outcome {
  readonly hash: string;
  readonly wrong: readonly string[];
  readonly reached: Reached;
  readonly lines: readonly string[];
  /** Virtual seconds from when the faults stopped until the last outbox that waits for nobody's choice was empty. */
  readonly drained: number;
}

/** The longest pause of the program's own, and the longest that the server asks for here. */
const longestPause = 300;
/** How long a page that is not let in may leave the server unasked. */
const longestUnasked = 600;

class Player {
  private readonly scene: Scene;
  private readonly stage: Stage;
  private readonly administrator: Administrator;
  private readonly invariants: Invariants;
  private readonly program: Program;

  constructor(scene: Scene, diary: Diary, program: Program) {
    this.scene = scene;
    this.stage = { scene, diary, forms: new Map(), drafts: new Map(), typed: new Map() };
    this.administrator = new Administrator(this.stage);
    this.invariants = new Invariants(this.stage);
    this.program = program;
  }

  async play(): Promise<number> {
    await this.scene.time.pass(1_000);
    for (const step of this.program.steps) {
      await this.take(step);
      await this.scene.time.pass(step.wait);
      this.invariants.afterStep();
      if (this.scene.wrong.length > 0) return 0;
    }
    return this.rest();
  }

  private async take({ act, tab, pick }: Step): Promise<void> {
    const { scene, administrator } = this;
    const at = scene.tabs[tab % scene.tabs.length];
    if (!at) return;
    const { page } = at;
    scene.trace.note(`${page.end.name} (${page.person}): ${act} ${pick}`);
    if (!isSiteAct(act)) return scene.run(page, () => acts[act](this.stage, page, pick));
    if (act === 'rights') await administrator.rights(page);
    else if (act === 'removeRow') await administrator.removeRow(pick);
    else await administrator[act]();
  }

  /** Nothing goes wrong any more; what is left must find its way by itself. */
  private async rest(): Promise<number> {
    const { scene, administrator } = this;
    await administrator.mend();
    scene.throttle.until = 0;
    for (const device of scene.devices) Object.assign(device, { offline: false, signedIn: device.people[0] });
    for (const { cupboard } of scene.devices) cupboard.full = false;
    for (const page of scene.pages) {
      page.trap = null;
      page.end.mishaps.length = 0;
      page.tokens.length = 0;
    }
    scene.trace.note('the faults stop');
    if (this.program.somebodyLooks)
      for (const { page } of scene.tabs) await scene.run(page, () => page.look());
    const drained = await this.drain();
    await this.livingPages();
    // All pages are opened once more, from their copies.
    for (const { page } of scene.tabs) scene.kill(page, 'new');
    for (let waited = 0; waited < 10 && this.isAway(); waited += 1) await scene.time.pass(45_000);
    // The last answers that were under way have come by then, and nobody has asked anew by himself.
    await scene.time.pass(28_000);
    await this.answerEverything();
    await this.otherAccounts();
    this.invariants.afterStep();
    this.judge();
    return drained;
  }

  /** What the pages have in mind is judged before they are opened anew from their copies, which may know better. */
  private async livingPages(): Promise<void> {
    const { scene } = this;
    // What the one sends when he has asked, those who asked before him hear of the second time.
    for (const { page } of [...scene.tabs, ...scene.tabs]) {
      let asked = false;
      await scene.run(page, () => void page.workspace.refresh().then(() => (asked = true)));
      // It may have to wait for another tab whose answer takes long.
      for (let waited = 0; waited < 120 && !asked; waited += 1) await scene.time.pass(800);
    }
    for (const { page } of scene.tabs) this.invariants.atRest(page);
  }

  private isAway = (): boolean =>
    this.scene.tabs.some(({ page }) => ['away', 'signIn'].includes(page.workspace.status().phase));

  private owes = ({ workspace }: Page): boolean => {
    const { waiting, conflicts } = workspace.status();
    return waiting > new Set(conflicts.map(({ key, list }) => `${list}/${key}`)).size;
  };

  private async drain(): Promise<number> {
    const { scene } = this;
    const began = scene.time.now;
    const quiet = Math.max(
      0,
      ...scene.pages.filter((page) => page.alive).map((page) => page.end.quietUntil - began),
    );
    // A request that is never answered is given up after half a minute.
    const denied = scene.tabs.some(({ page }) => page.workspace.status().phase === 'refused');
    // Without a channel a page hears that another has sent what it shows as waiting when it asks by itself.
    const deaf = !scene.withChannel && scene.devices.some(({ tabs }) => tabs.length > 1);
    const byItself = (denied || deaf ? longestUnasked : longestPause) * 1_000;
    const bound = Math.max(quiet, this.program.somebodyLooks && !deaf ? 0 : byItself) + 60_000;
    let last = 0;
    for (let passed = 0; passed < bound + 60_000; passed += 1_000) {
      if (scene.tabs.some(({ page }) => this.owes(page))) last = passed + 1_000;
      else if (passed > last + 5_000) break;
      await scene.time.pass(1_000);
    }
    if (last > bound)
      scene.wrong.push(`I8: an outbox was not empty ${last / 1000} s after the faults had stopped`);
    if (quiet === 0) scene.trace.met(this.program.somebodyLooks ? 'drained, looked at' : 'drained by itself');
    return last / 1000;
  }

  private async answerEverything(): Promise<void> {
    const owing = ({ workspace }: Page): boolean => {
      const { waiting, conflicts, refused } = workspace.status();
      return waiting + conflicts.length + refused.length > 0;
    };
    const refreshed = async (page: Page): Promise<void> => {
      await this.scene.run(page, () => page.workspace.refresh());
      await this.scene.time.pass(800);
    };
    for (let round = 0; round < 12; round += 1) {
      const left = this.scene.tabs.filter(({ page }) => owing(page));
      if (left.length === 0) {
        // What the one has sent the other has not heard of; what he then hears may be a question to him.
        for (const { page } of this.scene.tabs) await refreshed(page);
        if (!this.scene.tabs.some(({ page }) => owing(page))) return;
      }
      for (const { page } of left) {
        const { conflicts, refused } = page.workspace.status();
        const [conflict] = conflicts;
        if (conflict) await this.scene.run(page, () => settle(this.stage, page, conflict, round + 1));
        for (const [at, { id }] of refused.entries())
          await this.scene.run(page, () =>
            round === 0 ? page.workspace.retryRefused(id) : dropRefused(this.stage, page, at),
          );
        await refreshed(page);
      }
    }
  }

  /** Whoever else has left something on a device comes back to it. */
  private async otherAccounts(): Promise<void> {
    for (const device of this.scene.devices)
      for (const person of device.people) {
        const prefix = `outbox/${encodeURIComponent(accountOf(person))}/`;
        if (![...device.cupboard.records.keys()].some((name) => name.startsWith(prefix))) continue;
        device.signedIn = person;
        for (const { page } of device.tabs) await this.scene.run(page, () => page.look());
        await this.scene.time.pass(3_000);
        await this.answerEverything();
      }
  }

  private judge(): void {
    const { scene } = this;
    const stateOf = (rows: readonly Record<string, unknown>[]) =>
      JSON.stringify(
        rows
          .map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
          .sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1)),
      );
    const states = scene.tabs
      .filter(({ page }) => page.person !== 'gast')
      .map(({ page }) => {
        const rows = page.workspace.rows();
        return listsOf.new.map((list) => stateOf(rows.all(list) as never)).join();
      });
    if (new Set(states).size > 1)
      scene.wrong.push(`I7: pages differ at rest: ${[...new Set(states)].join(' | ')}`);
    for (const { page } of scene.tabs) {
      const { phase, waiting, refused, conflicts } = page.workspace.status();
      const still = `${phase}, ${waiting} waiting, ${refused.length} refused, ${conflicts.length} conflicts`;
      const right = page.person === 'gast' ? 'refused' : 'fresh';
      if (still !== `${right}, 0 waiting, 0 refused, 0 conflicts`)
        scene.wrong.push(`${page.end.name} is not at rest: ${still}`);
    }
    const rows = scene.tenant.rows();
    const shown = scene.tabs.find(({ page }) => page.person !== 'gast')?.page.workspace.rows();
    for (const { list } of places) {
      const declared = listsOf.new.find(({ name }) => name === list);
      if (declared && shown && shown.all(declared).length !== rows.filter((row) => row.list === list).length)
        scene.wrong.push(`I7: the pages do not show as many rows of ${list} as there are`);
    }
  }
}

/** @param readable keeps the lines of the trace, for a person to read */
export async function playHistory(program: Program, product: Product, readable = false): Promise<Outcome> {
  const tenant = await theTenant();
  let diary: Diary | null = null;
  const scene = new Scene(product, tenant, program.setting, readable, () => diary?.look(tenant.rows()));
  diary = new Diary(scene.wrong, tenant.rows());
  const restore = scene.time.rule(scene.chanceFor('anything').next);
  try {
    const drained = await new Player(scene, diary, program).play().catch((error: unknown) => {
      if (!(error instanceof Storm)) throw error;
      scene.wrong.push(`no rest: ${error.message}`);
      return 0;
    });
    for (const page of scene.pages) page.alive = false;
    return {
      ...{ hash: scene.trace.hash(), wrong: scene.wrong, reached: scene.trace.reached },
      ...{ lines: scene.trace.lines, drained },
    };
  } finally {
    restore();
  }
}
