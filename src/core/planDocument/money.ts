// The money of a plan: its budget lines, and how what is new is financed (domain.md 5.5).
import type { Key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import { financing } from '../../schema/lists/planning/financing.ts';
import { phaseOuts } from '../../schema/lists/planning/phaseOuts.ts';
import { bodyOf } from '../organisation.ts';
import type { StatementEntry } from '../planning/entry.ts';
import { type Block, cell, facts, type Part, paragraphs, part, table } from './parts.ts';
import type { Planned } from './planned.ts';

export function budget(the: Planned): { readonly blocks: readonly Block[]; readonly parts: readonly Part[] } {
  const { form, words } = the;
  const { financing: statements, plan } = form;
  const none = statements.length === 0 && plan.needsFinancing === false;
  return {
    blocks: [...budgetTable(the), ...(none ? paragraphs(words.budget.none) : [])],
    parts: statements.flatMap((entry, i) =>
      part(words.budget.financing(i + 1, statements.length), statement(the, entry)),
    ),
  };
}

function budgetTable({ form, words }: Planned): readonly Block[] {
  const t = words.budget;
  const amount = (value: number | null) => cell(value === null ? null : words.number(value));
  const year = (later: number) => ({ heading: t.amount(form.plan.year + later), share: 2, figures: true });
  return table(
    t.caption,
    [
      { heading: budgetLines.fields.label.label, share: 4 },
      { heading: budgetLines.fields.kind.label, share: 2 },
      year(0),
      year(1),
      year(2),
    ],
    form.budget.map((line) => [
      cell(line.label),
      cell(t.kinds[line.kind]),
      amount(line.amountTkr),
      amount(line.secondYearTkr),
      amount(line.thirdYearTkr),
    ]),
  );
}

function statement(the: Planned, entry: StatementEntry): readonly Block[] {
  const { words } = the;
  const { statement: kept, sources, sum } = entry;
  const { fields } = financing;
  const t = words.budget;
  const tkr = (value: number | null) => (value === null ? null : t.tkr(value));
  const hasCost = kept.hasCost === 'yes';
  return [
    ...facts(
      [fields.hasCost.label, kept.hasCost === null ? null : t.permanent[kept.hasCost]],
      [fields.noCostReason.label, kept.hasCost === 'no' ? kept.noCostReason : null],
      [fields.phaseIn.label, kept.phaseIn],
      [fields.costTkr.label, tkr(kept.costTkr)],
      [fields.oneOffTkr.label, tkr(kept.oneOffTkr)],
      [fields.fromDay.label, kept.fromDay === null ? null : words.day(kept.fromDay)],
      [fields.permanent.label, kept.permanent === null ? null : t.permanent[kept.permanent ? 'yes' : 'no']],
      [t.financed, hasCost ? tkr(sum.financedTkr) : null],
      [t.gap, hasCost && sum.gapTkr > 0 ? tkr(sum.gapTkr) : null],
    ),
    ...table(
      t.sources,
      [
        { heading: t.source, share: 4 },
        { heading: t.body, share: 3 },
        { heading: t.amountTkr, share: 2, figures: true },
      ],
      sources.map(({ kind, body, amountTkr }) => [
        cell(t.sourceKinds[kind]),
        cell(nameOf(the, body)),
        cell(words.number(amountTkr)),
      ]),
    ),
    ...phaseOutTable(the, entry),
  ];
}

function phaseOutTable(the: Planned, entry: StatementEntry): readonly Block[] {
  const { words, rows } = the;
  const { title, fromDay } = phaseOuts.fields;
  return table(
    words.budget.phaseOuts,
    [
      { heading: title.label, share: 4 },
      { heading: words.budget.body, share: 3 },
      { heading: fromDay.label, share: 2 },
      { heading: words.budget.amountTkr, share: 2, figures: true },
    ],
    entry.phaseOuts.map((one) => [
      cell(one.title),
      cell(nameOf(the, bodyOf(rows, one))),
      cell(words.day(one.fromDay)),
      cell(words.number(one.amountTkr)),
    ]),
  );
}

const nameOf = ({ rows }: Planned, body: Key<'bodies'> | null): string =>
  body === null ? '' : (rows.get(bodies, body)?.name ?? '');
