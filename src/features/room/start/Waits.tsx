// What waits for the one who reads: the secretary's reports, plans and minutes, and the items on which a member has said nothing.
import { aheadOf, presentMeeting } from '../../../core/meeting/ahead.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { bodies } from '../../../schema/lists/bodies.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { address } from '../../../ui/address.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './start.module.css';
import * as texts from './text.ts';

export function Waits({ body }: { readonly body: RowOf<typeof bodies> }) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows } = situation;
  const next = presentMeeting(situation);
  const { reports, plans, minutes, positions } = aheadOf(situation, body.key);
  const meeting = next === null ? address.room(body.key) : address.room(body.key, 'sammantrade', next.key);
  const waiting = [
    ...reports.map((one) => ({
      key: one.key,
      href: next === null ? address.room(body.key, 'arende', one.case) : meeting,
      text: (next === null ? t.waitingMeeting : t.waitingReport)(
        rows.get(cases, one.case)?.title ?? one.case,
      ),
    })),
    ...plans.map((one) => ({
      key: one.key,
      href: address.room(body.key, 'arende'),
      text: t.waitingPlan(one.title),
    })),
    ...minutes.map((one) => ({
      key: one.key,
      href: address.room(body.key, 'protokoll', one.key),
      text: t.waitingMinutes(one.day),
    })),
    ...positions.map((one) => ({
      key: one.key,
      href: `${meeting}/${one.number}`,
      text: t.waitingPosition(one.title),
    })),
  ];
  if (waiting.length === 0) return null;
  return (
    <section>
      <h2 className={type.section}>{t.waits}</h2>
      <ul className={css.list} aria-label={t.waits}>
        {waiting.map(({ key: one, href, text }) => (
          <li key={one}>
            <a className={type.link} href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
