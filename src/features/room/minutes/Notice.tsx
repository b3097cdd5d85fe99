// The notice of the adjusted minutes, and of items that were adjusted at once: put up, how long it stays, and taken down.
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isAdjustedAtOnce } from '../../../core/decision/standing.ts';
import { keepsPapers } from '../../../core/meeting/keepers.ts';
import type { AgendaItem } from '../../../core/meeting/read.ts';
import { announce, takeDownNotice } from '../../../core/minutes/announce.ts';
import { appealDeadline, lastDayToAnnounce, legalForceDay, noticeLate } from '../../../core/minutes/days.ts';
import { itemsOf, type MinutesGround } from '../../../core/minutes/ground.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import css from './minutes.module.css';
import * as texts from './text.ts';

/** @property item one that was adjusted at once; null for the whole minutes */
interface Announced {
  readonly item: AgendaItem | null;
  readonly adjusted: string | null;
  readonly noticed: string | null;
  readonly removed: string | null;
}

export function Notice({ ground }: { readonly ground: MinutesGround }) {
  const t = useText(texts).notice;
  const { rows, meeting, standings } = ground;
  const own = itemsOf(rows, meeting).flatMap((item): Announced[] => {
    const standing = standings.find((one) => one.item.item === item.key);
    if (!standing || !isAdjustedAtOnce(standing, standings) || item.adjustedAt === null) return [];
    const adjusted = standing.adjusted?.day ?? null;
    return [{ item, adjusted, noticed: item.noticedDay, removed: item.noticeRemovedDay }];
  });
  const { adjustedDay: adjusted, noticedDay: noticed, noticeRemovedDay: removed } = meeting;
  return (
    <section className={css.part} aria-labelledby="notice">
      <h2 id="notice" className={type.section}>
        {t.title}
      </h2>
      {own.map((one) => (
        <One key={one.item?.key} ground={ground} announced={one} />
      ))}
      <One ground={ground} announced={{ item: null, adjusted, noticed, removed }} />
    </section>
  );
}

function One({ ground, announced }: { readonly ground: MinutesGround; readonly announced: Announced }) {
  const t = useText(texts).notice;
  const { person, today } = useSituation();
  const { item, adjusted, noticed, removed } = announced;
  if (adjusted === null) return <p className={type.secondary}>{t.before}</p>;
  const mayWrite = keepsPapers(person, ground.body);
  const name = item === null ? t.whole : t.of(item.paragraph ?? 0);
  return (
    <div className={css.fields}>
      <h3 className={type.body}>{name}</h3>
      {noticed === null ? (
        <p className={type.body}>{t.last(lastDayToAnnounce(adjusted))}</p>
      ) : (
        <>
          <p className={type.body}>{t.isUp(noticed)}</p>
          <p className={type.body}>{t.appeal(appealDeadline(noticed))}</p>
          <p className={type.secondary}>{t.force(legalForceDay(noticed))}</p>
          <p className={type.secondary}>
            {removed === null ? t.stays(legalForceDay(noticed)) : t.isDown(removed)}
          </p>
        </>
      )}
      <Faults faults={noticeLate(adjusted, noticed ?? today)} />
      {mayWrite && removed === null && <Acts ground={ground} announced={announced} />}
    </div>
  );
}

function Acts({ ground, announced }: { readonly ground: MinutesGround; readonly announced: Announced }) {
  const t = useText(texts).notice;
  const { today } = useSituation();
  const act = useAct();
  const { body, meeting } = ground;
  const { item, noticed } = announced;
  const draft = useDraft(`room/${body}/notice/${meeting.key}`);
  const minutesAt = draft.values.minutesAt ?? meeting.minutesAt ?? '';
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const place = { body, meeting: meeting.key, item: item?.key ?? null };
  const up = async () => {
    const found = await act(announce, { ...place, minutesAt });
    setFaults(found);
    if (found.length === 0) draft.drop('minutesAt', minutesAt);
  };
  const down = async () => setFaults(await act(takeDownNotice, place));
  return (
    <>
      {noticed === null && item === null && (
        <FieldShell label={t.minutesAt}>
          <Input
            value={minutesAt}
            onChange={(_, { value }) => draft.keep('minutesAt', value, meeting.minutesAt)}
          />
        </FieldShell>
      )}
      <Faults faults={faults} />
      {noticed === null && (
        <Button aria-label={item === null ? t.up : t.upItem(item.paragraph ?? 0)} onClick={() => void up()}>
          {t.up}
        </Button>
      )}
      {noticed !== null && legalForceDay(noticed) <= today && (
        <Button onClick={() => void down()}>{t.down}</Button>
      )}
    </>
  );
}
