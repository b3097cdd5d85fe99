// What everyone in the meeting sees: the item that is voted on comes before those that wait above it on the list.
import { describe, expect, test } from 'vitest';
import { itemNow } from '../../../src/core/meeting/onStage.ts';
import type { AgendaItem, Meeting } from '../../../src/core/meeting/read.ts';

const open = { state: 'open' } as Meeting;
const ballots = { question: '', ballots: [{ person: 'a', name: 'A', value: 'yes' }], castingVote: false };
const item = (number: number, more: object = {}) =>
  ({ number, decidedAt: null, method: null, vote: null, ...more }) as AgendaItem;
const voted = item(3, { method: 'vote', vote: ballots });

describe('The item that the stage is at', () => {
  test.each([
    ['the first that is not decided', [item(1, { decidedAt: '2099-06-25T09:00:00Z' }), item(2), item(3)], 2],
    ['the one that is voted on', [item(1), item(2), voted], 3],
    ['not one whose vote is over', [item(1), { ...voted, decidedAt: '2099-06-25T09:00:00Z' }], 1],
    ['nothing when all are decided', [item(1, { decidedAt: '2099-06-25T09:00:00Z' })], null],
  ])('is %s', (_, agenda, number) => {
    expect(itemNow(open, agenda, null)?.number ?? null).toBe(number);
  });

  test('is the one that is named, whatever goes on', () => {
    expect(itemNow(open, [item(1), voted], item(1))?.number).toBe(1);
  });
});
