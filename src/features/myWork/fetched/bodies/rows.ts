// The rows of what waits in a body: their words, their days, and the way to the place on the body's page where it is done.
import type { BodyWork } from '../../../../core/meeting/work/bodyWork.ts';
import type { officerWork } from '../../../../core/meeting/work/officerWork.ts';
import { roomWork } from '../../../../core/meeting/work/roomWork.ts';
import type { RoomBody, RoomLink, RoomWork } from '../../../../core/meeting/work/waits.ts';
import type { Situation } from '../../../../core/situation.ts';
import { address } from '../../../../ui/address.ts';
import type { FetchedRow } from '../../wordsOf.ts';
import { stateOf } from './lines.ts';
import type { sv } from './text.ts';
import type { PapersNow } from './usePapers.ts';

const parts: Readonly<Record<NonNullable<RoomLink['part']>, string>> = {
  meeting: 'sammantrade',
  minutes: 'protokoll',
  case: 'arende',
  report: 'skrivelse',
};
const partsOfBody: Readonly<Record<BodyWork['step'], string | null>> = {
  plans: null,
  documents: 'styrdokument',
  answers: 'uppfoljning',
};

/**
 * Nothing of papers that the person may not read any more, though the device has them.
 * @param ofOfficer what tells of cases and reports; null for those who write none, and until it has come
 */
export function rowsOfRoom(
  t: typeof sv,
  situation: Situation,
  now: PapersNow,
  ofOfficer: typeof officerWork | null,
): readonly FetchedRow[] {
  const { body, papers } = now;
  if (papers === null || papers === 'away' || stateOf(now) === 'refused') return [];
  const inBody = { ...situation, rows: papers.rows };
  return [...roomWork(inBody, body), ...(ofOfficer?.(inBody, body) ?? [])].map((work) =>
    rowOfRoom(t, body, work),
  );
}

function rowOfRoom(t: typeof sv, body: RoomBody, work: RoomWork): FetchedRow {
  const { step, about, due, link, count, of } = work;
  const words = t.room[step];
  return {
    kind: 'fetched',
    key: `${step}.${body.key}.${about}`,
    due,
    words: {
      title: words.title(work, body.name),
      lead: words.lead(work),
      action: words.action,
      progress: step === 'positions' ? { done: of - count, of, label: t.taken(body.name) } : null,
    },
    href: address.room(body.key, link.part && parts[link.part], link.named, link.place),
  };
}

export const rowOfBody = (t: typeof sv, { step, body, titles, due }: BodyWork): FetchedRow => ({
  kind: 'fetched',
  key: `${step}.${body.key}`,
  due,
  words: {
    title: t.body.title[step](titles.length, body.name),
    lead: t.body.lead(titles),
    action: t.body.action[step],
    progress: null,
  },
  href: address.room(body.key, partsOfBody[step]),
});
