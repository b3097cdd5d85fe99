// Where planning begins: the list of plans, the beginning of one, or the wizard of the one that the address names.

import type { Place } from '../../core/organisation.ts';
import type { Situation } from '../../core/situation.ts';
import { type Key, key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { plans } from '../../schema/lists/plans.ts';
import { units } from '../../schema/lists/units.ts';
import { address } from '../../ui/address.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import { PlanPage } from './PlanPage.tsx';
import { PlanPreview } from './preview/PlanPreview.tsx';
import { BeginPlan } from './start/BeginPlan.tsx';
import { PlanList } from './start/PlanList.tsx';
import * as texts from './text.ts';

/** The parts of `#/planera/:plan?/:step?/:item?/:field?`, `#/planera/:plan/dokument/:section?` or `#/planera/ny/:year/:whose/:owner`. */
interface Props {
  readonly parts: readonly (string | undefined)[];
}

/** In the place of a plan: one that is not there yet. */
const anew = 'ny';
/** In the place of a step: the plan as the document that it becomes. */
const asDocument = 'dokument';

export default function Planning({ parts: [plan, ...rest] }: Props) {
  const situation = useSituation();
  if (plan === undefined) return <PlanList />;
  const [year, whose, owner] = rest;
  if (plan === anew) {
    const place = ownerNamed(situation, whose, owner);
    const wanted = Number(year);
    return place === null || !Number.isInteger(wanted) ? (
      <NotThere />
    ) : (
      <BeginPlan owner={place} year={wanted} />
    );
  }
  const named = key<'plans'>(plan);
  if (situation.rows.get(plans, named) === null) return <NotThere />;
  if (year === asDocument) return <PlanPreview key={named} plan={named} section={whose} />;
  const place = rest.filter((part) => part !== undefined).join('/');
  return <PlanPage key={named} plan={named} place={place} />;
}

function ownerNamed({ rows }: Situation, whose: string | undefined, owner: string | undefined): Place | null {
  const unit: Key<'units'> = key<'units'>(owner ?? '');
  const body: Key<'bodies'> = key<'bodies'>(owner ?? '');
  if (whose === 'enhet') return rows.get(units, unit) === null ? null : { unit, body: null };
  return rows.get(bodies, body) === null ? null : { unit: null, body };
}

function NotThere() {
  const t = useText(texts);
  return (
    <SheetPage title={t.title} sameAsMenu>
      <Empty
        title={t.list.notThere}
        action={
          <a className={type.link} href={address.plans()}>
            {t.list.toList}
          </a>
        }
      >
        {t.list.notThereLead}
      </Empty>
    </SheetPage>
  );
}
