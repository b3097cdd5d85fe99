// The real start as a child process: what it says and does when the kept data are damaged or taken, and how to begin anew.
import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommand } from '../../local-tenant/command.ts';
import { people } from '../../local-tenant/seed/people.ts';
import { sites } from '../../local-tenant/seed/sites.ts';
import { openWorld } from '../../local-tenant/world.ts';

const scripts = { start: 'local-tenant/start.ts', tenant: 'local-tenant/tenant.ts' } as const;

let folder: string;
let children: ChildProcess[];

/** A folder of its own that looks like the repository, with an app that is already built. */
beforeEach(() => {
  children = [];
  folder = mkdtempSync(join(tmpdir(), 'roda-traden-start-'));
  for (const name of ['src', 'local-tenant', 'tools', 'node_modules', 'package.json'])
    symlinkSync(join(process.cwd(), name), join(folder, name));
  mkdirSync(join(folder, 'dist'));
  const page = join(folder, 'dist', 'index.html');
  writeFileSync(page, '<!doctype html><title>App</title>');
  const later = Date.now() / 1000 + 3600;
  utimesSync(page, later, later);
  mkdirSync(join(folder, '.tenant'));
});
afterEach(async () => {
  await Promise.all(children.map(stop));
  rmSync(folder, { recursive: true, force: true });
});

const kept = (name: string) => join(folder, '.tenant', name);

/** A kept world that is filled as far as a start can tell. */
function keepWorld(): void {
  const world = openWorld({ sites: sites.map(({ path }) => path), people });
  world.saveTo(kept('world.sqlite'));
  world.close();
  writeFileSync(kept('filled'), JSON.stringify({ sources: 'other', offset: 0 }));
}

interface Run {
  readonly ended: Promise<number | null>;
  /** resolves when the text has been said; fails when the process ends first */
  says(text: RegExp): Promise<string>;
  readonly child: ChildProcess;
}

function run(script: keyof typeof scripts, ...words: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', scripts[script], ...words], {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
  });
  children.push(child);
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece.toString();
      child.emit('said');
    });
  return {
    child,
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (text.test(said)) resolve(said);
        };
        child.on('said', look);
        child.on('close', () => {
          look();
          reject(new Error(`It ended without saying ${text}:\n${said}`));
        });
        look();
      }),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.on('close', resolve));
  child.kill();
  await gone;
}

describe.each(['start', 'tenant'] as const)('npm run %s', (script) => {
  it('says which file is damaged and what to do, and ends with 1', async () => {
    writeFileSync(kept('world.sqlite'), 'This is no database.'.repeat(100));
    writeFileSync(kept('filled'), JSON.stringify({ sources: '', offset: 0 }));
    const { ended, says } = run(script);
    const said = await says(/skadad/);
    expect(await ended).toBe(1);
    expect(said).toContain(join('.tenant', 'world.sqlite'));
    expect(said).toContain('--reset');
    expect(said).not.toMatch(/^\s+at /m);
    expect(readFileSync(kept('world.sqlite'), 'utf8')).toContain('This is no database.');
  });

  it('begins anew with --reset', async () => {
    writeFileSync(kept('world.sqlite'), 'This is no database.'.repeat(100));
    writeFileSync(kept('filled'), JSON.stringify({ sources: '', offset: 0 }));
    const { says } = run(script, '--reset');
    await says(/Fyller /);
    expect(readFileSync(kept('world.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(existsSync(kept('filled'))).toBe(false);
  });
});

describe('The start', () => {
  it('finds damage inside a file that can be opened', async () => {
    keepWorld();
    const file = openSync(kept('world.sqlite'), 'r+');
    writeSync(file, Buffer.alloc(16_384, 0xff), 0, 16_384, 4096);
    closeSync(file);
    const { ended, says } = run('tenant');
    await says(/world\.sqlite är skadad/);
    expect(await ended).toBe(1);
  });

  it('says so when the note of the filling is damaged', async () => {
    keepWorld();
    writeFileSync(kept('filled'), '{"sour');
    const { ended, says } = run('tenant');
    await says(/filled är skadad/);
    expect(await ended).toBe(1);
  });

  it('leaves alone what another start is using, also with --reset', async () => {
    keepWorld();
    const first = run('tenant');
    await first.says(/öppen på/);
    for (const words of [[], ['--reset']]) {
      const second = run('tenant', ...words);
      const said = await second.says(/används av en annan start/);
      expect(said).toContain(join('.tenant', 'world.sqlite'));
      expect(await second.ended).toBe(1);
    }
    expect(existsSync(kept('filled'))).toBe(true);
    first.child.kill();
    expect(await first.ended).toBe(0);
    const third = run('tenant');
    await third.says(/öppen på/);
  });

  it('refuses words it does not know, and numbers that are none', async () => {
    const { ended, says } = run('tenant', '--fauls', '7');
    expect(await says(/--fauls/)).toContain('Det här kan anges');
    expect(await ended).toBe(1);
    expect(() => readCommand(['--faults', 'sju'])).toThrow('--faults är sju, men ska vara ett heltal.');
    expect(() => readCommand(['--budget', ''])).toThrow('--budget');
  });

  it('puts faults, a budget and exposed headers on from the command line', async () => {
    keepWorld();
    const { says } = run('tenant', '--faults', '7', '--budget', '10', '--expose');
    const said = await says(/öppen på/);
    const [, url] = /öppen på (\S+)/.exec(said) ?? [];
    const { plan } = await (await fetch(`${url}/_tenant/faults`)).json();
    expect(plan.seed).toBe(7);
    await fetch(`${url}/_tenant/faults`, { method: 'DELETE' });
    const { access_token: token } = await (
      await fetch(`${url}/_tenant/token`, { method: 'POST', body: '{"user":"forvaltningsledare"}' })
    ).json();
    const ask = () =>
      fetch(`${url}${sites[0]?.path}/_api/web`, {
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', Origin: 'https://app' },
      });
    expect((await ask()).headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    for (let n = 0; n < 9; n++) await ask();
    expect((await ask()).status).toBe(429);
  });
});
