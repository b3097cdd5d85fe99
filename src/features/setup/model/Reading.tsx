// A steering model in the organisation's own words: levels, goals, perspectives, periods, scale, summing and rules.
import type { ReactNode } from 'react';
import { deciderOf } from '../../../core/planning/plan.ts';
import type { GoalType, PeriodTemplate, SteeringModel } from '../../../steering/model.ts';
import { deadlineLevels } from '../../../steering/planCycle.ts';
import { labelOf } from '../../../steering/words.ts';
import { shortDayText } from '../../../ui/format.ts';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from '../setup.module.css';
import { RulesRead } from './RulesRead.tsx';
import * as texts from './text.ts';

interface TableProps {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** On the phone a wide table scrolls by itself, within the page. */
function Table({ name, heads, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={css.scrolls} aria-label={name} tabIndex={0}>
      <table className={`${css.table} ${css.words}`}>
        <thead className={type.secondary}>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={type.body}>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells are known by their order alone
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const demands = [
  'requiresParent',
  'requiresIndicator',
  'requiresLegalBasis',
  'requiresMeasurability',
  'onePerGoalArea',
  'sharedReadOnly',
] as const satisfies readonly (keyof GoalType)[];

/** A day of no year in particular. */
const monthDay = (day: string): string => shortDayText(`2024-${day}`);

function useDeadlines() {
  const t = useText(texts);
  return ({ deadlines, councilDeadlineMonthsAfter: months }: PeriodTemplate): string =>
    t.list([
      ...deadlineLevels.flatMap((level) => {
        const day = deadlines[level];
        return day === undefined ? [] : [t.deadline(level, monthDay(day))];
      }),
      ...(months === null ? [] : [t.monthsAfter(months)]),
    ]);
}

export function Reading({ model }: { readonly model: SteeringModel }) {
  const t = useText(texts);
  const deadlines = useDeadlines();
  const owned = [
    ...model.goalTypes,
    { key: 'activity', label: t.activity },
    { key: 'assignment', label: t.assignment },
  ];
  const words = (named: Parameters<typeof labelOf>[0], keys: readonly string[]) =>
    t.list(keys.map((key) => labelOf(named, key)));
  const names = (named: readonly { readonly label: string }[]) => t.list(named.map(({ label }) => label));
  const named = [
    { name: t.scorecard, what: model.perspectives.scorecard },
    { name: t.crosscutting, what: model.perspectives.crosscutting },
    { name: t.goalAreas, what: model.goalAreas },
    { name: t.attitudes, what: model.guidingAttitudes },
  ].filter(({ what }) => what.length > 0);
  return (
    <div className={css.reading}>
      <section>
        <h3 className={type.section}>{t.levels}</h3>
        <Table
          name={t.levels}
          heads={[t.level, t.owns, t.approvedBy]}
          rows={model.levels.map((level) => ({
            key: level.key,
            cells: [
              level.label,
              words(owned, level.owns),
              level.approvedBy.length === 0
                ? t.decider[deciderOf(model, level)]
                : words(model.levels, level.approvedBy),
            ],
          }))}
        />
      </section>
      <section>
        <h3 className={type.section}>{t.goalTypes}</h3>
        <Table
          name={t.goalTypes}
          heads={[t.goalType, t.ownedBy, t.contributesTo, t.demands]}
          rows={model.goalTypes.map((goal) => {
            const required = demands.filter((demand) => goal[demand]).map((demand) => t.requires[demand]);
            return {
              key: goal.key,
              cells: [
                goal.label,
                words(model.levels, goal.ownerLevels),
                words(owned, goal.parentTypes),
                required.length === 0 ? t.noDemands : t.list(required),
              ],
            };
          })}
        />
      </section>
      {named.length > 0 && (
        <section>
          <h3 className={type.section}>{t.perspectives}</h3>
          <Table
            name={t.perspectives}
            heads={[]}
            rows={named.map(({ name, what }) => ({ key: name, cells: [name, names(what)] }))}
          />
        </section>
      )}
      <section>
        <h3 className={type.section}>{t.periods}</h3>
        <Table
          name={t.periods}
          heads={[t.period, t.deadlines]}
          rows={model.periods.map((period) => ({
            key: period.key,
            cells: [
              `${period.label} (${t.kind[period.kind]}, ${t.span(monthDay(period.from), monthDay(period.to))})`,
              deadlines(period),
            ],
          }))}
        />
      </section>
      <section>
        <h3 className={type.section}>{t.scale}</h3>
        <Table
          name={t.scale}
          heads={[t.status, t.interim, t.final]}
          rows={model.goalScale.map(({ key, label, meaningInterim, meaningFinal }) => ({
            key,
            cells: [<StatusMark key={key} status={key} word={label} />, meaningInterim, meaningFinal],
          }))}
        />
      </section>
      <RulesRead model={model} monthDay={monthDay} />
    </div>
  );
}
