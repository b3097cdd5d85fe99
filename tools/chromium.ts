// Finds a Chromium for the browser tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe', 'chromium.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) =>
      root === undefined ? [] : programs.map((program) => join(root, program)),
    );
  }
  return [
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  ];
}

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces()].find((place) => existsSync(place)) ?? null;
}

/** Playwright's own browser, which it keeps outside the project. */
function playwrights(): string | null {
  const place = chromium.executablePath();
  return place !== '' && existsSync(place) ? place : null;
}

const succeeds = (command: string, ...words: readonly string[]): boolean =>
  spawnSync(command, words, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 600_000 }).status === 0;

function fetchPlaywrights(): string | null {
  console.log('No Chromium found; trying Playwright’s own …');
  const fetched = succeeds(
    process.execPath,
    join('node_modules', '@playwright', 'test', 'cli.js'),
    'install',
    'chromium',
  );
  return fetched ? playwrights() : null;
}

/** Each package manager with what installs a Chromium by it. */
const managers = [
  { command: 'apt-get', steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']] },
  { command: 'dnf', steps: [['install', '-y', 'chromium']] },
  { command: 'apk', steps: [['add', 'chromium']] },
] as const;

function installBySystem(): string | null {
  if (process.platform !== 'linux') return null;
  const root = process.getuid?.() === 0;
  if (!root && !succeeds('sudo', '-n', 'true')) return null;
  const manager = managers.find(({ command }) => succeeds('sh', '-c', `command -v ${command}`));
  if (manager === undefined) return null;
  console.log(`Trying the system’s package manager (${manager.command}); this may take some minutes …`);
  const done = manager.steps.every((step) =>
    root ? succeeds(manager.command, ...step) : succeeds('sudo', '-n', manager.command, ...step),
  );
  return done ? installed() : null;
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, an installed browser, Playwright's own, or one that the system's package
 * manager installs. Says nothing when one is there. Fails with what to do when none can be had.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no file there.`);
  }
  const found = installed() ?? playwrights() ?? fetchPlaywrights() ?? installBySystem();
  if (found !== null) return found;
  throw new Error(
    'The browser tests need a Chromium, and none could be found or installed. Install Chromium, Google Chrome or ' +
      'Microsoft Edge, or say where one is: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
