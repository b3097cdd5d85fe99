// A Chromium of one's own, as a process group that can be killed whole, over a profile that outlives it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../tools/chromium.ts';
import { quietly } from '../browser/given.ts';

export interface Killable {
  readonly context: BrowserContext;
  /** SIGKILL for every process of it; resolves when none is left and all that it had said has been heard. */
  kill(): Promise<void>;
}

const alone = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--window-size=1440,900',
  '--lang=sv-SE',
  '--password-store=basic',
  '--use-mock-keychain',
  '--no-default-browser-check',
  '--disable-crash-reporter',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

function killGroup(pid: number): void {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
  else process.kill(-pid, 'SIGKILL');
}

/** @param profile the folder of the profile; nobody else may use it meanwhile */
export async function launchKillable(profile: string, args: readonly string[]): Promise<Killable> {
  // What a killed browser leaves to say that it is here.
  for (const name of readdirSync(profile).filter((one) => one.startsWith('Singleton')))
    rmSync(join(profile, name), { force: true });
  const child = spawn(
    await findChromium(),
    [...quietly, ...alone, `--user-data-dir=${profile}`, ...args, 'about:blank'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TZ: 'Europe/Stockholm', LANGUAGE: 'sv' },
    },
  );
  const { pid } = child;
  if (pid === undefined) throw new Error('Chromium could not be started');
  const end = () => killGroup(pid);
  // Being a group of its own, it would outlive whoever gives up in the middle.
  process.once('exit', end);
  // Every process of the browser holds the pipe, so it is closed when the last of them has gone.
  const gone = once(child, 'close');
  const address = await addressIn(child.stderr);
  const browser = await chromium.connectOverCDP(address);
  const heardOut = new Promise<unknown>((resolve) => browser.once('disconnected', resolve));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no context of its own');
  return {
    context,
    async kill() {
      process.off('exit', end);
      end();
      await Promise.all([gone, heardOut]);
    },
  };
}

async function addressIn(said: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: said });
  const heard: string[] = [];
  for await (const line of lines) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      said.resume();
      return address;
    }
    heard.push(line);
  }
  throw new Error(`Chromium ended before it could be spoken with:\n${heard.join('\n')}`);
}
