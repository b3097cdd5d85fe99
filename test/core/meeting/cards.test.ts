// What may be told of in a channel, and what may not.
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/core/decision/standing.ts';
import {
  itemDecided,
  meetingCalled,
  minutesAdjusted,
  personIn,
  tellsChannel,
} from '../../../src/core/meeting/cards.ts';
import type { Meeting } from '../../../src/core/meeting/read.ts';
import type { Situation } from '../../../src/core/situation.ts';
import { anItem } from '../../given/decidedItems.ts';

const today = '2026-05-06';
const meeting = (more: Partial<Meeting> = {}) =>
  ({ day: '2026-05-20', state: 'planned', noticeDay: today, ...more }) as Meeting;
const situation = (role: string, body: string | null = 'hsn') =>
  ({ today, person: { roles: [{ role, body }] } }) as unknown as Situation;
const standing = (adjusted: boolean, title = 'Plan'): Standing => ({
  item: anItem({ title, paragraph: 3, text: 'Nämnden beslutar något hemligt' }),
  number: 1,
  at: '2026-05-06T07:00:00Z',
  print: 'p',
  confirmed: {},
  adjusted: adjusted ? { number: 2, at: '2026-05-06T08:00:00Z', day: today } : null,
});

describe('A card may tell', () => {
  it('of a meeting that has been called, and not of one that is planned, called off or held', () => {
    const at = situation('registrar', null);
    expect(meetingCalled(at, meeting())).toEqual({ kind: 'called', day: '2026-05-20' });
    for (const more of [
      { noticeDay: null },
      { noticeDay: '2026-05-07' },
      { state: 'cancelled' },
      { state: 'open' },
    ])
      expect(meetingCalled(at, meeting(more as Partial<Meeting>)), JSON.stringify(more)).toBeNull();
  });

  it('of an item by its heading alone', () => {
    const { item } = standing(false);
    expect(itemDecided(standing(false))).toEqual({
      kind: 'decided',
      day: item.day,
      paragraph: 3,
      title: 'Plan',
    });
  });

  it('of minutes when all of them are adjusted', () => {
    const closed = meeting({ state: 'closed' });
    expect(minutesAdjusted(closed, [standing(true), standing(true)])).toEqual({
      kind: 'adjusted',
      day: '2026-05-20',
    });
    expect(minutesAdjusted(closed, [standing(true), standing(false)])).toBeNull();
    expect(minutesAdjusted(closed, [])).toBeNull();
    expect(minutesAdjusted(meeting({ state: 'open' }), [standing(true)])).toBeNull();
  });

  it('of nobody’s personal identity number', () => {
    expect(personIn(itemDecided(standing(false, 'Bistånd till 19811228-9874')))).toBe('19811228-9874');
    expect(personIn(itemDecided(standing(false)))).toBeNull();
  });

  it('only where it is switched on, by those who keep the papers', () => {
    const on = { key: 'hsn', cards: true } as Parameters<typeof tellsChannel>[1];
    expect(tellsChannel(situation('committeeSecretary'), on)).toBe(true);
    expect(tellsChannel(situation('committeeSecretary', 'ks'), on)).toBe(false);
    expect(tellsChannel(situation('member'), on)).toBe(false);
    expect(tellsChannel(situation('committeeSecretary'), { ...on, cards: null })).toBe(false);
  });
});
