// The red thread from vision to activity: a tree where what hangs together lights up, and the chosen element beside it.
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { useMemo, useState } from 'react';
import { latestPeriods, openPeriod, type Period } from '../../core/calendar.ts';
import { chain as chainOf } from '../../core/chain.ts';
import { standings as standingsOf } from '../../core/standing.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { address, goTo } from '../../ui/address.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import { Empty } from '../../ui/page/Empty.tsx';
import { useNarrow } from '../../ui/page/narrow.ts';
import { ListPage, SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import css from './Chain.module.css';
import { ChainTree } from './ChainTree.tsx';
import { ElementPanel } from './ElementPanel.tsx';
import * as texts from './text.ts';

interface Props {
  /** The id of the chosen element, from the address. */
  readonly element?: string | undefined;
}

/** The latest period of the year that has been opened: the one whose statuses the tree shows. */
const periodOf = (periods: readonly Period[], year: number): Period | null =>
  periods.findLast((period) => period.year === year) ?? null;

export default function Chain({ element: chosen }: Props) {
  const t = useText(texts);
  const narrow = useNarrow();
  const situation = useSituation();
  const { rows, today } = situation;
  const periods = latestPeriods(rows, 20);
  const years = [...new Set(periods.map(({ year }) => year))];
  const now = openPeriod(rows)?.year ?? years.at(-1) ?? Number(today.slice(0, 4));
  const [chosenYear, setYear] = useState<number | null>(null);
  const year = chosenYear ?? now;

  const model = modelInForce(rows, year);
  const chain = model.ok ? chainOf(rows, model.value, year) : null;
  const period = periodOf(periods, year);
  const standings = useMemo(
    () => (chain === null || period === null ? null : standingsOf(rows, chain, period, today)),
    [rows, chain, period, today],
  );
  if (!model.ok || chain === null) {
    return <SheetPage title={t.title}>{!model.ok && <Faults faults={model.faults} />}</SheetPage>;
  }
  if (chain.elements.size === 0) {
    return (
      <SheetPage title={t.title}>
        <Empty title={t.empty}>{t.emptyLead}</Empty>
      </SheetPage>
    );
  }

  const panel = (
    <ElementPanel chain={chain} standings={standings} chosen={chosen ?? null} periods={periods} />
  );
  if (narrow && chosen !== undefined) {
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Button
          className={css.back ?? ''}
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          onClick={() => goTo(address.chain())}
        >
          {t.back}
        </Button>
        {panel}
      </SheetPage>
    );
  }
  const template = model.value.periods.find(({ key }) => key === period?.template);
  return (
    <ListPage
      title={t.title}
      sameAsMenu
      under={
        period === null
          ? t.noPeriod(model.value.name)
          : t.under(model.value.name, `${template?.short ?? period.label} ${year}`)
      }
      actions={<Years years={years} chosen={year} choose={setYear} />}
      aside={panel}
      asideLabel={t.panel}
    >
      <ChainTree
        chain={chain}
        standings={standings}
        chosen={chosen ?? null}
        choose={(id) => goTo(address.chain(id))}
      />
    </ListPage>
  );
}

interface YearsProps {
  readonly years: readonly number[];
  readonly chosen: number;
  readonly choose: (year: number) => void;
}

function Years({ years, chosen, choose }: YearsProps) {
  const t = useText(texts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" aria-label={t.year} className={css.years}>
      {years.map((year) => (
        <button key={year} type="button" aria-pressed={year === chosen} onClick={() => choose(year)}>
          {year}
        </button>
      ))}
    </div>
  );
}
