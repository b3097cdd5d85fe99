// The program with one line changed: its own files, bundled anew with the change, and loaded beside the real one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Product } from '../machine/product.ts';
import type { Leaning } from '../program.ts';
import { everything } from './leanings.ts';

export interface Mutant {
  readonly name: string;
  /** Below `src/`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Where its harm is to be sought, when any history does not soon show it. */
  readonly leaning?: Leaning;
  /** The first history to try, where the earlier ones are known not to show it. */
  readonly seed?: number;
}

export const mutant = (
  name: string,
  file: string,
  find: string,
  replace: string,
  leaning: Leaning = everything,
): Mutant => ({ name, file, find, replace, leaning });

/** The file's text with the change; a place that is not there exactly once is a mutant gone stale, not a killed one. */
export function mutated({ name, file, find, replace }: Mutant): string {
  const pieces = readFileSync(join('src', file), 'utf8').split(find);
  if (pieces.length !== 2)
    throw new Error(`The mutant "${name}" finds its place ${pieces.length - 1} times in ${file}`);
  return pieces.join(replace);
}

export async function mutantProduct(mutant: Mutant, number: number): Promise<Product> {
  const changed = mutated(mutant);
  const place = resolve('src', mutant.file).split(sep).join('/');
  const mutation: Plugin = {
    name: 'mutation',
    enforce: 'pre',
    load: (id) => (id.split('?')[0] === place ? changed : null),
  };
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [mutation],
    build: {
      ssr: resolve('test/simulation/machine/product.ts'),
      write: false,
      minify: false,
      target: 'es2022',
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`The mutant "${mutant.name}" was not built`);
  const folder = join('.cache', 'mutants');
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, `${process.pid}-${number}.mjs`);
  writeFileSync(file, chunk.code);
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { readonly product: Product };
  return loaded.product;
}
