// Makes the Teams app package: the manifest held against Microsoft's schema, the icons, zipped into dist/roda-traden.zip.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { zipSync } from 'fflate';
import { readSettings, SettingFault } from '../tools/settings.ts';
import { manifest, manifestVersion } from './manifest.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const checking = process.argv.includes('--check');

/** What is only checked is the manifest's making, which is the same for everyone. */
function asked(): ReturnType<typeof readSettings> {
  try {
    return readSettings('package', checking ? {} : process.env);
  } catch (error) {
    if (!(error instanceof SettingFault)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Microsoft's own schema for this version of the manifest, from its npm package. */
function schema(): object {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`;
  const found = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')) as Record<
    string,
    unknown
  >;
  // Its "$schema" is an address that the validator would try to look up.
  return Object.fromEntries(Object.entries(found).filter(([name]) => name !== '$schema'));
}

/** What the schema says against a manifest, in words; empty when it is valid. */
export function validate(candidate: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const check = ajv.compile(schema());
  return check(candidate)
    ? []
    : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** Width and height of a PNG, from its header. */
function size(png: Uint8Array): string {
  const header = new DataView(png.buffer, png.byteOffset);
  return `${header.getUint32(16)}×${header.getUint32(20)}`;
}

function icon(name: string, expected: string): Uint8Array {
  const png = new Uint8Array(readFileSync(`manifest/icons/${name}`));
  if (size(png) !== expected) throw new Error(`${name} is ${size(png)}, Teams wants ${expected}`);
  return png;
}

const { settings, notice } = asked();
const made = manifest({ ...settings, version });
const faults = validate(made);
if (faults.length > 0) {
  console.error(`The manifest does not follow Microsoft's schema ${manifestVersion}:\n${faults.join('\n')}`);
  process.exit(1);
}
// A validator that passes everything would prove nothing.
if (validate({ ...made, name: { short: 'x'.repeat(40) } }).length === 0)
  throw new Error('The validator accepts a wrong manifest.');

const zip = zipSync({
  'manifest.json': new TextEncoder().encode(JSON.stringify(made, null, 2)),
  'color.png': icon('color.png', '192×192'),
  'outline.png': icon('outline.png', '32×32'),
});
if (checking) {
  console.log(`  The manifest follows schema ${manifestVersion}; the package would be ${zip.length} bytes.`);
} else {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/roda-traden.zip', zip);
  console.log(`dist/roda-traden.zip, ${zip.length} bytes, for ${settings.appOrigin}`);
  if (notice !== null) console.log(notice);
}
