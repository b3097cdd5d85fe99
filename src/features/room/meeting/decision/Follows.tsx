// What follows from the decision as it is noted now, told before it is fixed: nobody is to be surprised by what it carries with it.
import { pointsDecided } from '../../../../core/meeting/decide/decisionText.ts';
import type { ProposalItem } from '../../../../core/proposal/read.ts';
import { key } from '../../../../schema/field.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import * as minutesTexts from '../../minutes/text.ts';
import { useItem } from '../item/itemInUse.ts';
import css from '../meeting.module.css';
import * as texts from './text.ts';

interface Props {
  readonly proposed: readonly ProposalItem[];
  readonly words: string;
}

/** Nothing while there is no outcome, and where the report would have nothing follow. */
export function Follows({ proposed, words }: Props) {
  const t = useText(texts);
  const { kinds } = useText(minutesTexts).carry;
  const { rows } = useSituation();
  const { item } = useItem();
  const { outcome } = item;
  const isApproved = outcome === 'approved' || outcome === 'approvedWithChange';
  if (outcome === null || !proposed.some(({ effects }) => effects.length > 0)) return null;
  const bodyOf = (named: string) => rows.get(bodies, key<'bodies'>(named))?.name ?? named;
  const points = isApproved ? pointsDecided(item, words, proposed) : [];
  const lines = points.flatMap(({ number, forwardTo, effects }) =>
    forwardTo === null
      ? effects.map(({ kind, title, target }) => t.ofPoint(number, kinds[kind](title || target, target)))
      : [t.ofPoint(number, t.goesTo(bodyOf(forwardTo)))],
  );
  return (
    <section aria-label={t.follows}>
      <h3 className={`${type.body} ${type.strong}`}>{t.follows}</h3>
      {lines.length === 0 ? (
        <p className={type.secondary}>{t.followsNothing}</p>
      ) : (
        <>
          <ul className={css.plain}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className={type.secondary}>{t.followsLead}</p>
        </>
      )}
    </section>
  );
}
