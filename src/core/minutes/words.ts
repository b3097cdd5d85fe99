// The words that minutes, notices and extracts need beside those of the steering model.
import type { Day } from '../../schema/field.ts';
import type { decisionMethods, outcomes } from '../../schema/lists/room/agendaItems.ts';
import type { meetingModes } from '../../schema/lists/room/meetings.ts';
import type { Counted } from '../decision/content.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;
type Value = Counted['ballots'][number]['value'];

export interface MinutesWords {
  readonly day: (day: Day) => string;
  readonly title: (body: string) => string;
  readonly noticeTitle: string;
  readonly extractTitle: string;
  readonly paragraph: (number: number, title: string) => string;
  /** An item that has no paragraph yet, since it is not decided. */
  readonly undecided: (title: string) => string;
  readonly notDecided: string;
  readonly draft: string;
  readonly head: {
    readonly title: string;
    readonly body: string;
    readonly day: string;
    readonly time: string;
    readonly times: (from: string, to: string) => string;
    readonly place: string;
    readonly mode: string;
    readonly modes: Labels<typeof meetingModes>;
    readonly serving: string;
    readonly substitutes: string;
    readonly others: string;
    readonly chair: string;
    readonly secretary: string;
    readonly adjusters: string;
    readonly adjusted: string;
    readonly paragraphs: string;
    readonly range: (first: number, last: number) => string;
    readonly none: string;
  };
  /** @param to '' for whoever stayed to the end */
  readonly present: (name: string, party: string, from: string, to: string) => string;
  readonly replacing: (name: string, replaced: string) => string;
  readonly remote: (name: string) => string;
  readonly registryNumber: string;
  readonly said: (name: string, text: string) => string;
  readonly method: Labels<typeof decisionMethods>;
  readonly outcome: Labels<typeof outcomes>;
  readonly remitted: (reason: string) => string;
  readonly counted: (counts: Readonly<Record<Value, number>>) => string;
  readonly castingVote: string;
  readonly ballots: string;
  readonly voter: string;
  readonly ballot: string;
  readonly ballotValues: Readonly<Record<Value, string>>;
  readonly nonParticipant: (name: string) => string;
  readonly immediate: (day: Day) => string;
  readonly corrected: (reason: string) => string;
  readonly struck: (reason: string) => string;
  readonly notice: {
    readonly meeting: string;
    readonly up: string;
    readonly down: string;
    readonly appeal: string;
    readonly kept: string;
    readonly law: string;
  };
  readonly signatures: string;
  /** The row that holds the minutes as they were adjusted, and their print. */
  readonly whole: (number: number, print: string) => string;
  /** The chain's head as it stood when the minutes were printed. */
  readonly chain: (number: number, print: string) => string;
  readonly chainLabel: string;
  readonly extract: {
    readonly adjusted: string;
    readonly certified: string;
    readonly by: (role: string) => string;
    readonly secretary: string;
    readonly print: string;
    readonly log: string;
    readonly row: (number: number) => string;
  };
}
