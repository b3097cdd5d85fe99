// `npm start`: builds the app when it is missing or old, opens the local tenant and serves both on one address.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, serveKept } from './serving.ts';

const sources = [
  'src',
  'public',
  'index.html',
  'auth-redirect.html',
  'vite.config.ts',
  'tools/headers.ts',
  'tools/settings.ts',
  'package-lock.json',
];
const built = 'dist/index.html';

function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

async function buildWhenOld(): Promise<void> {
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map(newestChange))) return;
  console.log('Bygger appen …');
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
}

async function start(): Promise<void> {
  await buildWhenOld();
  const { url } = await serveKept(console.log);
  console.log(
    `\nRöda tråden är öppen på ${url}\nVälj organisation och person överst på sidan. Stoppa med Ctrl+C.`,
  );
}

start().catch(giveUp('npm start'));
