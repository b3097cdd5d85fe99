// Values that are the same give the same text, and those that have no text are refused.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { canonical, fingerprint } from '../../../src/core/log/canonical.ts';

describe('The canonical text', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ å: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"å":1}'],
    ['A\u030a', '"Å"'],
    ['\u0007"\\\n', '"\\u0007\\"\\\\\\n"'],
    [-0, '0'],
  ])('of %j is %s', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  test.each([
    [0.5],
    [Number.NaN],
    [2 ** 53],
    [undefined],
    [{ a: undefined }],
    ['\ud800'],
    [{ Å: 1, 'A\u030a': 2 }],
  ])('there is none of %j', (value) => {
    expect(canonical(value)).toBeNull();
    expect(fingerprint(value)).toBeNull();
  });

  test('has the known SHA-256 of an empty object', () => {
    expect(fingerprint({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  test.prop([fc.dictionary(fc.string({ unit: 'grapheme' }), fc.integer())])(
    'does not care in which order the names were given',
    (object) => {
      expect(canonical(Object.fromEntries(Object.entries(object).reverse()))).toBe(canonical(object));
    },
  );
});
