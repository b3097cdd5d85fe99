// What a row holds, in words that anyone can read; the text itself, which the print is of, is shown to whoever asks for it.
import { useState } from 'react';
import type { DecidedItem, Said } from '../../../core/decision/content.ts';
import { confirmationIn } from '../../../core/decision/plans/confirmation.ts';
import { decidedItem, signedIn, struckReason } from '../../../core/decision/read.ts';
import type { LogEntry } from '../../../core/log/logRow.ts';
import { meetingFacts } from '../../../core/minutes/head.ts';
import { type WholeMinutes, wholeMinutes } from '../../../core/minutes/whole.ts';
import type { MinutesWords } from '../../../core/minutes/words.ts';
import { jsonIn } from '../../../schema/jsonIn.ts';
import { useText } from '../../../ui/text.ts';
import * as minutesWords from '../minutes/words.ts';
import * as texts from './heldText.ts';

type Words = typeof texts.sv;
type Fact = readonly [label: string, lines: readonly string[]];

/** What was decided, one value a line; as it stands where it cannot be read. */
function readable(held: string): string {
  const value = jsonIn(held);
  return value === null ? held : JSON.stringify(value, null, 2);
}

const saidBy = (t: Words, all: readonly Said[]): readonly string[] =>
  all.map(({ name, person, text }) => t.said(name || person, text));

function voteLines(t: Words, { vote }: DecidedItem): readonly string[] {
  if (vote === null) return [];
  const cast = (value: 'yes' | 'no' | 'abstain') => vote.ballots.filter((one) => one.value === value).length;
  return [
    vote.question,
    t.votes(cast('yes'), cast('no'), cast('abstain')),
    ...(vote.castingVote ? [t.castingVote] : []),
    ...vote.ballots.map(({ name, person, value }) => t.ballot(name || person, value)),
  ];
}

const followLines = (t: Words, { points }: DecidedItem): readonly string[] =>
  points.flatMap(({ number, forwardTo, effects }) =>
    forwardTo === null
      ? effects.map(({ kind, title, target }) => t.ofPoint(number, t.kinds[kind](title || target, target)))
      : [t.ofPoint(number, t.goesTo(forwardTo))],
  );

function costLines(t: Words, { financing }: DecidedItem): readonly string[] {
  if (financing === null) return [];
  const { hasCost, reason, phaseIn, costTkr, fromDay, permanent } = financing;
  return [hasCost === 'no' ? t.noCost(reason) : t.costs(phaseIn, costTkr, fromDay, permanent)];
}

const itemFacts = (t: Words, item: DecidedItem): readonly Fact[] => [
  [t.paragraph, [`§ ${item.paragraph}`]],
  [t.title, [item.title]],
  [t.day, [t.when(item.day)]],
  [t.registryNumber, [item.registryNumber ?? '']],
  [t.correction, [item.correction]],
  [t.outcome, [item.outcome === null ? '' : t.outcomes[item.outcome]]],
  [t.text, item.text.split('\n')],
  [t.follows, followLines(t, item)],
  [t.proposed, item.proposed],
  [t.motions, saidBy(t, item.motions)],
  [t.order, [item.propositionOrder]],
  [t.method, [item.method === null ? '' : t.methods[item.method]]],
  [t.vote, voteLines(t, item)],
  [t.present, [t.names(item.present)]],
  [t.conflicts, saidBy(t, item.conflicts)],
  [t.aside, item.nonParticipants],
  [t.reservations, saidBy(t, item.reservations)],
  [t.notes, saidBy(t, item.notes)],
  [t.cost, costLines(t, item)],
  [t.immediate, [item.immediate ? t.atOnce : '']],
  [t.recipients, item.recipients],
  [t.summary, [item.summary]],
  [t.basis, item.basis],
];

/** The minutes' head in the words of the minutes, and which decisions they are made of. */
function minutesFacts(t: Words, w: MinutesWords, { head, decisions, struck }: WholeMinutes): readonly Fact[] {
  const nameOf = (person: string) => head.attendance.find((one) => one.person === person)?.name ?? person;
  return [
    ...meetingFacts(head, w, nameOf).map(([label, said]): Fact => [label, (said ?? '').split('\n')]),
    [t.paragraphs, decisions.map(({ paragraph, number, print }) => t.decision(paragraph, number, print))],
    [t.struckParagraphs, struck.map((paragraph) => `§ ${paragraph}`)],
  ];
}

function factsOf(t: Words, w: MinutesWords, entry: LogEntry, held: string): readonly Fact[] {
  const item = decidedItem(jsonIn(held));
  if (item !== null) return itemFacts(t, item);
  const { names, day } = signedIn(entry);
  const whole = wholeMinutes(entry);
  const confirmed = confirmationIn(entry);
  return [
    ...(confirmed === null
      ? []
      : [
          [t.confirms, [t.numbered(confirmed.decision.number)]] as const,
          [t.planPrint, [confirmed.print]] as const,
        ]),
    ...(whole === null ? [] : minutesFacts(t, w, whole)),
    [t.struck, [struckReason(entry)]],
    [t.signed, names],
    [t.signedDay, [day === null ? '' : t.when(day)]],
  ];
}

interface Props {
  readonly entry: LogEntry;
  readonly held: string;
}

/** A row of a kind that this programme does not know has nothing but its text, which is then shown at once. */
export function Held({ entry, held }: Props) {
  const t = useText(texts);
  const w = useText(minutesWords);
  const facts = factsOf(t, w, entry, held).flatMap(([label, lines]) => {
    const said = lines.filter((line) => line.trim() !== '');
    return said.length === 0 ? [] : [[label, said] as const];
  });
  if (facts.length === 0) return <pre>{readable(held)}</pre>;
  return (
    <>
      <dl>
        {facts.map(([label, lines]) => (
          <div key={label}>
            <dt>{label}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Raw held={held} />
    </>
  );
}

function Raw({ held }: Pick<Props, 'held'>) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.raw}</summary>
      {isOpen && <pre>{readable(held)}</pre>}
    </details>
  );
}
