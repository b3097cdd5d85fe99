// Two kinds of tests, values and clients in plain Node and screens in a light DOM, each with those that take long by themselves.
import { defineConfig } from 'vitest/config';

const long = [
  'test/stories/**/*',
  'test/simulation/**/*',
  'test/kills/**/*',
  'test/local-tenant/{seed,start,realSite}',
  'test/sync/randomWalk',
];
const ofKind = (ending: string) => ({
  all: `test/**/*.test.${ending}`,
  long: long.map((path) => `${path}.test.${ending}`),
});
const browser = 'test/browser/**';
/** Modules are loaded once for all the files of a worker, which halves the time. */
const ours = { isolate: false, testTimeout: 60_000, hookTimeout: 120_000 };
const node = { environment: 'node', ...ours } as const;
const screens = { environment: 'happy-dom', ...ours } as const;
const ts = ofKind('ts');
const tsx = ofKind('tsx');

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { ...node, name: 'node', include: [ts.all], exclude: [browser, ...ts.long] } },
      { test: { ...screens, name: 'screens', include: [tsx.all], exclude: [browser, ...tsx.long] } },
      { test: { ...node, name: 'long node', include: ts.long } },
      { test: { ...screens, name: 'long screens', include: tsx.long } },
    ],
  },
});
