// Makes the Teams app package: the manifest held against Microsoft's schema, the icons, zipped into dist/roda-traden.zip.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { zipSync } from 'fflate';
import { type Deployment, manifest, manifestVersion } from './manifest.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What an organisation sets before it packages; the defaults are the ones of the local tenant. */
const deployment: Deployment = {
  appOrigin: process.env.RT_APP_ORIGIN ?? 'https://app.roda-traden.example',
  site: process.env.RT_SITE ?? 'https://contoso.sharepoint.com/sites/styrning',
  clientId: process.env.RT_CLIENT_ID ?? '7b0c6f0e-54ad-4d0e-9c5e-2f6f1d1c7a10',
  appId: process.env.RT_APP_ID ?? 'c0c9f0a5-2d0e-4b0b-8b0f-6a3b6f6f0b57',
  version,
  organisation: process.env.RT_ORGANISATION ?? 'Röda tråden',
};

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

const made = manifest(deployment);
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
if (process.argv.includes('--check')) {
  console.log(`  The manifest follows schema ${manifestVersion}; the package would be ${zip.length} bytes.`);
} else {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/roda-traden.zip', zip);
  console.log(`dist/roda-traden.zip, ${zip.length} bytes, for ${deployment.appOrigin}`);
}
