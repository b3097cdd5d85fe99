// Lays the files of a decision that goes on to another body there, and says so when it could not be done.
import { useState } from 'react';
import type { DecidedItem } from '../../../core/decision/content.ts';
import { forwardedFiles, nextBodies } from '../../../core/proposal/candidates.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { useBringFiles } from './bringFiles.ts';
import * as texts from './text.ts';

/** @property told the bodies that could not be given the files, in words; '' while there are none */
export function useForwardFiles() {
  const t = useText(texts);
  const { rows } = useSituation();
  const bring = useBringFiles();
  const [told, setTold] = useState('');
  /** What is refused is the receiving body's to fetch: the decision stands all the same. */
  const forward = async (item: DecidedItem): Promise<void> => {
    const without: string[] = [];
    for (const body of item.files.length === 0 ? [] : nextBodies(rows, item)) {
      const { faults } = await bring(body, forwardedFiles(item.body, item.day, item.files));
      if (faults.length > 0) without.push(rows.get(bodies, body)?.name ?? body);
    }
    setTold(without.length === 0 ? '' : t.notForwarded(without));
  };
  return { forward, told };
}
