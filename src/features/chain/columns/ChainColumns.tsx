// The chain as columns from the vision downwards, with a red line through all that hangs together with the chosen one.
import { Button } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Chain } from '../../../core/chain.ts';
import { type Column, columnsView } from '../../../core/chainViews/columns.ts';
import type { Standings } from '../../../core/standing.ts';
import { wordsFor } from '../../../steering/words.ts';
import { capital } from '../../../ui/format.ts';
import { useText } from '../../../ui/text.ts';
import * as texts from '../text.ts';
import { boxHeight, ColumnBox } from './ColumnBox.tsx';
import { boxAfter } from './columnKeys.ts';
import css from './columns.module.css';
import { Thread } from './Thread.tsx';

interface Props {
  readonly chain: Chain;
  readonly standings: Standings | null;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  /** How many columns there is room for. */
  readonly columns: number;
  /** Shows the same chain as a list, where there is room for everything. */
  readonly toList: () => void;
}

/** So many boxes in a column keep the whole picture under 400 elements. */
const mostBoxes = 9;

export function ChainColumns({ chain, standings, chosen, choose, columns, toList }: Props) {
  const t = useText(texts);
  const id = useId();
  const [moved, setMoved] = useState<{ readonly of: string | null; readonly first: number } | null>(null);
  const first = moved?.of === chosen ? moved.first : null;
  const view = useMemo(
    () => columnsView(chain, chosen, { columns, boxes: mostBoxes, first }),
    [chain, chosen, columns, first],
  );
  const boxes = view.columns.flatMap((column) => column.boxes);
  const [at, setAt] = useState<string | null>(null);
  const active = boxes.find((box) => box.id === (at ?? chosen)) ?? boxes[0];

  const activeId = active && `${id}${active.id}`;
  // The keyboard's place and what an address leads to are in view, however high the picture is.
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const isChoice = event.key === 'Enter' || event.key === ' ';
    const next = isChoice ? active : boxAfter(view, active, event.key);
    if (next === null) return;
    event.preventDefault();
    if (isChoice) choose(active.id);
    else setAt(next.id);
  };
  const headingOf = ({ types, boxes: there, hidden }: Column) =>
    (types.length === 0 ? ['activity'] : types.slice(0, 2))
      .map((type) => wordsFor(chain.model, type))
      .map(({ one, many }) => capital(there.length + hidden === 1 ? one : many))
      .join(', ');
  const shift = (by: number) => setMoved({ of: chosen, first: view.first + by });
  const grid = { gridTemplateColumns: `repeat(${view.columns.length}, minmax(0, 1fr))` };
  return (
    <>
      <div className={css.head} style={grid}>
        {view.columns.map((column) => (
          <p key={column.layer}>{headingOf(column)}</p>
        ))}
      </div>
      <div
        role="tree"
        tabIndex={0}
        aria-label={t.tree}
        aria-describedby={`${id}keys`}
        aria-activedescendant={activeId}
        className={css.columns}
        style={{ height: view.height * boxHeight }}
        onKeyDown={onKeyDown}
      >
        <Thread view={view} of={chosen} />
        {view.columns.flatMap((column) =>
          column.boxes.map((box, place) => (
            <ColumnBox
              key={box.id}
              id={`${id}${box.id}`}
              box={box}
              model={chain.model}
              status={standings?.of(box.id).status ?? 'notAssessed'}
              position={{ place: place + 1, of: column.boxes.length, columns: view.columns.length }}
              level={column.layer + 1}
              active={box === active}
              choose={() => {
                setAt(box.id);
                choose(box.id);
              }}
            />
          )),
        )}
      </div>
      <div className={css.more} style={grid}>
        {view.columns.map(({ layer, hidden }) => (
          <p key={layer}>
            {hidden > 0 && (
              <button type="button" className={css.hidden} onClick={toList}>
                {t.moreInList(hidden)}
              </button>
            )}
          </p>
        ))}
      </div>
      <div className={css.foot}>
        <p className={css.keys} id={`${id}keys`}>
          {t.columnKeys}
        </p>
        {view.layers > view.columns.length && (
          <>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronLeft20Regular />}
              disabledFocusable={view.first === 0}
              onClick={() => shift(-1)}
            >
              {t.upwards}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronRight20Regular />}
              iconPosition="after"
              disabledFocusable={view.first + view.columns.length >= view.layers}
              onClick={() => shift(1)}
            >
              {t.downwards}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
