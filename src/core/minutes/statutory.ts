// D6: the six things that minutes must tell of each item (KL 5:67), and which of them are missing.
import { type Fault, fault } from '../../schema/fault.ts';
import type { MinutesPart, MinutesSection } from '../../steering/documents/kinds.ts';
import type { DecidedItem } from '../decision/content.ts';

export const statutoryParts = [
  'motions',
  'propositionOrder',
  'vote',
  'decision',
  'participants',
  'reservation',
] as const;
export type StatutoryPart = (typeof statutoryParts)[number];

const isBlank = (text: string): boolean => text.trim() === '';

/** What an item lacks. An item that is only reported has no proposal and no decision. */
const lacks: Readonly<Record<StatutoryPart, (item: DecidedItem) => boolean>> = {
  motions: ({ outcome, proposed, motions }) =>
    outcome !== null && outcome !== 'noted' && proposed.length + motions.length === 0,
  // Whoever asks the meeting to choose must say between what, and in which order.
  propositionOrder: ({ method, motions, propositionOrder }) =>
    (method === 'vote' || motions.length > 1) && isBlank(propositionOrder),
  vote: ({ method, vote }) => method === 'vote' && (vote === null || vote.ballots.length === 0),
  decision: ({ outcome, text, points }) =>
    outcome !== null && isBlank(text) && points.every((point) => isBlank(point.text)),
  participants: ({ present }) => present.length === 0,
  reservation: ({ reservations }) => reservations.some(({ name, person }) => isBlank(name + person)),
};

/** The sections without which the model's minutes could not say it; those present stand in the head. */
const sectionFor: Readonly<Partial<Record<StatutoryPart, MinutesPart>>> = {
  motions: 'motions',
  propositionOrder: 'propositionOrder',
  vote: 'vote',
  decision: 'decision',
  reservation: 'reservation',
};

/** MINUTES_PART_MISSING {part, deciding}: told before the item is fixed, since nothing but reservations and notes is added after. */
export const lackingToDecide = (item: DecidedItem): readonly Fault[] =>
  statutoryParts
    .filter((part) => lacks[part](item))
    .map((part) => fault('MINUTES_PART_MISSING', part, { part, deciding: 1 }));

/** MINUTES_PART_MISSING {part}: with {paragraph} of an item, without it of the model. */
export function statutoryFaults(
  sections: readonly MinutesSection[],
  items: readonly DecidedItem[],
): readonly Fault[] {
  const missing = (part: StatutoryPart, at: string, values: Fault['values'] = {}) =>
    fault('MINUTES_PART_MISSING', at, { part, ...values });
  return [
    ...statutoryParts
      .filter((part) => part in sectionFor && !sections.some(({ key }) => key === sectionFor[part]))
      .map((part) => missing(part, 'minutes')),
    ...items.flatMap((item) =>
      statutoryParts
        .filter((part) => lacks[part](item))
        .map((part) => missing(part, item.item, { paragraph: item.paragraph })),
    ),
  ];
}
