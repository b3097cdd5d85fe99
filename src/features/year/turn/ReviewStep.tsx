// All that will be done, and what stands in the way, before anything is written.
import type { YearTurn } from '../../../core/year/yearTurn.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { PlannedList } from './PlannedList.tsx';
import { MissingLists } from './SeeStep.tsx';
import css from './Turn.module.css';
import * as texts from './text.ts';

interface Props {
  readonly turn: YearTurn;
  readonly missing: readonly string[];
}

export function ReviewStep({ turn, missing }: Props) {
  const t = useText(texts);
  const inTheWay = turn.faults.filter(({ warning }) => !warning);
  const warnings = turn.faults.filter(({ warning }) => warning);
  return (
    <div className={css.parts}>
      <MissingLists year={turn.toYear} missing={missing} />
      <Faults
        faults={inTheWay}
        title={t.inTheWay(inTheWay.length)}
        hrefOf={() => address.yearTurn(turn.toYear, 'para')}
      />
      <Faults faults={warnings} title={t.toThinkOf} />
      <section>
        <p className={type.body}>{turn.steps.length === 0 ? t.nothingToDo : t.reviewLead}</p>
        <PlannedList turn={turn} />
      </section>
    </div>
  );
}
