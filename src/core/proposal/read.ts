// The data fields of an official's report as they are read: what does not fit is left out, whoever has written it.
import { type Day, type Json, type Key, key } from '../../schema/field.ts';
import { draftDocuments } from '../../schema/libraries.ts';
import type { RowOf } from '../../schema/list.ts';
import { yesOrNo } from '../../schema/lists/followUps.ts';
import type { proposals } from '../../schema/lists/room/proposals.ts';
import { type DecidedPoint, type Effect, effectKinds } from '../decision/content.ts';
import { type Source, sourcesOf } from '../planning/financing.ts';

export type Proposal = RowOf<typeof proposals>;

/** What stands in a list of the report's: it has a name, so that two who write in the list write in the same row of it. */
export interface Listed {
  readonly id: string;
}

/** @property from the day the item takes effect, where it is not the day of the decision; of a decision on delegation above all */
export interface ProposalItem extends DecidedPoint, Listed {
  readonly from: Day | null;
}

/**
 * @property file the address of the file within the site; '' for what is only referred to
 * @property source where the file lies at the body that the case has come from; '' for what is the body's own
 */
export interface Attachment extends Listed {
  readonly title: string;
  readonly day: Day | null;
  /** The decision rests on it (beslutsunderlag); else it only goes along. */
  readonly basis: boolean;
  readonly file: string;
  readonly source: string;
}

export interface Recipient extends Listed {
  readonly name: string;
  readonly kind: 'internal' | 'external';
}

export interface Signatory extends Listed {
  readonly role: string;
  readonly name: string;
}

/** What is given up to make room, as the report says it. */
export interface GivenUp extends Listed {
  readonly title: string;
  readonly body: Key<'bodies'> | null;
  readonly amountTkr: number;
  readonly fromDay: Day | null;
}

/** The statement of domain.md 5.5 as a report holds it. */
export interface ReportStatement {
  readonly hasCost: (typeof yesOrNo)[number] | null;
  readonly reason: string;
  readonly phaseIn: string;
  readonly costTkr: number | null;
  readonly oneOffTkr: number | null;
  readonly fromDay: Day | null;
  readonly permanent: boolean;
  /** The body whose cost it is, where its report has come from another; null = the body's own. */
  readonly forBody: Key<'bodies'> | null;
  readonly sources: readonly (Source & Listed)[];
  readonly phaseOuts: readonly GivenUp[];
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
/** A row without a name, such as one that was put in past the app, is known by its place. */
const named = (rows: unknown): readonly (Json & Listed)[] =>
  listOf(rows).map((row, index) => ({ ...row, id: typeof row.id === 'string' ? row.id : String(index) }));
const rowsIn = (stored: Json | null): readonly (Json & Listed)[] => named(stored?.rows);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const wordOf = (value: unknown): string | null => textOf(value) || null;
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const dayOf = (value: unknown): Day | null =>
  /^\d{4}-\d\d-\d\d$/.test(textOf(value)) ? textOf(value) : null;

/** Null for what is no effect of a decision. */
export function effectOf(value: unknown): Effect | null {
  if (!isJson(value)) return null;
  const kind = effectKinds.find((one) => one === value.kind);
  if (!kind) return null;
  return {
    kind,
    target: textOf(value.target),
    title: textOf(value.title),
    from: dayOf(value.from),
    until: wordOf(value.until),
    to: wordOf(value.to),
    due: dayOf(value.due),
  };
}

/** The proposed decisions in their order, numbered as they stand; an effect without a day of its own has its item's. */
export const itemsOf = ({ items }: Pick<Proposal, 'items'>): readonly ProposalItem[] =>
  rowsIn(items).map((row, index) => ({
    id: row.id,
    number: index + 1,
    forwardTo: wordOf(row.forwardTo),
    text: textOf(row.text),
    from: dayOf(row.from),
    effects: (Array.isArray(row.effects) ? row.effects : []).flatMap((one) => {
      const effect = effectOf(one);
      return effect ? [{ ...effect, from: effect.from ?? dayOf(row.from) }] : [];
    }),
  }));

export const attachmentsOf = ({ attachments }: Pick<Proposal, 'attachments'>): readonly Attachment[] =>
  rowsIn(attachments).map((row) => ({
    id: row.id,
    title: textOf(row.title),
    day: dayOf(row.day),
    basis: row.basis !== false,
    file: textOf(row.file),
    source: textOf(row.source),
  }));

/** Whether the file is a draft's, which only those who write reports can open. */
export const isDraftFile = (file: string): boolean => file.startsWith(`${draftDocuments.name}/`);

export const recipientsOf = ({ recipients }: { readonly recipients: Json | null }): readonly Recipient[] =>
  rowsIn(recipients).map((row) => ({
    id: row.id,
    name: textOf(row.name),
    kind: row.kind === 'external' ? 'external' : 'internal',
  }));

export const signatoriesOf = ({ signatories }: Pick<Proposal, 'signatories'>): readonly Signatory[] =>
  rowsIn(signatories).map((row) => ({ id: row.id, role: textOf(row.role), name: textOf(row.name) }));

export function statementOf({ financing }: Pick<Proposal, 'financing'>): ReportStatement {
  const stored = financing ?? {};
  return {
    hasCost: yesOrNo.find((one) => one === stored.hasCost) ?? null,
    reason: textOf(stored.reason),
    phaseIn: textOf(stored.phaseIn),
    costTkr: numberOf(stored.costTkr),
    oneOffTkr: numberOf(stored.oneOffTkr),
    fromDay: dayOf(stored.fromDay),
    permanent: stored.permanent === true,
    forBody: wordOf(stored.forBody) === null ? null : key<'bodies'>(textOf(stored.forBody)),
    sources: named(stored.sources).flatMap((row) =>
      sourcesOf({ rows: [row] }).map((source) => ({ ...source, id: row.id })),
    ),
    phaseOuts: named(stored.phaseOuts).map((row) => ({
      id: row.id,
      title: textOf(row.title),
      body: wordOf(row.body) === null ? null : key<'bodies'>(textOf(row.body)),
      amountTkr: Math.max(0, numberOf(row.amountTkr) ?? 0),
      fromDay: dayOf(row.fromDay),
    })),
  };
}

/** The rows as they lie, each with its name, for whoever writes one of them and leaves the others be. */
export const keptRows = named;

/** As a list of rows is kept in a data field. */
export const stored = (rows: readonly object[]): Json => ({ rows });
