// The chain as a tree for the keyboard first; only the rows in view are in the page, however large the tree is.
import { Button } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { above, below, type Chain } from '../../core/chain.ts';
import { branchPaths, pathsTo, treeRows } from '../../core/chainTree.ts';
import type { Standings } from '../../core/standing.ts';
import { useText } from '../../ui/text.ts';
import css from './Chain.module.css';
import { ChainRow } from './ChainRow.tsx';
import * as texts from './text.ts';
import { moveIn } from './treeKeys.ts';

interface Props {
  readonly chain: Chain;
  readonly standings: Standings | null;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** Pixels of a row whose title fits on one line; the others are measured. */
const rowHeight = 52;

export function ChainTree({ chain, standings, chosen, choose }: Props) {
  const t = useText(texts);
  const treeId = useId();
  const view = useRef<VirtualizerHandle>(null);
  // Open at first: the two topmost levels, and the way to what an address points at.
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([...chain.roots, ...(chosen === null ? [] : pathsTo(chain, chosen))]),
  );
  const rows = useMemo(() => treeRows(chain, open), [chain, open]);
  const [activePath, setActivePath] = useState<string | null>(null);
  const atActive = rows.findIndex(({ path }) => path === activePath);
  const atChosen = rows.findIndex(({ id }) => id === chosen);
  const active = Math.max(atActive >= 0 ? atActive : atChosen, 0);

  const lit = useMemo(
    () => (chosen === null ? null : new Set([...above(chain, chosen), chosen, ...below(chain, chosen)])),
    [chain, chosen],
  );

  // An address may lead to an element in a closed branch.
  const [shownFor, setShownFor] = useState(chosen);
  if (chosen !== shownFor) {
    setShownFor(chosen);
    if (chosen !== null) setOpen(new Set([...open, ...pathsTo(chain, chosen)]));
  }

  const setBranch = (path: string, toOpen: boolean) => {
    const next = new Set(open);
    if (toOpen) next.add(path);
    else next.delete(path);
    setOpen(next);
  };
  const goToRow = (at: number) => {
    const row = rows[at];
    if (!row) return;
    setActivePath(row.path);
    view.current?.scrollToIndex(at, { align: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveIn(rows, active, event.key);
    if (move === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (move.kind === 'go') goToRow(move.at);
    if (move.kind === 'open') setBranch(move.path, true);
    if (move.kind === 'close') setBranch(move.path, false);
    if (move.kind === 'choose') choose(move.id);
  };

  const idOf = (at: number) => `${treeId}${at}`;
  return (
    <div className={css.chain}>
      <div className={css.treeActions}>
        <p className={css.keys} id={`${treeId}keys`}>
          {t.keys}
        </p>
        <Button size="small" appearance="subtle" onClick={() => setOpen(branchPaths(chain))}>
          {t.openAll}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setOpen(new Set())}>
          {t.closeAll}
        </Button>
      </div>
      <div
        role="tree"
        tabIndex={0}
        className={css.tree}
        aria-label={t.tree}
        aria-describedby={`${treeId}keys`}
        aria-activedescendant={idOf(active)}
        onKeyDown={onKeyDown}
      >
        {/* The active row is named by the tree, so it stays in the page when it is scrolled out of view. */}
        <Virtualizer
          ref={view}
          data={rows}
          itemSize={rowHeight}
          bufferSize={rowHeight * 3}
          keepMounted={[active]}
        >
          {(row, at) => (
            <ChainRow
              key={row.path}
              id={idOf(at)}
              row={row}
              status={standings?.of(row.id).status ?? 'notAssessed'}
              model={chain.model}
              look={lit === null ? 'plain' : row.id === chosen ? 'chosen' : lit.has(row.id) ? 'lit' : 'pale'}
              active={at === active}
              toggle={() => setBranch(row.path, !row.open)}
              choose={() => {
                setActivePath(row.path);
                choose(row.id);
              }}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  );
}
