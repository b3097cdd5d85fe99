// The deviations and measures that the level lifts to the next, with what the levels below have lifted to this one.
import { Checkbox } from '@fluentui/react-components';
import { type ConsolidationPlace, recordConsolidation } from '../../../core/consolidation/consolidate.ts';
import type { ConsolidationOverview } from '../../../core/consolidation/overview.ts';
import { isAbove } from '../../../core/consolidation/scope.ts';
import { ownerName } from '../../../core/organisation.ts';
import { consolidations } from '../../../schema/lists/consolidation/consolidations.ts';
import { units } from '../../../schema/lists/units.ts';
import { address } from '../../../ui/address.ts';
import { listText } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct } from '../../../ui/workspace.tsx';
import css from '../Consolidation.module.css';
import * as texts from '../text.ts';

interface Props {
  readonly overview: ConsolidationOverview;
  readonly at: ConsolidationPlace;
}

const toggled = <K extends string>(chosen: readonly K[] | null, one: K, on: boolean): readonly K[] => [
  ...(chosen ?? []).filter((each) => each !== one),
  ...(on ? [one] : []),
];

export function Lift({ overview, at }: Props) {
  const t = useText(texts);
  const act = useAct();
  const { rows, liftable, row, mayWrite, period, place } = overview;
  const below = rows
    .by(consolidations, 'period', period.key)
    .filter((one) => one.unit !== null && one.unit !== place.unit && isAbove(rows, place, one.unit));
  const liftedFrom = (deviation: string) =>
    below
      .filter((one) => one.state === 'done' && one.deviations?.some((key) => key === deviation))
      .map((one) => ownerName(rows, one));
  return (
    <fieldset className={css.lift}>
      <legend className={type.section}>{t.lift}</legend>
      <p className={type.secondary}>{t.liftHint}</p>
      {liftable.deviations.length === 0 && <p className={type.body}>{t.nothingToLift}</p>}
      <ul>
        {liftable.deviations.map((one) => {
          const from = liftedFrom(one.key);
          const unit = rows.get(units, one.unit)?.name ?? '';
          const measures = liftable.measures.filter(({ deviation }) => deviation === one.key);
          const lifted = row?.deviations?.includes(one.key) === true;
          return (
            <li key={one.key}>
              <Checkbox
                label={one.title}
                checked={lifted}
                disabled={!mayWrite}
                onChange={(_, { checked }) =>
                  void act(recordConsolidation, {
                    ...at,
                    answer: { deviations: toggled(row?.deviations ?? null, one.key, checked === true) },
                  })
                }
              />
              <span className={type.secondary}>
                {unit}
                {liftable.here.has(one.key) && ` · ${t.liftedHere}`}
                {from.length > 0 && ` · ${t.liftedFrom(listText(from))}`}
                {' · '}
                <a className={`${type.link} ${css.read}`} href={address.deviation(one.key)}>
                  {t.readDeviation}
                  <span className="hiddenText">{` ${one.title}`}</span>
                </a>
              </span>
              {lifted && measures.length > 0 && (
                <ul aria-label={t.measuresOf(one.title)}>
                  {measures.map((measure) => (
                    <li key={measure.key}>
                      <Checkbox
                        label={measure.title}
                        checked={row?.measures?.includes(measure.key) === true}
                        disabled={!mayWrite}
                        onChange={(_, { checked }) =>
                          void act(recordConsolidation, {
                            ...at,
                            answer: {
                              measures: toggled(row?.measures ?? null, measure.key, checked === true),
                            },
                          })
                        }
                      />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
