// What is to be considered before the follow-up is marked ready; it may be passed, and that it was is kept (S21).
import { type Fault, type FaultCode, warning } from '../../schema/fault.ts';
import { budgetOutcomes } from '../../schema/lists/followUp/budgetOutcomes.ts';
import { definitionMark } from './definition.ts';
import type { FollowUp, FollowUpForm, Warning } from './entry.ts';
import { placeOf } from './missing.ts';
import { oddIn } from './odd.ts';

type Judged = Pick<FollowUpForm, 'model' | 'figures' | 'economy' | 'earlier'>;
/** @property of what was considered, so that another figure is asked about anew */
interface Found extends Pick<Warning, 'block' | 'item' | 'field' | 'label'> {
  readonly code: FaultCode;
  readonly of: string;
  readonly values?: Fault['values'];
}

export function warningsOf(form: Judged, followUp: FollowUp | null): readonly Warning[] {
  return [...ofFigures(form), ...ofMoney(form), ...ofTalk(form, followUp), ...ofMeasures(form)].map(
    ({ code, of, values = {}, block, item, field, label }) => {
      const place = placeOf(block, item, field);
      const key = `${code}.${of}`;
      return {
        key,
        block,
        item,
        field,
        label,
        place,
        fault: warning(code, place, { label, key, ...values }),
        considered: followUp?.considered?.includes(key) ?? false,
      };
    },
  );
}

/** The figures that a value is held against: what it was, and what it should be. */
export const besideFigure = ({ before, measurements, target }: FollowUpForm['figures'][number]) => [
  before?.value,
  ...measurements.slice(0, -1).map(({ value }) => value),
  target?.value,
];

function ofFigures({ figures }: Judged): readonly Found[] {
  return figures.flatMap((entry) => {
    const { indicator, value, input, meansOther } = entry;
    const at = { block: 'figures', item: indicator.key, field: 'value', label: indicator.title } as const;
    const why = input === 'number' ? oddIn(value, besideFigure(entry)) : null;
    const mark = `${indicator.key}.${definitionMark(indicator)}`;
    const odd: readonly Found[] =
      why === null || value === null
        ? []
        : [{ ...at, code: 'FIGURE_ODD', of: `${indicator.key}.${value}`, values: { why, value } }];
    const other: readonly Found[] =
      meansOther === 'sinceAnswer' ? [{ ...at, code: 'DEFINITION_CHANGED', of: mark }] : [];
    return [...odd, ...other];
  });
}

export const besideMoney = (
  { budget, before, row }: NonNullable<FollowUpForm['economy']>,
  field: 'budgetTkr' | 'outcomeTkr' | 'forecastTkr',
) => (field === 'budgetTkr' ? [before?.budgetTkr] : [budget, row?.budgetTkr]);

function ofMoney({ economy }: Judged): readonly Found[] {
  if (economy === null) return [];
  return (['budgetTkr', 'outcomeTkr', 'forecastTkr'] as const).flatMap((field) => {
    const value = economy.row?.[field] ?? null;
    const why = oddIn(value, besideMoney(economy, field));
    const label = budgetOutcomes.fields[field].label;
    return why === null || value === null
      ? []
      : [
          {
            block: 'economy',
            item: null,
            field,
            label,
            code: 'FIGURE_ODD',
            of: `${field}.${value}`,
            values: { why, value },
          },
        ];
  });
}

/** Perspectives that have not been ticked, where the model says that all should be. */
function ofTalk({ model }: Judged, followUp: FollowUp | null): readonly Found[] {
  if (!model.analysisCoversPerspectives) return [];
  return model.perspectives.scorecard
    .filter(({ key }) => !followUp?.discussed?.includes(key))
    .map(({ key, label }) => ({
      block: 'analysis',
      item: null,
      field: 'discussed',
      label,
      code: 'PERSPECTIVE_NOT_DISCUSSED',
      of: `${key}`,
    }));
}

const ofMeasures = ({ earlier }: Judged): readonly Found[] =>
  earlier
    .filter(({ wantsEffect }) => wantsEffect)
    .map(({ measure: { key, title } }) => ({
      block: 'earlier',
      item: key,
      field: 'effect',
      label: title,
      code: 'EFFECT_NOT_EVALUATED',
      of: `${key}`,
    }));
