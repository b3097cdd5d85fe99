// Carries the turn on, move by move: each set of rows has arrived before the next is written, so it can stop anywhere.
import { useEffect, useRef, useState } from 'react';
import {
  beginTurn,
  beginUndo,
  nextMove,
  nextUndo,
  type TurnStanding,
} from '../../../core/year/turnJournal.ts';
import type { Mapping } from '../../../core/year/turnUnits.ts';
import type { Fault } from '../../../schema/fault.ts';
import { useAct, useSync } from '../../../ui/workspace.tsx';

/** @property running it goes on by itself until it is done, refused, or the page is left */
export interface Running {
  readonly running: boolean;
  readonly faults: readonly Fault[];
  readonly begin: (mapping: Mapping) => Promise<void>;
  readonly goOn: () => void;
  readonly undo: () => Promise<void>;
}

export function useTurning(toYear: number, standing: TurnStanding | null): Running {
  const act = useAct();
  const { phase, waiting, keeping, refused, conflicts } = useSync();
  const [wanted, setWanted] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const busy = useRef(false);
  const isQuiet =
    phase === 'fresh' && waiting === 0 && !keeping && refused.length === 0 && conflicts.length === 0;
  const isOver = standing?.phase === 'done' || standing?.phase === 'undone';

  const running = wanted && standing !== null && !isOver;

  useEffect(() => {
    if (!running || !isQuiet || busy.current) return;
    busy.current = true;
    const rule = standing?.phase === 'undoing' ? nextUndo : nextMove;
    void act(rule, toYear).then((found) => {
      busy.current = false;
      setFaults(found);
      if (found.length > 0) setWanted(false);
    });
    // The standing is read anew from the rows, and so tells that a move has been made.
  }, [running, isQuiet, standing, toYear, act]);

  const started = (found: readonly Fault[]) => {
    setFaults(found);
    setWanted(found.length === 0);
  };
  return {
    running,
    faults,
    begin: async (mapping) => started(await act(beginTurn, { toYear, mapping })),
    goOn: () => started([]),
    undo: async () => started(await act(beginUndo, toYear)),
  };
}
