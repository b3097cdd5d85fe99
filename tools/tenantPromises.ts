// `npm run test:tenant`: tries every promise of SharePoint on a real site, or on the stand-in when none is named, and lists them.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startVitest, type TestCase, type TestModule } from 'vitest/node';
import { type RealPerson, type RealSite, variable } from '../test/local-tenant/real/asked.ts';
import { claimsOf } from '../test/local-tenant/real/names.ts';
import { sweep } from '../test/local-tenant/real/sweep.ts';

class Mistake extends Error {}

const usage = `npm run test:tenant -- --site https://contoso.sharepoint.com/sites/prov --token <the owner's> [--person-token <…>] [--other-token <…>] [--guest-token <…>] [file …]`;

/** Enough for a slow site that asks to wait a few times. */
const patience = 15 * 60_000;

async function ask(site: URL, token: string, address: string): Promise<Response> {
  return fetch(`${site.href.replace(/\/$/, '')}/_api/${address}`, {
    headers: { Accept: 'application/json;odata=nometadata', Authorization: `Bearer ${token}` },
  });
}

/** What the site says of itself and of its owner. */
async function ownersView(site: URL, token: string) {
  async function get(address: string): Promise<Record<string, unknown>> {
    const response = await ask(site, token, address);
    if (!response.ok) throw new Mistake(`The owner's token: ${address} answers ${response.status}.`);
    return (await response.json()) as Record<string, unknown>;
  }
  const web = await get('web?$select=Title,ServerRelativeUrl');
  const user = await get('web/currentuser');
  const region = await get('web/regionalsettings');
  if (user.IsSiteAdmin !== true)
    throw new Mistake('The token is not that of a site collection administrator.');
  const login = String(user.LoginName);
  const admin = { token, upn: login.slice(login.lastIndexOf('|') + 1), name: String(user.Title) };
  return { title: String(web.Title), locale: Number(region.LocaleId), admin };
}

/** A person who is lent rights and loses them afterwards; hence nobody who has any before. */
async function lent(site: URL, flag: string, token: string): Promise<RealPerson> {
  const claims = claimsOf(token);
  const upn = claims.upn ?? claims.unique_name ?? claims.preferred_username;
  if (upn === undefined) throw new Mistake(`${flag} does not say whose it is.`);
  const { status } = await ask(site, token, 'web');
  if (status === 401) throw new Mistake(`${flag} is not accepted by the site (401).`);
  if (status !== 403)
    throw new Mistake(`${flag}: ${upn} already has rights on the site; name somebody without.`);
  return { token, upn, name: claims.name ?? upn };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string' },
    token: { type: 'string' },
    'person-token': { type: 'string' },
    'other-token': { type: 'string' },
    'guest-token': { type: 'string' },
  },
});

async function realSite(): Promise<RealSite | null> {
  if (values.site === undefined) return null;
  if (values.token === undefined || !URL.canParse(values.site)) throw new Mistake(usage);
  const url = new URL(values.site);
  const path = url.pathname.replace(/\/$/, '');
  // The root of a tenant is nobody's test site, and an empty path could not be told from others.
  if (!/^\/(sites|teams)\/[^/]+$/i.test(path))
    throw new Mistake('The site has to lie under /sites or /teams.');
  const { admin, ...web } = await ownersView(url, values.token);
  const people: Record<string, RealPerson> = { admin };
  for (const [person, flag] of [
    ['chef', 'person-token'],
    ['controller', 'other-token'],
    ['gäst', 'guest-token'],
  ] as const) {
    const token = values[flag];
    if (token !== undefined) people[person] = await lent(url, `--${flag}`, token);
  }
  const prefix = `Rt${randomBytes(3).toString('hex')}`;
  return { origin: url.origin, path, prefix, ...web, people };
}

const count = { kept: 0, broken: 0, notRun: 0 };
const probes: TestCase[] = [];

function hear(test: TestCase): void {
  const { notRun, probe } = test.meta();
  const { state, errors } = test.result();
  if (notRun !== undefined) {
    count.notRun += 1;
    console.log(`  not run  ${test.fullName}\n           ${notRun}`);
  } else if (state === 'passed') {
    if (probe !== undefined) probes.push(test);
    else count.kept += 1;
    console.log(`  ${probe === undefined ? 'kept   ' : 'asked  '}  ${test.fullName}`);
  } else {
    count.broken += 1;
    const said = errors?.map((error) => error.message).join('\n') ?? state;
    console.log(`  BROKEN   ${test.fullName}\n           ${said.replaceAll('\n', '\n           ')}`);
  }
}

/** The answers as a table, to be sent back as it is. */
function tellProbes(): void {
  const rows = probes.flatMap((test) => test.meta().probe ?? []);
  if (rows.length === 0) return;
  const row = (...cells: readonly string[]): void =>
    console.log(`| ${cells.map((text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`);
  console.log('');
  row('', 'question', 'assumed', 'seen', '');
  row('---', '---', '---', '---', '---');
  let otherwise = 0;
  for (const { number, question, assumed, seen } of rows) {
    row(`**${number}**`, `**${question}**`, '', '', '');
    const same = Object.entries(seen).filter(([what, found]) => {
      const expected = assumed[what] ?? '';
      row('', what, expected, found, found === expected ? 'as assumed' : 'OTHERWISE');
      return found === expected;
    });
    if (same.length < Object.keys(assumed).length) otherwise += 1;
  }
  console.log(`\n${rows.length} questions: ${rows.length - otherwise} as assumed, ${otherwise} otherwise`);
}

async function run(real: RealSite | null): Promise<void> {
  if (real !== null) {
    process.env[variable] = JSON.stringify(real);
    console.log(`On ${real.origin}${real.path}; all that is made there is called ${real.prefix}…\n`);
  }
  const vitest = await startVitest('test', positionals.length > 0 ? positionals : ['romises', 'probes'], {
    run: true,
    project: ['node'],
    dir: 'test/local-tenant',
    fileParallelism: false,
    ...(real === null ? {} : { testTimeout: patience, hookTimeout: patience }),
    reporters: [
      {
        onTestModuleStart: (module: TestModule) => console.log(module.relativeModuleId),
        onTestCaseResult: hear,
        onTestModuleEnd(module: TestModule) {
          for (const error of module.errors()) {
            count.broken += 1;
            console.log(`  BROKEN   ${module.relativeModuleId}\n           ${error.message}`);
          }
        },
      },
    ],
  });
  await vitest.close();
}

async function cleaned(real: RealSite): Promise<void> {
  for (const what of await sweep(real, real.prefix)) console.log(`Removed afterwards: ${what}`);
}

async function tried(): Promise<void> {
  const real = await realSite();
  // Twice Ctrl+C leaves at once; after the first, what was made is removed.
  process.once('SIGINT', () => {
    if (real === null) process.exit(130);
    console.log('\nStopped; cleaning up.');
    cleaned(real).then(
      () => process.exit(130),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  try {
    await run(real);
  } finally {
    if (real !== null) await cleaned(real);
  }
  tellProbes();
  console.log(`\n${count.kept} kept, ${count.broken} broken, ${count.notRun} not run`);
  process.exit(count.broken === 0 ? 0 : 1);
}

tried().catch((error: unknown) => {
  console.error(error instanceof Mistake ? error.message : error);
  process.exit(1);
});
