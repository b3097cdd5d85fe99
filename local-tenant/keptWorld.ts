// The world that people work in: kept in a folder between starts, and filled with the example organisations when it is new.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, newOffset } from './calendar.ts';
import { Mistake } from './command.ts';
import { people } from './seed/people.ts';
import { fillRooms } from './seed/room/fillRooms.ts';
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

interface Filled {
  readonly sources: string;
  readonly offset: number;
}

/** What the filled world says of itself; null when there is none, or its filling was broken off. */
function readFilled(file: string): Filled | null {
  if (!existsSync(file)) return null;
  try {
    const { sources: from, offset }: Filled = JSON.parse(readFileSync(file, 'utf8'));
    return { sources: from, offset };
  } catch {
    throw broken(file);
  }
}

const broken = (file: string): Mistake =>
  new Mistake(
    `${file} är skadad och går inte att läsa. Starta med --reset för att börja om med nya exempeldata; det som skrivits går då förlorat.`,
  );

/** What a person is told when the kept file cannot be opened. */
function inWords(error: unknown, file: string): Mistake {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return broken(file);
  if (code.startsWith('SQLITE_BUSY'))
    return new Taken(
      `${file} används av en annan start av den lokala tenanten. Stoppa den, eller starta i en annan mapp.`,
    );
  return new Mistake(
    `${file} går inte att öppna (${String(error)}). Starta med --reset för att börja om med nya exempeldata.`,
  );
}

class Taken extends Mistake {}

/**
 * Opens the world in a folder, telling of what takes time. One whose filling was broken off is begun anew.
 * @param anew whether to throw away what is kept, whatever its state
 */
export async function keptWorld(
  folder: string,
  tell: (text: string) => void,
  anew: boolean,
): Promise<KeptWorld> {
  const file = join(folder, 'world.sqlite');
  const filled = join(folder, 'filled');
  const before = anew || !existsSync(file) ? null : readFilled(filled);
  const offset = before?.offset ?? newOffset(Date.now());
  const now = (): number => Date.now() + offset;
  const open = (): World =>
    openWorld({ file, alone: true, now, sites: [...sites.map(({ path }) => path), emptySite], people });

  async function make(): Promise<World> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const world = open();
    tell(`Fyller ${sites.length} exempelorganisationer med mål, indikatorer och uppföljningar …`);
    const began = performance.now();
    await seedTenant(world, dayOf(now()), (line) => tell(`  ${line}`));
    await fillRooms(world, dayOf(now()));
    // Written last, so that a filling that was broken off is known by its absence.
    writeFileSync(filled, JSON.stringify({ sources: sources(), offset }));
    tell(`Klart på ${Math.round((performance.now() - began) / 1000)} s.`);
    return world;
  }

  /** The kept world; null when there is none, or it is to be begun anew. */
  function opened(): World | null {
    if (!existsSync(file)) return null;
    try {
      const world = open();
      if (before !== null) return world;
      world.close();
    } catch (error) {
      const mistake = inWords(error, file);
      // What is damaged may be thrown away, but never what somebody is using.
      if (!anew || mistake instanceof Taken) throw mistake;
    }
    return null;
  }

  if (before !== null && before.sources !== sources())
    tell(`Exempeldata i ${folder} gjordes av en annan version. Starta med --reset, om något inte stämmer.`);
  let world = opened() ?? (await make());
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
