// What the minutes say of one item, section by section, in the order of the steering model (domain.md 5.7).
import type { MinutesPart, MinutesSection } from '../../steering/documents/kinds.ts';
import type { DecidedItem, Said } from '../decision/content.ts';
import { saysTheSame } from '../meeting/decide/decisionText.ts';
import { type Block, cell, list, type Part, paragraphs, part, table } from '../planDocument/parts.ts';
import type { MinutesWords } from './words.ts';

/** @property nameOf the name that a person is written by, for a sign-in name; what is a name already is left */
export interface Writing {
  readonly words: MinutesWords;
  readonly sections: readonly MinutesSection[];
  readonly nameOf: (person: string) => string;
}

const saidBy = ({ words, nameOf }: Writing, all: readonly Said[]): readonly Block[] =>
  list(all.map(({ person, name, text }) => words.said(name || nameOf(person), text)));

function voteIn({ words, nameOf }: Writing, { vote }: DecidedItem): readonly Block[] {
  if (vote === null) return [];
  const counts = { yes: 0, no: 0, abstain: 0 };
  for (const { value } of vote.ballots) counts[value] += 1;
  return [
    ...paragraphs(vote.question),
    ...paragraphs(words.counted(counts)),
    ...(vote.castingVote ? paragraphs(words.castingVote) : []),
    ...table(
      words.ballots,
      [
        { heading: words.voter, share: 3 },
        { heading: words.ballot, share: 1 },
      ],
      vote.ballots.map(({ person, name, value }) => [
        cell(name || nameOf(person)),
        cell(words.ballotValues[value]),
      ]),
    ),
  ];
}

/** What it came to is always said, and then in which words; what is put back says both, with the reason, in its text. */
function decisionIn({ words }: Writing, item: DecidedItem): readonly Block[] {
  const { text, points, outcome, remitReason, proposed, motions } = item;
  const said = text.trim() === '' ? points.map((point) => `${point.number}. ${point.text}`).join('\n') : text;
  const isBack = outcome === 'remitted' || outcome === 'tabled';
  if (isBack && said.trim() !== '') return paragraphs(said);
  // Where nothing was put forward, as when those who adjust are chosen, there is nothing to say yes to.
  const isOwn = outcome === 'approved' && proposed.length + motions.length === 0;
  const sentence = outcome === null || (isOwn && said.trim() !== '') ? '' : words.outcome[outcome];
  return [
    ...paragraphs(sentence),
    ...(saysTheSame(said, sentence) ? [] : paragraphs(said)),
    ...(isBack && remitReason !== '' ? paragraphs(words.remitted(remitReason)) : []),
  ];
}

const aside = ({ words, nameOf }: Writing, { nonParticipants }: DecidedItem): readonly Block[] =>
  list(nonParticipants.map((person) => words.nonParticipant(nameOf(person))));

/** Where the model has no section for those who do not take part, a note to the minutes says so (S29). */
const hasOwn = ({ sections }: Writing, wanted: MinutesPart): boolean =>
  sections.some(({ key }) => key === wanted);

const fillers: Readonly<Record<MinutesPart, (writing: Writing, item: DecidedItem) => readonly Block[]>> = {
  summary: (_, { summary }) => paragraphs(summary),
  basis: (_, { basis }) => list(basis),
  proposal: (_, { proposed }) =>
    paragraphs(
      proposed.length > 1 ? proposed.map((text, at) => `${at + 1}. ${text}`).join('\n') : (proposed[0] ?? ''),
    ),
  motions: (writing, { motions }) => saidBy(writing, motions),
  propositionOrder: (_, { propositionOrder }) => paragraphs(propositionOrder),
  vote: voteIn,
  decision: decisionIn,
  reservation: (writing, { reservations }) => saidBy(writing, reservations),
  note: (writing, item) => [
    ...saidBy(writing, item.notes),
    ...(hasOwn(writing, 'nonParticipation') ? [] : aside(writing, item)),
  ],
  nonParticipation: aside,
  conflict: (writing, { conflicts }) => saidBy(writing, conflicts),
  dispatch: (_, { recipients }) => list(recipients),
};

/** Those that say something, in the model's order: nothing of any other item is ever among them. */
export const sectionsOf = (writing: Writing, item: DecidedItem): readonly Part[] =>
  writing.sections.flatMap(({ key, label }) => part(label, fillers[key](writing, item)));
