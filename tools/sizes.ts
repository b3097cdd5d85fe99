// Measures what the built app asks a person to download, and fails when a budget is passed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Budgets in kB (1000 bytes) of gzip; they may only fall, and to raise one takes a dated line in docs/decisions.md. */
const budgets = { initialScript: 150, wholeScript: 890, initialStyle: 15 };

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

const dist = 'dist';
const chunks = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

const weight = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + weight(file), 0);

/** The files that the browser must have before the first route can run: the entry and all it imports at once. */
function initial(entry: string): { scripts: Set<string>; styles: Set<string> } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks[name];
    if (!chunk || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return { scripts, styles };
}

/** The start page is drawn by a feature that is fetched at once, so it belongs to the first route as well. */
const firstFeature = 'src/features/myWork/MyWork.tsx';
if (!chunks['index.html'] || !chunks[firstFeature])
  throw new Error('The build does not have the entries that are measured.');
const waiting = Object.keys(chunks).filter((name) => chunks[name]?.imports?.includes('index.html'));
if (waiting.length > 0)
  throw new Error(`The entry waits for what it fetches, so these may never arrive: ${waiting.join(', ')}`);
const start = initial('index.html');
const feature = initial(firstFeature);
const first = {
  scripts: new Set([...start.scripts, ...feature.scripts]),
  styles: new Set([...start.styles, ...feature.styles]),
};
const all = readdirSync(join(dist, 'assets'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => join('assets', file));

const measured = {
  initialScript: sum(first.scripts),
  wholeScript: sum(all),
  initialStyle: sum(first.styles),
};

let failed = false;
for (const [name, budget] of Object.entries(budgets)) {
  const kilobytes = measured[name as keyof typeof measured] / 1000;
  const over = kilobytes > budget;
  failed ||= over;
  console.log(`  ${name}: ${kilobytes.toFixed(1)} kB gzip of ${budget}${over ? ' – too large' : ''}`);
}
if (process.argv.includes('--each')) {
  for (const file of all) console.log(`    ${(weight(file) / 1000).toFixed(1).padStart(7)} ${file}`);
}
process.exit(failed ? 1 : 0);
