// The attainment table of a period: every group's distribution, share and status, who has not answered, and why it is so.
import { Select } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/headless/svg/warning';
import { mayOverride } from '../../core/access.ts';
import { type AttainmentTable, attainment } from '../../core/attainment.ts';
import { latestPeriods, openPeriod, type Period } from '../../core/calendar.ts';
import { summingMethod } from '../../core/rollup.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { periodWord } from '../../steering/words.ts';
import { address, goTo } from '../../ui/address.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import { figureText } from '../../ui/format.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { useNarrow } from '../../ui/page/narrow.ts';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { Ways } from '../../ui/Ways.tsx';
import { Otherwise } from '../../ui/why/Otherwise.tsx';
import wordRow from '../../ui/wordRow.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import { Assignments } from './Assignments.tsx';
import css from './Attainment.module.css';
import { GroupRow } from './GroupRow.tsx';
import { SoundManagement } from './SoundManagement.tsx';
import * as texts from './text.ts';

interface Props {
  /** The period's key from the address; the open one when left out. */
  readonly period?: string | undefined;
}

export default function Attainment({ period: asked }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const choices = latestPeriods(situation.rows, 7);
  const period =
    choices.find(({ key }) => key === asked) ?? openPeriod(situation.rows) ?? choices.at(-1) ?? null;
  if (period === null) {
    return (
      <SheetPage title={t.title}>
        <Empty title={t.nothingYet}>{t.nothingYetLead}</Empty>
      </SheetPage>
    );
  }

  const model = modelInForce(situation.rows, period.year);
  const table = attainment(situation, period.key);
  if (!table.ok || !model.ok) {
    return (
      <SheetPage title={t.title}>
        <Faults faults={table.ok ? (model.ok ? [] : model.faults) : table.faults} />
      </SheetPage>
    );
  }
  const nameOf = (each: Period) => t.periodName(periodWord(model.value, each), each.year);
  return (
    <SheetPage
      title={t.title}
      over={t.over(model.value.name, nameOf(period))}
      actions={<PeriodLinks periods={choices} chosen={period} nameOf={nameOf} />}
    >
      <Ways current="sammanvagning" />
      <Answers table={table.value} period={period} />
      <p className={css.answers}>
        <a className={type.link} href={address.consolidation(period.key)}>
          {t.consolidation}
        </a>
        {model.value.rules.publicResultView && (
          <>
            {' · '}
            <a className={type.link} href={address.results()}>
              {t.published}
            </a>
          </>
        )}
      </p>
      <Table
        table={table.value}
        comparedWith={table.value.comparedWith === null ? null : nameOf(table.value.comparedWith)}
      />
      <Notes table={table.value} />
      <Otherwise
        groups={[table.value.whole, ...table.value.groups]}
        model={table.value.model}
        whole={t.whole}
      />
      <Assignments table={table.value} />
      <SoundManagement table={table.value} />
    </SheetPage>
  );
}

interface LinksProps {
  readonly periods: readonly Period[];
  readonly chosen: Period;
  readonly nameOf: (period: Period) => string;
}

function PeriodLinks({ periods, chosen, nameOf }: LinksProps) {
  const t = useText(texts);
  const narrow = useNarrow();
  if (narrow) {
    return (
      <Select
        aria-label={t.periods}
        value={chosen.key}
        onChange={(_, { value }) => goTo(address.attainment(value))}
      >
        {periods.map((period) => (
          <option key={period.key} value={period.key}>
            {nameOf(period)}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <nav className={wordRow.row} aria-label={t.periods}>
      {periods.map((period) => (
        <a
          key={period.key}
          href={address.attainment(period.key)}
          aria-current={period.key === chosen.key ? 'page' : undefined}
        >
          {nameOf(period)}
        </a>
      ))}
    </nav>
  );
}

/** Who has answered; the missing are named, each a link to its form. */
function Answers({ table, period }: { readonly table: AttainmentTable; readonly period: Period }) {
  const t = useText(texts);
  const { person } = useSituation();
  const { due, answered, missing, rate } = table.response;
  if (due.length === 0) return null;
  if (missing.length === 0) return <p className={css.answers}>{t.allAnswered(due.length)}</p>;
  return (
    <details className={css.answers} open={missing.length <= 3 || mayOverride(person)}>
      <summary>
        <Warning16Regular aria-hidden="true" />
        <span>
          <span className={type.strong}>{t.missing(missing.length)}</span>
          <span className={type.secondary}>
            {' '}
            {t.answered(answered.length, due.length, figureText(rate ?? 0, 1))}
          </span>
        </span>
        <span className={css.show}>
          <span className={css.whenClosed}>{t.showMissing}</span>
          <span className={css.whenOpen}>{t.hideMissing}</span>
        </span>
      </summary>
      <ul>
        {missing.map(({ unit, managers }) => (
          <li key={unit.key}>
            <a className={type.link} href={address.followUp(unit.key, period.key)}>
              {unit.name}
            </a>{' '}
            <span className={type.secondary}>{t.managers(managers)}</span>
          </li>
        ))}
        <li>
          <a className={type.link} href={address.units(period.key)}>
            {t.allUnits}
          </a>
        </li>
      </ul>
    </details>
  );
}

function Table({
  table,
  comparedWith,
}: {
  readonly table: AttainmentTable;
  readonly comparedWith: string | null;
}) {
  const t = useText(texts);
  const { groupBy, method } = table.model.rollup;
  const headings = [
    t.columns.group[groupBy],
    t.columns.distribution,
    method === 'distribution' ? t.columns.fulfilled : t.columns.share,
    t.columns.assessed,
    method === 'manual' ? t.columns.suggested : t.columns.computed,
    t.columns.decided,
    comparedWith === null ? t.columns.trendUnknown : t.columns.trend(comparedWith),
  ];
  return (
    // Explicit roles, since the rows become cards on a phone and browsers then forget that it is a table.
    // biome-ignore lint/a11y/useSemanticElements: a table whose rows open cannot keep its cells in one grid
    <div role="table" aria-label={t.title} className={css.table}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a heading row is not interactive */}
      <div role="row" className={css.headings}>
        {headings.map((heading) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: a heading is not interactive
          <span key={heading} role="columnheader">
            {heading}
          </span>
        ))}
      </div>
      <GroupRow group={table.whole} table={table} isWhole />
      {table.groups.map((group) => (
        <GroupRow key={group.key} group={group} table={table} isWhole={false} />
      ))}
    </div>
  );
}

/** How it is counted, and what is left out of it. */
function Notes({ table }: { readonly table: AttainmentTable }) {
  const t = useText(texts);
  const { rollup } = table.model;
  return (
    <footer className={css.notes}>
      <p>{rollup.method === 'distribution' ? t.noteDistribution : t.note(rollup.green, rollup.yellow)}</p>
      <p>{t.rule(summingMethod(rollup), table.whole.result.policyVersion)}</p>
      {table.ungrouped.length > 0 && (
        <p>
          {t.ungrouped(table.ungrouped.length)} {t.managers(table.ungrouped.map(({ label }) => label))}
        </p>
      )}
      {table.withdrawn.length > 0 && (
        <p>
          {t.withdrawn(table.withdrawn.length)} {t.managers(table.withdrawn.map(({ title }) => title))}
        </p>
      )}
    </footer>
  );
}
