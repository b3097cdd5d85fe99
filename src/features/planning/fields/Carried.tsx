// What an earlier version has decided, in a plan that is written: it is read, and may be altered as the plan's own, beside the decided.
import { Button } from '@fluentui/react-components';
import type { Fault } from '../../../schema/fault.ts';
import { address, goTo } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { usePlan } from '../planInUse.ts';
import * as texts from '../text.ts';
import css from './fields.module.css';

interface Props {
  readonly row: { readonly plan: string | null; readonly replaces: string | null };
  /** Puts a row of the plan's own in its place. */
  readonly revise: () => Promise<readonly Fault[]>;
  /** Where that row is then. */
  readonly place: string;
}

export function Carried({ row, revise, place }: Props) {
  const t = useText(texts).carried;
  const { form, at, readOnly } = usePlan();
  const isOwn = row.plan === form.plan.key;
  if (isOwn)
    return row.replaces === null ? null : <p className={`${type.secondary} ${css.wide}`}>{t.replaces}</p>;
  const alter = async () => {
    const faults = await revise();
    if (faults.length === 0) goTo(address.plan(at.plan, place));
  };
  return (
    <div className={css.wide}>
      <p className={type.secondary}>{t.lead}</p>
      {!readOnly && (
        <Button size="small" onClick={() => void alter()}>
          {t.alter}
        </Button>
      )}
    </div>
  );
}
