// The prints that are worked out many at a time are those that each row has by itself, and a log that is verified by them says the same.
import { expect, it } from 'vitest';
import { printsOfAll } from '../../src/app/room/verifying/contentPrints.ts';
import { printsIn, verify } from '../../src/core/log/verify.ts';
import { holding, honestLog } from '../given/log.ts';

const long = 'Nämnden beslutar enligt förslaget, å ä ö 😀. '.repeat(120);
const { rows, ground } = honestLog(700);
const mixed = rows.map((row, at) => {
  const alike = [{}, holding(`"${long}${at}"`), { held: null, content: null }, { held: `"${long}"` }][at % 4];
  return { ...row, entry: { ...row.entry, ...alike } };
});

it('are the same, for short texts and long, and for rows that hold nothing or something else than they say', async () => {
  expect(await printsOfAll(mixed)).toEqual(mixed.map(printsIn));
});

it('give the same verdicts', async () => {
  const found = await printsOfAll(mixed);
  const printsOf = new Map(mixed.map((row, at) => [row, found[at]]));
  const now = verify(mixed, { ...ground, prints: (row) => printsOf.get(row) ?? printsIn(row) });
  expect(now).toEqual(verify(mixed, ground));
  expect(now.findings.some(({ code }) => code === 'contentDiffers')).toBe(true);
});
