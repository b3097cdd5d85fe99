// What is before the meeting: the proposal point by point, what it rests on, the ways to the report and the plan, and what is new in the plan.
import { financingOf } from '../../../../core/meeting/decide/decidedContent.ts';
import { plansIn } from '../../../../core/meeting/decide/decideItem.ts';
import { attachmentsOf, itemsOf } from '../../../../core/proposal/read.ts';
import { plans } from '../../../../schema/lists/plans.ts';
import { address } from '../../../../ui/address.ts';
import { useCaseFiles } from '../../../../ui/document/caseFiles.ts';
import { PlanChanges } from '../../../../ui/planChanges/PlanChanges.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import css from '../meeting.module.css';
import * as texts from '../text.ts';
import { useItem } from './itemInUse.ts';
import { Money } from './Money.tsx';

/** @param isDecided what it costs is then told of as it was decided */
export function Proposed({ isDecided }: { readonly isDecided: boolean }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { at, proposal } = useItem();
  const files = useCaseFiles();
  if (proposal === null)
    return (
      <section className={css.part}>
        <h2 className={type.section}>{t.proposal}</h2>
        <p className={type.secondary}>{t.noProposal}</p>
      </section>
    );
  const items = itemsOf(proposal);
  const attached = attachmentsOf(proposal);
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.proposal}</h2>
      <ol className={css.plain}>
        {items.map(({ number, text }) => (
          <li key={number} className={css.text}>
            {items.length === 1 ? text : t.step(number, text)}
          </li>
        ))}
      </ol>
      {!isDecided && <Money of={financingOf(proposal)} />}
      <ul className={css.plain} aria-label={t.material}>
        <li>
          <a className={type.link} href={address.room(at.body.key, 'skrivelse', proposal.key)}>
            {t.wholeReport}
          </a>
        </li>
        {plansIn(proposal).map((plan) => (
          <li key={plan}>
            <a className={type.link} href={address.planDocument(plan)}>
              {t.thePlan(rows.get(plans, plan)?.title ?? '')}
            </a>
          </li>
        ))}
        {attached.map(({ id, title, day, file }) => (
          <li key={id}>
            {file === '' ? (
              t.attachment(title, day)
            ) : (
              <a className={type.link} href={files.hrefOf(file)} target="_blank" rel="noreferrer">
                {t.attachment(title, day)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {plansIn(proposal).map((plan) => (
        <PlanChanges key={plan} plan={plan} heading="h3" tellsFirst />
      ))}
    </section>
  );
}
