// The world that people work in: kept in a folder between starts, and filled with the example organisations when it is new.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, newOffset } from './calendar.ts';
import { people } from './seed/people.ts';
import { seedTenant } from './seed/seed.ts';
import { emptySite, sites } from './seed/sites.ts';
import { openWorld, type World } from './world.ts';

/** @property offset how far the tenant's calendar is from this machine's clock, in milliseconds */
export interface KeptWorld {
  readonly world: World;
  readonly offset: number;
  /** throws the world away and makes a new one */
  reset(): Promise<World>;
}

/** What the filling was made from; a world that was filled from something else may not suit the app any longer. */
function sources(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/schema', 'src/steering/presets', 'local-tenant/seed']) {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
      hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** What the filled world says of itself; null when there is none, or its filling was broken off. */
function readFilled(file: string): { readonly sources: string; readonly offset: number } | null {
  if (!existsSync(file)) return null;
  const { sources: from, offset }: { sources: string; offset: number } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return { sources: from, offset };
}

/** Opens the world in a folder, telling of what takes time. One whose filling was broken off is begun anew. */
export async function keptWorld(folder: string, tell: (text: string) => void): Promise<KeptWorld> {
  const file = join(folder, 'world.sqlite');
  const filled = join(folder, 'filled');
  const before = readFilled(filled);
  const offset = before?.offset ?? newOffset(Date.now());
  const now = (): number => Date.now() + offset;
  const open = (): World =>
    openWorld({ file, now, sites: [...sites.map(({ path }) => path), emptySite], people });

  async function make(): Promise<World> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const world = open();
    tell(`Fyller ${sites.length} exempelorganisationer med mål, indikatorer och uppföljningar …`);
    const began = performance.now();
    await seedTenant(world, dayOf(now()), (line) => tell(`  ${line}`));
    // Written last, so that a filling that was broken off is known by its absence.
    writeFileSync(filled, JSON.stringify({ sources: sources(), offset }));
    tell(`Klart på ${Math.round((performance.now() - began) / 1000)} s.`);
    return world;
  }

  if (before !== null && before.sources !== sources())
    tell(
      `Exempeldata i ${folder} gjordes av en annan version. Ta bort mappen och starta om, om något inte stämmer.`,
    );
  let world = before === null ? await make() : open();
  return {
    world,
    offset,
    async reset() {
      world.close();
      world = await make();
      return world;
    },
  };
}
