// A local tenant filled with the example organisations on 6 May 2026: made once for a set of sources, then copied for each test.
import { createHash, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '../../local-tenant/seed/people.ts';
import { seedTenant } from '../../local-tenant/seed/seed.ts';
import { sites } from '../../local-tenant/seed/sites.ts';
import { openWorld, type World } from '../../local-tenant/world.ts';

/** The day on which everything happens; the units' last day in April is the fifteenth. */
export const today = '2026-05-06';
/** When a test begins, by the tenant's clock; the filling was done earlier in the morning. */
export const beginning = Date.parse(`${today}T07:10:00Z`);
const filling = Date.parse(`${today}T05:00:00Z`);

const folder = join('.cache', 'seed');
const sources = ['src/schema', 'src/m365', 'src/steering', 'local-tenant'];

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = readdirSync(source, { withFileTypes: true, recursive: true }).filter((one) => one.isFile());
    for (const path of files.map((one) => join(one.parentPath, one.name)).sort())
      hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** A clock that shows so much when it is wound, and then goes on as time does. */
function clockFrom(start: number): () => number {
  const wound = Date.now();
  return () => start + Date.now() - wound;
}

const world = (start: number, file?: string): World =>
  openWorld({
    sites: sites.map(({ path }) => path),
    people,
    now: clockFrom(start),
    ...(file === undefined ? {} : { file }),
  });

let made: Promise<string> | null = null;

async function make(): Promise<string> {
  const file = join(folder, `${hashOfSources()}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const filled = world(filling);
  await seedTenant(filled, today);
  // Another process may be at the same; whoever is last puts the same thing in the same place.
  const unfinished = join(folder, `${randomUUID()}.unfinished`);
  filled.saveTo(unfinished);
  filled.close();
  renameSync(unfinished, file);
  return file;
}

/** @property remove closes the world and takes its file away */
export interface SeededWorld {
  readonly world: World;
  readonly remove: () => void;
}

/** A filled world of one's own, whose clock shows ten past nine in Sweden. */
export async function seededWorld(): Promise<SeededWorld> {
  made ??= make();
  const file = join(tmpdir(), `roda-traden-${randomUUID()}.sqlite`);
  copyFileSync(await made, file);
  const copy = world(beginning, file);
  return {
    world: copy,
    remove() {
      copy.close();
      for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    },
  };
}
