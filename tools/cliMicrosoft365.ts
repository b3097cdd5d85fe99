// `npm run try:cli`: installs CLI for Microsoft 365 apart, sends its commands to the local tenant over https, and counts what came out right.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { issueToken } from '../local-tenant/entra/token.ts';
import { serveSecure } from '../local-tenant/secure.ts';
import { people } from '../local-tenant/seed/people.ts';
import { emptySite } from '../local-tenant/seed/sites.ts';
import { openWorld, tenantId, upn } from '../local-tenant/world.ts';
import { commands } from './cliCommands.ts';
import type { Spo } from './cliWords.ts';

const version = '11.11.0';
/** 400 MB, hence no dependency of ours. */
const folder = '.cache/cli';
const installed = join(folder, 'node_modules/@pnp/cli-microsoft365');
const owner = 'forvaltningsledare';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that goes on longer asks for the same again and again. */
const patience = 120_000;

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv, cwd = '.'): Promise<Ended> {
  const child = spawn(command, words, { env, cwd, shell: process.platform === 'win32' && command === 'npm' });
  let out = '';
  let err = '';
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (err += part));
  const watch = command === 'npm' ? undefined : setTimeout(() => child.kill(), patience);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(watch);
      done({ code, out, err: signal === null ? err : `Stopped after ${patience / 1000} s.` });
    });
  });
}

async function install(): Promise<void> {
  const manifest = join(installed, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version) return;
  console.log(`Installing CLI for Microsoft 365 ${version} in ${folder} (400 MB) …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const words = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `@pnp/cli-microsoft365@${version}`,
  ];
  const { code, err } = await run('npm', words, process.env, folder);
  if (code !== 0) throw new Error(`The installation failed:\n${err}`);
}

/** A home where the CLI finds itself signed in, and telling nobody what it does. */
function makeHome(url: string, accessToken: string, oid: string): string {
  const home = resolve(folder, 'home');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, '.config/configstore'), { recursive: true });
  const settings = { disableTelemetry: true, prompt: false, showHelpOnFailure: false, output: 'json' };
  writeFileSync(join(home, '.config/configstore/cli-m365-config.json'), JSON.stringify(settings));
  const resource = (origin: string) => ({
    [origin]: { accessToken, expiresOn: new Date(Date.now() + 3_000_000).toISOString() },
  });
  const connection = {
    active: true,
    authType: 'deviceCode',
    cloudType: 'Public',
    name: owner,
    identityName: upn(owner),
    identityId: oid,
    identityTenantId: tenantId,
    tenant: tenantId,
    appId: '00000000-0000-0000-0000-000000000001',
    spoUrl: url,
    accessTokens: { ...resource(url), ...resource('https://graph.microsoft.com') },
  };
  writeFileSync(join(home, '.cli-m365-connection.json'), JSON.stringify(connection), { mode: 0o600 });
  writeFileSync(join(home, '.cli-m365-all-connections.json'), JSON.stringify([connection]), { mode: 0o600 });
  return home;
}

async function tryAll(): Promise<boolean> {
  await install();
  const world = openWorld({ sites: [emptySite], people });
  let refused: string[] = [];
  const server = await serveSecure({
    world,
    reset: async () => world,
    port: 0,
    standIn: {
      log: ({ method, url, status }) => {
        if (status >= 400) refused.push(`${status} ${method} ${decodeURIComponent(new URL(url).pathname)}`);
      },
    },
  });
  const oid = world.person(owner)?.oid ?? '';
  const home = makeHome(server.url, issueToken(world, owner, server.url), oid);
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    NODE_EXTRA_CA_CERTS: resolve(server.certificateFile),
    NO_COLOR: '1',
  };
  const spo: Spo = async (command, options) => {
    const words = Object.entries(options).flatMap(([name, text]) => [
      `--${name}`,
      ...(text === true ? [] : [text]),
    ]);
    const whole = [join(installed, 'dist/index.js'), 'spo', ...command.split(' '), ...words];
    const { code, out, err } = await run(process.execPath, whole, env);
    if (code !== 0) throw new Error((err || out).trim());
    return out.trim() === '' ? undefined : JSON.parse(out);
  };

  const count = { passed: 0, failed: 0 };
  for (const [title, attempt] of commands({ site: server.url + emptySite, path: emptySite, home })) {
    refused = [];
    try {
      await attempt(spo);
      count.passed += 1;
      console.log(`  passed  ${title}`);
    } catch (error) {
      count.failed += 1;
      const said = [error instanceof Error ? error.message : String(error), ...refused].join('\n');
      console.log(`  FAILED  ${title}\n          ${said.replaceAll('\n', '\n          ')}`);
    }
  }
  await server.close();
  world.close();
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0;
}

tryAll().then(
  (fine) => process.exit(fine ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
