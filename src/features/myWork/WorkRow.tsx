// One piece of waiting work that is not the first: what and why, and the whole row leads there.
import { ChevronRight20Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import type { SteeringModel } from '../../steering/model.ts';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import css from './MyWork.module.css';
import * as texts from './text.ts';
import { hrefOf, type Row, wordsOf } from './wordsOf.ts';

export function WorkRow({ item, model }: { readonly item: Row; readonly model: SteeringModel }) {
  const t = useText(texts);
  const { title, lead } = wordsOf(t, item, model);
  return (
    <a className={css.row} href={hrefOf(item)}>
      <span>
        <span className={`${css.rowTitle} ${type.strong}`}>
          {item.kind === 'followUp' ? t.ofUnit(title, item.unit.name) : title}
        </span>
        <span className={`${css.rowLead} ${type.secondary}`}>{lead}</span>
      </span>
      <ChevronRight20Regular aria-hidden="true" className={css.chevron ?? ''} />
    </a>
  );
}
