// What must hold after every step (performance-reliability-security.md 2.3), as far as the product has it.
// I4, I5 and I6 speak of the decision log, which is written online, past outbox and copy: its own tests hold them.
import { statusNumber, statusTree } from '../../../src/core/statusTree.ts';
import { columnName } from '../../../src/m365/rows/address.ts';
import type { Change } from '../../../src/schema/change.ts';
import type { Status } from '../../../src/schema/lists/assessments.ts';
import { periods, reports, units } from '../machine/organisation.ts';
import type { Page } from '../machine/page.ts';
import { rowShown, type Stage, textsIn } from './acts.ts';

/** The tree of units, with a leaf for each report that there can be; the region stands at the top. */
const leaves = units.flatMap((unit) => periods.map((period) => `${period}.${unit}`));
const parents = Int32Array.from([
  -1,
  ...units.map(() => 0),
  ...leaves.map((_, at) => 1 + Math.floor(at / periods.length)),
]);
const nodeOf = (leaf: number): number => 1 + units.length + leaf;

type Standing = readonly Status[];
const standingOf = ({ workspace }: Page): Standing => {
  const rows = new Map(
    workspace
      .rows()
      .all(reports)
      .map((row) => [String(row.key), row.status]),
  );
  return leaves.map((key) => rows.get(key) ?? 'notAssessed');
};

function filled(standing: Standing) {
  const tree = statusTree(parents);
  tree.fill(
    Int32Array.from(standing.map((_, leaf) => nodeOf(leaf))),
    Uint8Array.from(standing.map(statusNumber)),
  );
  return tree;
}

/** Each page's tree, kept right by touching only what has changed since. */
class RollUps {
  private readonly kept = new Map<number, { tree: ReturnType<typeof filled>; standing: Standing }>();

  check(page: Page): string | null {
    const now = standingOf(page);
    const { tree, standing } = this.kept.get(page.number) ?? { tree: filled(now), standing: now };
    for (const [leaf, status] of now.entries()) {
      const before = standing[leaf] ?? 'notAssessed';
      if (before !== status) tree.change(nodeOf(leaf), before, status);
    }
    this.kept.set(page.number, { tree, standing: now });
    const anew = filled(now);
    const differs = [...parents.keys()].some(
      (node) => JSON.stringify(tree.counts(node)) !== JSON.stringify(anew.counts(node)),
    );
    return differs ? `I12: ${page.end.name} has a roll-up that a full one does not give` : null;
  }
}

export class Invariants {
  private readonly rollUps = new RollUps();
  private readonly stage: Stage;
  private readonly askedBefore = new Set<string>();

  constructor(stage: Stage) {
    this.stage = stage;
    // A person is asked at whatever moment his page looks so, not only between steps.
    stage.scene.opened = (page) =>
      void page.workspace.subscribe(() => {
        this.questions(page);
        this.emptiness(page);
      });
    for (const page of stage.scene.pages) stage.scene.opened(page);
    stage.scene.painted = (page) => this.firstPicture(page);
  }

  /** The first picture shows nothing older than what this browser's pages have brought to the server. */
  private firstPicture(page: Page): void {
    const { scene, diary } = this.stage;
    const met = (what: string) => scene.trace.reached.has(what);
    const { device } = page.tab;
    if (!scene.withLocks || ['quota exceeded', 'storage evicted', 'column removed'].some(met)) return;
    const numbers = new Set(
      scene.pages
        .filter(({ tab, version }) => tab.device === device && version === page.version)
        .map(({ number }) => number),
    );
    for (const { text, list, key, field, account, page: writer } of diary.written.values()) {
      if (
        account !== page.account ||
        !numbers.has(writer) ||
        !diary.stored.has(text) ||
        diary.givenUp.has(text)
      )
        continue;
      if (textsIn(device.cupboard.records).has(text)) continue;
      const shown = rowShown(page, list, key);
      const value = shown?.[field] ?? null;
      if (shown && value !== text && diary.line(text).has(value))
        scene.wrong.push(`${page.end.name} opens with ${value} where ${text} was saved from this browser`);
    }
  }

  /** Only the server's considered no makes a refusal; whatever passes by itself does not. */
  private refusals(page: Page): void {
    const { scene } = this.stage;
    // Where a right is withdrawn, what the person may no longer see is gone for him.
    const reasons = {
      ROW_GONE: ['row removed', 'rights withdrawn'],
      COLUMN_MISSING: ['column removed'],
    };
    const others = ['no right (403)', 'exception in a form', 'rights withdrawn', 'column removed'];
    const [refused] = page.workspace.status().refused;
    if (!refused || page.version === 'old') return;
    const { code } = refused.fault;
    const fitting = Object.entries(reasons).find(([name]) => name === code)?.[1] ?? others;
    if (!fitting.some((reason) => scene.trace.reached.has(reason)))
      scene.wrong.push(`${page.end.name} is told no, which the server has not said: ${code}`);
  }

  afterStep(): void {
    const { scene, diary } = this.stage;
    const kept = new Set(scene.devices.flatMap(({ cupboard }) => [...textsIn(cupboard.records)]));
    for (const text of diary.missing(kept)) {
      scene.wrong.push(`I1/I11: ${text} was acknowledged and is nowhere`);
    }
    this.drafts();
    for (const { page } of scene.tabs) {
      const told = this.rollUps.check(page);
      if (told) scene.wrong.push(told);
      this.questions(page);
      this.refusals(page);
      if (page.person === 'gast' && page.workspace.rows().all(reports).length > 0)
        scene.wrong.push(`I10: ${page.end.name} shows a guest what he may not read`);
    }
  }

  /** A page that has just asked shows each row as it stands, and its browser keeps nothing that has been brought to an end. */
  atRest(page: Page): void {
    const { scene } = this.stage;
    const { workspace, tab, account, end, version, person } = page;
    if (version === 'old' || workspace.status().phase !== 'fresh') return;
    const { changes } = JSON.parse(workspace.exportUnsent()) as { changes: readonly { change: Change }[] };
    const prefix = `outbox/${encodeURIComponent(account)}/`;
    const kept = [...tab.device.cupboard.records.keys()].filter((name) => name.startsWith(prefix));
    if (kept.length > changes.length)
      scene.wrong.push(`I8: ${end.name} has brought to an end what its browser still keeps: ${kept.join()}`);
    if (person === 'gast') return;
    const waits = (list: string, key: string): boolean =>
      changes.some(({ change }) => change.list === list && change.key === key);
    for (const { list, columns } of scene.tenant.rows()) {
      const key = String(columns.Key);
      if (waits(list, key)) continue;
      const shown = rowShown(page, list, key);
      const fields = list === 'themes' ? ['body'] : ['story', 'cause', 'measure'];
      for (const field of fields)
        if (!shown || (shown[field] ?? null) !== (columns[columnName(field)] ?? null))
          scene.wrong.push(
            `I7: ${end.name} has asked, and shows ${key}/${field} as ${shown ? shown[field] : 'no row'}, where ${columns[columnName(field)]} stands`,
          );
    }
  }

  private drafts(): void {
    const { scene, drafts } = this.stage;
    for (const [name, text] of drafts) {
      const [deviceName, account, place] = name.split(' ');
      const device = scene.devices.find((one) => one.name === deviceName);
      const record = [...(device?.cupboard.records ?? [])].find(
        ([key]) => key.startsWith(`draft/${encodeURIComponent(account ?? '')}/`) && key.endsWith(`/${place}`),
      )?.[1] as { values: { text: string } } | undefined;
      const older = Number(record?.values.text.slice(1) ?? 0) < Number(text.slice(1));
      if (older) scene.wrong.push(`I11: the draft ${text} was kept at ${name} and is gone`);
    }
  }

  /** Rows that nobody has taken away, and that the person may see, never vanish from a page that has once been answered. */
  private emptiness(page: Page): void {
    const { scene } = this.stage;
    const met = (what: string) => scene.trace.reached.has(what);
    if (page.person === 'gast' || met('row removed') || met('rights withdrawn')) return;
    const { phase, freshAt } = page.workspace.status();
    if (phase === 'starting' || freshAt === null) return;
    if (page.workspace.rows().all(reports).length === 0)
      scene.wrong.push(`I7: ${page.end.name} shows the reports as if there were none`);
  }

  private questions(page: Page): void {
    const { scene, diary } = this.stage;
    for (const { id, mine, theirs } of page.workspace.status().conflicts) {
      const question = `${page.number} ${id} ${String(mine)} ${String(theirs)}`;
      if (this.askedBefore.has(question)) continue;
      this.askedBefore.add(question);
      // Counted once, however many pages ask it.
      const counted = `${id} ${String(mine)} ${String(theirs)}`;
      if (!this.askedBefore.has(counted)) scene.trace.met('conflict');
      this.askedBefore.add(counted);
      const wrong = diary.asked(page, mine, theirs);
      if (wrong) scene.wrong.push(`himself: ${wrong}`);
      if (diary.line(theirs).has(mine) && mine !== null)
        scene.trace.met('asked about what was built on mine');
    }
  }
}
