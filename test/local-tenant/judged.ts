// Asks the stand-in whatever it may be asked, and judges that what comes back is SharePoint's own.
import fc from 'fast-check';
import { expect, vi } from 'vitest';
import type { RawRequest, Tenant } from './given.ts';

export const seeded = { seed: 20_260_506, numRuns: 60 } as const;

/** Asks, and judges what comes back: a status of SharePoint's, a body in its shape, nothing of ours, and in bounded time. */
export async function judge(
  tenant: Tenant,
  address: string,
  request: RawRequest = {},
  expected?: readonly number[],
) {
  const ours = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const began = performance.now();
  const answer = await tenant.raw(address, request);
  const took = performance.now() - began;
  const logged = ours.mock.calls.map(([error]) => String(error));
  ours.mockRestore();
  // The stand-in has no fault of its own: what is logged is one.
  expect(
    logged,
    `${request.method ?? 'GET'} ${address} ${JSON.stringify(request.body)?.slice(0, 300)}`,
  ).toEqual([]);
  expect(took).toBeLessThan(2000);
  expect(answer.text).not.toMatch(/\.ts:\d+|node_modules|node:internal|\n\s+at /);
  if (answer.status >= 400 && /json/.test(answer.headers.get('Content-Type') ?? ''))
    expect(answer.json['odata.error']).toEqual({
      code: expect.stringMatching(/^-\d+, [\w.]+$/),
      message: { lang: 'en-US', value: expect.any(String) },
    });
  expect([200, 201, 204, 400, 404, 405, 409, 412, 500, 403]).toContain(answer.status);
  if (expected) expect(expected).toContain(answer.status);
  return answer;
}

/** Text that is nearly right: pieces of the real thing in any order, with noise between. */
export const nearly = (...pieces: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        fc.string({ maxLength: 4, unit: 'binary' }),
      ),
      {
        maxLength: 14,
      },
    )
    .map((all) => all.join(''));
export const awkward = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '%00',
  '\u0000',
  '1e999',
  'NaN',
  '-1',
  "''",
  "'",
];
