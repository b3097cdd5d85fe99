// An item of the meeting's own that all agree upon: what is decided is what the chair moves, by one press.
import { Button } from '@fluentui/react-components';
import { wordsOf } from '../../../../core/meeting/decide/decidedContent.ts';
import { lacksMotion } from '../../../../core/meeting/decide/decisionFaults.ts';
import { motionsOf } from '../../../../core/meeting/read.ts';
import { itemsOf } from '../../../../core/proposal/read.ts';
import { useText } from '../../../../ui/text.ts';
import { useItem } from '../item/itemInUse.ts';
import { useDecisionWords } from '../item/useDecide.ts';
import * as texts from './text.ts';

/** Nothing where something has been put forward already, or nothing is written that could be. */
export function ChairMoves() {
  const t = useText(texts);
  const { at, item, proposal, chair, write } = useItem();
  const text = wordsOf(item, proposal, useDecisionWords(at.body.name));
  if (chair === null || text.trim() === '' || !lacksMotion(item, proposal ? itemsOf(proposal) : []))
    return null;
  const { person, name } = chair;
  const motion = { person, name, kind: 'approve', text, withdrawn: false } as const;
  return (
    <div>
      <Button size="small" onClick={() => void write({ motions: [...motionsOf(item), motion] })}>
        {t.chairMoves(name)}
      </Button>
    </div>
  );
}
