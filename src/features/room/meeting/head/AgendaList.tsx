// The agenda as it is made: what waits for a place is taken up, items are moved and struck, and the formal ones are put in together.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { addItems, moveItem, type NewItem, strikeItem, waitingFor } from '../../../../core/meeting/agenda.ts';
import { positionsOn } from '../../../../core/meeting/positions.ts';
import type { AgendaItem } from '../../../../core/meeting/read.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { key } from '../../../../schema/field.ts';
import { agendaKinds } from '../../../../schema/lists/room/agendaItems.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { Empty } from '../../../../ui/page/Empty.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import type { AtMeeting } from '../atMeeting.ts';
import css from '../meeting.module.css';
import { itemAddress } from '../places.ts';
import * as texts from '../text.ts';

export function AgendaList({ at }: { readonly at: AtMeeting }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const act = useAct();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { body, meeting, agenda, mayWrite } = at;
  const isLive = meeting.state === 'planned' || meeting.state === 'open';
  const place = { body: key<'bodies'>(body.key), meeting: meeting.key };
  const move = async (item: AgendaItem, by: -1 | 1) =>
    setFaults(await act(moveItem, { ...place, item: item.key, by }));
  const strike = async (item: AgendaItem) => setFaults(await act(strikeItem, { ...place, item: item.key }));
  const put = async (...items: readonly Omit<NewItem, 'body' | 'meeting'>[]) => {
    const found = await act(addItems, { items: items.map((one) => ({ ...place, ...one })) });
    setFaults(found);
    return found;
  };
  return (
    <section className={css.part}>
      <h2 className={type.section}>{t.agenda}</h2>
      <Faults faults={faults} />
      {agenda.length === 0 && <Empty title={t.emptyList}>{t.emptyListLead}</Empty>}
      <ol className={css.agenda} aria-label={t.agenda}>
        {agenda.map((item, index) => (
          <li key={item.key}>
            <a className={type.link} href={itemAddress(body.key, meeting.key, item.number)}>
              {t.step(index + 1, item.title)}
            </a>
            <span className={type.secondary}>
              {[
                t.kind[item.kind],
                item.case && rows.get(cases, item.case)?.registryNumber,
                t.taken(positionsOn(rows, item.key).length),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayWrite && isLive && item.decidedAt === null && (
              <span className={css.buttons}>
                <Button size="small" aria-label={t.moveUp(item.title)} onClick={() => void move(item, -1)}>
                  {t.up}
                </Button>
                <Button size="small" aria-label={t.moveDown(item.title)} onClick={() => void move(item, 1)}>
                  {t.down}
                </Button>
                <Button size="small" aria-label={t.strike(item.title)} onClick={() => void strike(item)}>
                  {t.strikeIt}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && isLive && <Additions at={at} put={put} />}
    </section>
  );
}

interface AdditionsProps {
  readonly at: AtMeeting;
  readonly put: (...items: readonly Omit<NewItem, 'body' | 'meeting'>[]) => Promise<readonly Fault[]>;
}

function Additions({ at: { body, meeting, agenda }, put }: AdditionsProps) {
  const t = useText(texts);
  const { rows } = useSituation();
  const draft = useDraft(`room/${body.key}/${meeting.key}/newItem`);
  const waiting = waitingFor(rows, meeting);
  const { title = '', kind = 'information' } = draft.values;
  const formal = t.formalItems.map((one) => ({
    kind: 'formal' as const,
    title: one,
    case: null,
    proposal: null,
  }));
  const addOwn = async () => {
    const chosen = agendaKinds.find((one) => one === kind) ?? 'information';
    const found = await put({ kind: chosen, title, case: null, proposal: null });
    if (found.length === 0) draft.drop('title', title);
  };
  return (
    <div className={css.additions}>
      {waiting.length > 0 && (
        <>
          <h3 className={`${type.body} ${type.strong}`}>{t.waiting}</h3>
          <ul className={css.agenda} aria-label={t.waiting}>
            {waiting.map((proposal) => {
              const its = rows.get(cases, proposal.case);
              const named = its?.title ?? proposal.case;
              const isTold = proposal.kind === 'delegatedDecision';
              return (
                <li key={proposal.key}>
                  <span>{named}</span>
                  <span className={type.secondary}>{its?.registryNumber ?? ''}</span>
                  <Button
                    size="small"
                    aria-label={t.putIn(named)}
                    onClick={() =>
                      void put({
                        kind: isTold ? 'report' : 'decision',
                        title: named,
                        case: proposal.case,
                        proposal: proposal.key,
                      })
                    }
                  >
                    {t.putItIn}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {!agenda.some((one) => one.kind === 'formal') && (
        <div>
          <Button onClick={() => void put(...formal)}>{t.formalia}</Button>
        </div>
      )}
      <h3 className={`${type.body} ${type.strong}`}>{t.ownItem}</h3>
      <form
        className={css.fields}
        aria-label={t.ownItem}
        onSubmit={(event) => {
          event.preventDefault();
          void addOwn();
        }}
      >
        <Field label={t.ownTitle}>
          <Input value={title} onChange={(_, { value }) => draft.keep('title', value)} />
        </Field>
        <Field label={t.ownKind}>
          <Select value={kind} onChange={(_, { value }) => draft.keep('kind', value)}>
            {agendaKinds.map((one) => (
              <option key={one} value={one}>
                {t.kind[one]}
              </option>
            ))}
          </Select>
        </Field>
        <div>
          <Button type="submit">{t.add}</Button>
        </div>
      </form>
    </div>
  );
}
