// The minutes of a meeting as the document that is adjusted, with what is done to it beside: signed, announced, sent and carried out.
import { useMemo } from 'react';
import { minutesAdjusted } from '../../../core/meeting/cards.ts';
import { minutesOf } from '../../../core/minutes/minutes.ts';
import { address } from '../../../ui/address.ts';
import { PaperPart } from '../../../ui/document/Paper.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { ListPage, SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import { ChannelCard } from '../card/ChannelCard.tsx';
import { LogDeviates } from '../LogDeviates.tsx';
import { type SeenLog, useReadLog } from '../readLog.ts';
import { Adjust } from './Adjust.tsx';
import { CarryOut } from './CarryOut.tsx';
import { Dispatch } from './Dispatch.tsx';
import { ExtractPage } from './ExtractPage.tsx';
import css from './minutes.module.css';
import { Notice } from './Notice.tsx';
import { PaperActs } from './PaperActs.tsx';
import { type Body, NotThere, useGround } from './papers.tsx';
import * as texts from './text.ts';
import * as words from './words.ts';

interface Props {
  readonly body: Body;
  /** `protokoll` and a meeting's key, or `utdrag` and that of an item. */
  readonly parts: readonly (string | undefined)[];
}

export default function MinutesPage({ body, parts: [part, named = ''] }: Props) {
  const seen = useReadLog(body.key);
  if (part === 'utdrag') return <ExtractPage key={named} body={body} seen={seen} item={named} />;
  return <Opened key={named} body={body} seen={seen} meeting={named} />;
}

interface OpenedProps {
  readonly body: Body;
  readonly seen: SeenLog;
  readonly meeting: string;
}

function Opened({ body, seen, meeting }: OpenedProps) {
  const t = useText(texts);
  const w = useText(words);
  const ground = useGround(body.key, meeting, seen);
  const made = useMemo(() => ground && minutesOf(ground, w), [ground, w]);
  if (ground === null || made === null)
    return <NotThere body={body} seen={seen} gone={[t.gone, t.goneLead]} />;
  if (!made.ok)
    return (
      <SheetPage title={t.over} over={body.name}>
        <Faults faults={made.faults} />
      </SheetPage>
    );
  const { title, under, parts, faults, changed } = made.value;
  const adjusted = minutesAdjusted(ground.meeting, ground.standings);
  return (
    <ListPage
      title={title}
      under={under.join(' · ')}
      actions={<PaperActs title={`${title} ${ground.meeting.day}`} under={under} parts={parts} />}
      asideLabel={t.aside}
      aside={
        <div className={css.acts}>
          <Adjust ground={ground} seen={seen} />
          {adjusted !== null && (
            <ChannelCard
              body={body}
              news={adjusted}
              about={meeting}
              href={address.room(body.key, 'protokoll', meeting)}
              hasLink
            />
          )}
          <CarryOut standings={ground.standings} seen={seen} />
          <Notice ground={ground} />
          <Dispatch ground={ground} />
        </div>
      }
      notice={
        <div className={css.notice}>
          <Faults faults={seen.faults} />
          <LogDeviates body={body.key} log={seen.log} />
          <Faults faults={changed} title={t.changed} />
          {/* What is not there any more is no lack to be made good. */}
          {changed.length === 0 && <Faults faults={faults} title={t.missing} />}
        </div>
      }
    >
      {parts.map((one) => (
        <PaperPart key={one.title} part={one} />
      ))}
    </ListPage>
  );
}
