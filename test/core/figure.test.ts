// Figures as they are typed and shown.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { readFigure, writeFigure } from '../../src/core/figure.ts';

describe('what a Swede types', () => {
  test.each([
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1\u202f234', 1234],
    ['−3', -3],
    ['-3', -3],
    ['–0,5', -0.5],
    ['+4', 4],
    [' 9,4 % ', 9.4],
    ['9,4\u00a0%', 9.4],
    [',5', 0.5],
    ['9,', 9],
    ['0', 0],
    ['1000000', 1_000_000],
    ['0,123456', 0.1235],
  ])('%j is read as %d', (text, value) => {
    expect(readFigure(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', 'FIELD_REQUIRED'],
    ['   ', 'FIELD_REQUIRED'],
    ['12,5,3', 'FIELD_NOT_A_NUMBER'],
    ['1e99', 'FIELD_NOT_A_NUMBER'],
    ['1.234,5', 'FIELD_NOT_A_NUMBER'],
    ['12 34', 'FIELD_NOT_A_NUMBER'],
    ['tolv', 'FIELD_NOT_A_NUMBER'],
    ['12 st', 'FIELD_NOT_A_NUMBER'],
    ['--3', 'FIELD_NOT_A_NUMBER'],
    [',', 'FIELD_NOT_A_NUMBER'],
    ['-', 'FIELD_NOT_A_NUMBER'],
    ['%', 'FIELD_REQUIRED'],
    ['Infinity', 'FIELD_NOT_A_NUMBER'],
    ['9999999999999', 'FIELD_OUT_OF_RANGE'],
    ['9'.repeat(100_000), 'FIELD_OUT_OF_RANGE'],
  ])('%j is not a figure: %s', (text, code) => {
    const read = readFigure(text);
    expect(!read.ok && read.faults[0]).toMatchObject({ code, at: 'value' });
  });
});

describe('what is shown', () => {
  test.each([
    [1234.5, 1, undefined, '1\u00a0234,5'],
    [90.526, 1, 'percent', '90,5\u00a0%'],
    [-15.8, 1, 'percent', '−15,8\u00a0%'],
    [1200, 0, 'tkr', '1\u00a0200\u00a0tkr'],
    [0, 0, 'mnkr', '0\u00a0mnkr'],
    [-0.04, 1, undefined, '0,0'],
    [4.72, 2, 'index', '4,72'],
    [12, 0, 'days', '12'],
  ] as const)('%d with %i decimals as %s is %s', (value, decimals, unit, text) => {
    expect(writeFigure(value, decimals, unit)).toBe(text);
  });

  property.prop([fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })])(
    'what is written is read back',
    (whole) => {
      const value = whole / 10_000;
      expect(readFigure(writeFigure(value, 4))).toEqual({ ok: true, value: value === 0 ? 0 : value });
    },
  );
});
