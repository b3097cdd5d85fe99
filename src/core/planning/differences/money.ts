// How budget lines and statements of financing are told of when two versions of a plan are compared.
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { financing, sourceKinds } from '../../../schema/lists/planning/financing.ts';
import type { BudgetLine, Statement } from '../contents.ts';
import { sourcesOf } from '../financing.ts';
import { said, type Way, written } from './compared.ts';
import type { Compared } from './words.ts';

/** Where last year's line said nothing of the plan's own year, its amount was to go on: so it is copied too. */
function amountIn(line: BudgetLine, of: number, planYear: number): number | null {
  const { year, amountTkr, secondYearTkr, thirdYearTkr } = line;
  const amount = [amountTkr, secondYearTkr, thirdYearTkr][of - year] ?? null;
  return amount ?? (of === planYear && year === planYear - 1 ? amountTkr : null);
}

/** The code is the line's identity, in every year and version. */
export const budgetWay = ({ words, years, planYear }: Compared): Way<BudgetLine> => ({
  subject: 'money',
  names: ({ code }) => [code],
  title: ({ label }) => label,
  tell: (line) => [
    written(budgetLines.fields.label.label, line.label),
    said(budgetLines.fields.kind.label, words.budgetKinds[line.kind]),
    ...years.map((year) => {
      const amount = amountIn(line, year, planYear);
      return said(words.amount(year), amount === null ? null : words.tkr(amount));
    }),
  ],
});

export const financingWay = ({ words, sameYear }: Compared): Way<Statement> => {
  const { fields } = financing;
  const tkr = (amount: number | null) => (amount === null ? null : words.tkr(amount));
  const yesOrNo = (value: boolean | null) => (value === null ? null : value ? words.yes : words.no);
  return {
    subject: 'financing',
    // In another year it has another key, and is known by what is phased in.
    names: ({ key, phaseIn }) => [key, ...(phaseIn ? [phaseIn] : [])],
    title: ({ phaseIn, noCostReason }) => phaseIn || noCostReason || '',
    tell: (one) => [
      said(fields.hasCost.label, one.hasCost && words[one.hasCost]),
      written(fields.noCostReason.label, one.noCostReason),
      written(fields.phaseIn.label, one.phaseIn),
      said(fields.costTkr.label, tkr(one.costTkr)),
      said(fields.oneOffTkr.label, tkr(one.oneOffTkr)),
      ...(sameYear ? [said(fields.fromDay.label, one.fromDay && words.day(one.fromDay))] : []),
      said(fields.permanent.label, yesOrNo(one.permanent)),
      ...sourceKinds.map((kind) => {
        const own = sourcesOf(one.sources).filter((source) => source.kind === kind);
        const sum = own.reduce((total, { amountTkr }) => total + amountTkr, 0);
        return said(words.sourceKinds[kind], own.length === 0 ? null : words.tkr(sum));
      }),
    ],
  };
};
