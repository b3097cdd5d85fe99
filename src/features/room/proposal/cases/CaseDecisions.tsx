// What the body has decided in a case, by its log: the outcome with its paragraph, the reason for what was put off, and where it goes on.
import type { Standing } from '../../../../core/decision/standing.ts';
import type { Body } from '../../../../core/proposal/registryNumber.ts';
import { key } from '../../../../schema/field.ts';
import { bodies } from '../../../../schema/lists/bodies.ts';
import { agendaItems } from '../../../../schema/lists/room/agendaItems.ts';
import { address } from '../../../../ui/address.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation } from '../../../../ui/workspace.tsx';
import css from './cases.module.css';
import * as texts from './standsText.ts';

interface Props {
  readonly body: Body;
  readonly decisions: readonly Standing[];
}

export function CaseDecisions({ body, decisions }: Props) {
  const t = useText(texts);
  if (decisions.length === 0) return null;
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.decisions}</h2>
      <ul className={css.rows} aria-label={t.decisions}>
        {decisions.map((one) => (
          <li key={one.number}>
            <Decision body={body} standing={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ body, standing }: { readonly body: Body; readonly standing: Standing }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { item, adjusted } = standing;
  const isTold = rows.get(agendaItems, key<'agendaItems'>(item.item))?.kind === 'report';
  const onward = [...new Set(item.points.flatMap(({ forwardTo }) => forwardTo ?? []))];
  const names = onward.map((one) => rows.get(bodies, key<'bodies'>(one))?.name ?? one);
  return (
    <div className={css.row}>
      <span className={css.names}>
        <span className={type.strong}>
          {[t.decided(item, isTold), adjusted === null ? t.notAdjusted : ''].filter(Boolean).join(' · ')}
        </span>
        {item.remitReason !== '' && <span>{t.reason(item.remitReason)}</span>}
        {names.length > 0 && <span>{t.forwarded(names)}</span>}
      </span>
      <span className={css.state}>
        <a className={type.link} href={address.room(body.key, 'protokoll', item.meeting)}>
          {t.toMinutes(item.paragraph)}
        </a>
      </span>
    </div>
  );
}
