// Runs every suite, or with --quick what takes under two minutes of them, and ends with one line that sums them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}
interface Suite {
  readonly title: string;
  readonly command: readonly string[];
  /** What the command is given as well when only the quick part is run, or that the suite has no such part. */
  readonly quick: readonly string[] | 'none';
  /** A runner's own report; without one the whole suite counts as one. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Count };
  readonly needsChromium?: true;
}

const reports = '.cache/reports';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

const ofVitest = (report: unknown): Count => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = report as VitestReport;
  // A file that cannot be loaded fails without a failing test in it.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
};
const ofPlaywright = (report: unknown): Count => {
  const { stats, errors } = report as PlaywrightReport;
  // A test that only passed at the second try has failed.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
};

const suites: readonly Suite[] = [
  { title: 'types', command: ['tsc', '--noEmit'], quick: [] },
  { title: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'], quick: [] },
  { title: 'promises and switches', command: ['oxlint', '--type-aware', '--deny-warnings'], quick: [] },
  { title: 'nothing unused', command: ['knip'], quick: [] },
  {
    title: 'laws, units and stories',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports}/vitest.json`,
    ],
    quick: ['--project', 'node', '--project', 'screens'],
    report: { file: `${reports}/vitest.json`, read: ofVitest },
  },
  { title: 'build', command: ['vite', 'build', '--logLevel', 'warn'], quick: [] },
  { title: 'sizes', command: ['tsx', 'tools/sizes.ts'], quick: [] },
  { title: 'manifest', command: ['tsx', 'manifest/package.ts', '--check'], quick: [] },
  {
    title: 'browser',
    command: ['playwright', 'test'],
    quick: 'none',
    report: { file: `${reports}/playwright.json`, read: ofPlaywright },
    needsChromium: true,
  },
];

function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [name = '', ...rest] = command;
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', name, ...rest], {
      stdio: 'inherit',
      env,
      shell: process.platform === 'win32',
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function countOf(suite: Suite, code: number): Count {
  if (!suite.report) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const { passed, failed } = suite.report.read(JSON.parse(readFileSync(suite.report.file, 'utf8')));
    return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`The report of "${suite.title}" cannot be read: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

const quick = process.argv.includes('--quick');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const sum = { passed: 0, failed: 0 };
const failedSuites: string[] = [];
for (const suite of suites) {
  if (quick && suite.quick === 'none') continue;
  const began = Date.now();
  console.log(`\n— ${suite.title}`);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json`,
  };
  if (suite.needsChromium) env.CHROMIUM_PATH = await findChromium();
  const count = countOf(suite, await run([...suite.command, ...(quick ? suite.quick : [])], env));
  sum.passed += count.passed;
  sum.failed += count.failed;
  if (count.failed > 0) failedSuites.push(suite.title);
  console.log(
    `  ${suite.title}: ${count.passed} passed, ${count.failed} failed (${Math.round((Date.now() - began) / 1000)} s)`,
  );
}

if (failedSuites.length > 0) console.log(`\nFailed: ${failedSuites.join(', ')}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
