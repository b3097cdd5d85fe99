// What is fixed when an item is decided: the words and circumstances that the log's print holds, and that the minutes are made of.
import type { Day } from '../../schema/field.ts';
import type { sourceKinds } from '../../schema/lists/planning/financing.ts';
import type { decisionMethods, outcomes } from '../../schema/lists/room/agendaItems.ts';

export const effectKinds = ['adopt', 'repeal', 'assign', 'interim', 'approvePlan', 'approveReport'] as const;

/**
 * What follows when the item is adjusted (domain.md G1).
 * @property target the key of the document, plan, report (period) or assignment; '' for what is made by it
 * @property from the day it takes effect; null = the day of the decision
 * @property until of `interim`: the key of the document that it waits for
 * @property to of `assign`: `{unit}` or `{body}` as `unit:<key>` or `body:<key>`; `due` the last day
 */
export interface Effect {
  readonly kind: (typeof effectKinds)[number];
  readonly target: string;
  readonly title: string;
  readonly from: Day | null;
  readonly until: string | null;
  readonly to: string | null;
  readonly due: Day | null;
}

/** A point of the decision: to another body, or the body's own. */
export interface DecidedPoint {
  readonly number: number;
  /** The body that it is put to; null for the body's own decision. */
  readonly forwardTo: string | null;
  readonly text: string;
  readonly effects: readonly Effect[];
}

/** A person with the words that go with him: a reservation, a note, the ground of a conflict of interest. */
export interface Said {
  readonly person: string;
  readonly name: string;
  readonly text: string;
}

export interface Counted {
  readonly question: string;
  readonly ballots: readonly {
    readonly person: string;
    readonly name: string;
    readonly value: 'yes' | 'no' | 'abstain';
  }[];
  readonly castingVote: boolean;
}

/**
 * What is decided of the money. Amounts are figures in words, since a fraction has no canonical form; '' = not said.
 * @property forBody whose cost it is, where another body decides of it; null = the body's own
 */
export interface DecidedFinancing {
  readonly hasCost: 'yes' | 'no';
  readonly reason: string;
  readonly phaseIn: string;
  readonly costTkr: string;
  readonly oneOffTkr: string;
  readonly fromDay: Day | null;
  readonly permanent: boolean;
  readonly forBody: string | null;
  readonly sources: readonly {
    readonly kind: (typeof sourceKinds)[number];
    readonly body: string | null;
    readonly amountTkr: string;
  }[];
}

/** A file that lay before whoever decided. @property file its address within the site */
export interface DecidedFile {
  readonly title: string;
  readonly file: string;
}

/**
 * An item as it was decided. Whole numbers and texts only, so that it has a canonical form (core/log/canonical.ts).
 * @property outcome null for what is only reported
 * @property refused what the report proposed that the body itself decide on, and it did not: of a rejected or remitted item all of it
 * @property financing the report's statement as it was then; null where there is none, or the item was not approved
 * @property correction why it was corrected since it was decided; '' for what stands as it was first decided
 * @property frozen by plan or document key, the print of the version that was adopted
 */
export interface DecidedItem {
  readonly v: 1;
  readonly body: string;
  readonly meeting: string;
  readonly day: Day;
  readonly item: string;
  readonly paragraph: number;
  readonly title: string;
  readonly registryNumber: string | null;
  readonly summary: string;
  readonly basis: readonly string[];
  readonly files: readonly DecidedFile[];
  readonly proposed: readonly string[];
  readonly motions: readonly Said[];
  readonly propositionOrder: string;
  readonly method: (typeof decisionMethods)[number] | null;
  readonly vote: Counted | null;
  readonly outcome: (typeof outcomes)[number] | null;
  readonly remitReason: string;
  readonly text: string;
  readonly points: readonly DecidedPoint[];
  readonly refused: readonly Effect[];
  readonly present: readonly string[];
  readonly conflicts: readonly Said[];
  readonly nonParticipants: readonly string[];
  readonly reservations: readonly Said[];
  readonly notes: readonly Said[];
  readonly recipients: readonly string[];
  readonly immediate: boolean;
  readonly financing: DecidedFinancing | null;
  readonly correction: string;
  readonly frozen: Readonly<Record<string, string>>;
}
