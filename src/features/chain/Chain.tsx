// The red thread from vision to activity: a tree where what hangs together lights up, and the chosen element beside it.
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { useMemo, useState } from 'react';
import { latestPeriods, openPeriod, type Period } from '../../core/calendar.ts';
import { chain as chainOf } from '../../core/chain.ts';
import { standings as standingsOf } from '../../core/standing.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { periodWord } from '../../steering/words.ts';
import { address, goTo } from '../../ui/address.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import pressed from '../../ui/form/pressed.module.css';
import { Empty } from '../../ui/page/Empty.tsx';
import { useNarrow } from '../../ui/page/narrow.ts';
import { ListPage, SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import css from './Chain.module.css';
import { ChainTree } from './ChainTree.tsx';
import { ChainColumns } from './columns/ChainColumns.tsx';
import { useColumns } from './columns/room.ts';
import { Control } from './control/Control.tsx';
import { ElementPanel } from './ElementPanel.tsx';
import * as texts from './text.ts';
import { GoalMap } from './views/GoalMap.tsx';
import { Pyramid } from './views/Pyramid.tsx';

interface Props {
  /** The id of the chosen element, from the address. */
  readonly element?: string | undefined;
}

const views = ['columns', 'list', 'pyramid', 'map', 'control'] as const;
type View = (typeof views)[number];
/** One who comes back sees the chain as he left it. */
let lastView: View = 'columns';

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
  const columns = useColumns();
  const [chosenView, setView] = useState<View>(lastView);
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
  // Columns need room; where there is none the list says the same.
  const view = chosenView === 'columns' && columns === 0 ? 'list' : chosenView;
  const show = (next: View) => {
    lastView = next;
    setView(next);
  };
  const choices = views
    .filter((one) => one !== 'columns' || columns > 0)
    .map((one) => ({ value: one, label: t.views[one] }));
  const shown = {
    chain,
    standings,
    chosen: chosen ?? null,
    choose: (id: string) => goTo(address.chain(id)),
  };
  return (
    <ListPage
      title={t.title}
      sameAsMenu
      under={
        period === null
          ? t.noPeriod(model.value.name)
          : t.under(model.value.name, `${periodWord(model.value, period)} ${year}`)
      }
      actions={
        <>
          <Choices label={t.view} choices={choices} chosen={view} choose={show} />
          <Choices
            label={t.year}
            choices={years.map((one) => ({ value: one, label: String(one) }))}
            chosen={year}
            choose={setYear}
          />
        </>
      }
      aside={panel}
      asideLabel={t.panel}
    >
      {view === 'columns' && <ChainColumns {...shown} columns={columns} toList={() => show('list')} />}
      {view === 'list' && <ChainTree {...shown} />}
      {view === 'pyramid' && <Pyramid {...shown} />}
      {view === 'control' && <Control chain={chain} />}
      {view === 'map' && (standings === null ? <p>{t.mapNoPeriod}</p> : <GoalMap standings={standings} />)}
    </ListPage>
  );
}

interface ChoicesProps<V extends string | number> {
  readonly label: string;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: V;
  readonly choose: (value: V) => void;
}

function Choices<V extends string | number>({ label, choices, chosen, choose }: ChoicesProps<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" aria-label={label} className={`${css.choices} ${pressed.buttons}`}>
      {choices.map((one) => (
        <button
          key={one.value}
          type="button"
          aria-pressed={one.value === chosen}
          onClick={() => choose(one.value)}
        >
          {one.label}
        </button>
      ))}
    </div>
  );
}
