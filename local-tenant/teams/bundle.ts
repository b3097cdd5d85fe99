// Builds the host page's script at start, in memory, and hands out its three files.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface HostPage {
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let built: Promise<HostPage> | null = null;

/** The host page; built once per process. */
export function hostPage(): Promise<HostPage> {
  built ??= build();
  return built;
}

async function build(): Promise<HostPage> {
  // Loaded on use, since a tenant without a browser in front of it never needs the bundler.
  const vite = await import('vite');
  const result = await vite.build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: here('./page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('the host page could not be built');
  return {
    html: await readFile(here('./page.html'), 'utf8'),
    css: await readFile(here('./page.css'), 'utf8'),
    script: chunk.code,
  };
}
