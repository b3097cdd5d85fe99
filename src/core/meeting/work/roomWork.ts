// What waits for a person among one body's own papers: the secretary's meetings and minutes, and the elected one's reading and signing. What waits for officers stands apart, since it asks much more of a report.
import type { Situation } from '../../situation.ts';
import { electedWork } from './electedWork.ts';
import { keeperWork } from './keeperWork.ts';
import type { RoomBody, RoomWork } from './waits.ts';

/**
 * Told from the papers alone, which say what the log has made of them: the log itself is read where somebody decides.
 * @param situation with the body's own papers among the rows
 */
export const roomWork = (situation: Situation, body: RoomBody): readonly RoomWork[] =>
  onePage([...keeperWork(situation, body.key), ...electedWork(situation, body.key)]).toSorted((a, b) =>
    (a.due ?? '9').localeCompare(b.due ?? '9'),
  );

/** Whoever both keeps the papers and is elected is told once of the same thing. */
const onePage = (works: readonly RoomWork[]): readonly RoomWork[] =>
  works.filter(
    ({ step, about }, at) => works.findIndex((one) => one.step === step && one.about === about) === at,
  );
