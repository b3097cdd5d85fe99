// Whom each decision is sent to, and the extract of each paragraph; nothing is sent before it is adjusted (S34, S35).
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Standing } from '../../../core/decision/standing.ts';
import { keepsPapers } from '../../../core/meeting/keepers.ts';
import { noteDispatched } from '../../../core/minutes/announce.ts';
import { dispatchOf, recipientsOf } from '../../../core/minutes/extract.ts';
import type { MinutesGround } from '../../../core/minutes/ground.ts';
import type { Fault } from '../../../schema/fault.ts';
import { key } from '../../../schema/field.ts';
import { agendaItems } from '../../../schema/lists/room/agendaItems.ts';
import { address } from '../../../ui/address.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useSituation } from '../../../ui/workspace.tsx';
import css from './minutes.module.css';
import * as texts from './text.ts';

export function Dispatch({ ground }: { readonly ground: MinutesGround }) {
  const t = useText(texts).dispatch;
  const { standings } = ground;
  if (standings.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="dispatch">
      <h2 id="dispatch" className={type.section}>
        {t.title}
      </h2>
      <ul className={css.list}>
        {standings.map((standing) => (
          <Row key={standing.item.item} ground={ground} standing={standing} />
        ))}
      </ul>
    </section>
  );
}

function Row({ ground, standing }: { readonly ground: MinutesGround; readonly standing: Standing }) {
  const t = useText(texts).dispatch;
  const { rows, person } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { body, meeting } = ground;
  const { item, paragraph, title } = standing.item;
  const recipients = recipientsOf(standing.item);
  const list = dispatchOf(standing);
  const sent = rows.get(agendaItems, key<'agendaItems'>(item))?.dispatchedDay ?? null;
  const place = { body, meeting: meeting.key, item: key<'agendaItems'>(item) };
  const mayMark = list.ok && recipients.length > 0 && sent === null && keepsPapers(person, body);
  return (
    <li className={css.row}>
      <a className={type.link} href={address.room(body, 'utdrag', item)}>
        {t.extract(paragraph)}
      </a>
      <span className={type.secondary}>{title}</span>
      {recipients.length === 0 ? (
        <span className={type.secondary}>{t.none}</span>
      ) : (
        <details>
          <summary className={type.body}>{t.recipients(recipients.length)}</summary>
          <ul aria-label={t.list(paragraph)}>
            {recipients.map((one) => (
              <li key={one} className={type.body}>
                {one}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!list.ok && recipients.length > 0 && <span className={type.secondary}>{t.before}</span>}
      {sent !== null && <span className={type.secondary}>{t.sent(sent)}</span>}
      <Faults faults={faults} />
      {mayMark && (
        <Button
          size="small"
          aria-label={t.markItem(paragraph)}
          onClick={() => void act(noteDispatched, place).then(setFaults)}
        >
          {t.mark}
        </Button>
      )}
    </li>
  );
}
