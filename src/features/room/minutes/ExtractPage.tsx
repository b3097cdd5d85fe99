// The extract of one paragraph, to be read, printed and sent: that paragraph and nothing else.
import { useMemo } from 'react';
import { decidedIn } from '../../../core/decision/standing.ts';
import { extractOf } from '../../../core/minutes/extract.ts';
import { address } from '../../../ui/address.ts';
import { PaperPart } from '../../../ui/document/Paper.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import type { SeenLog } from '../readLog.ts';
import { PaperActs } from './PaperActs.tsx';
import { type Body, NotThere, useGround } from './papers.tsx';
import * as texts from './text.ts';
import * as words from './words.ts';

interface Props {
  readonly body: Body;
  readonly seen: SeenLog;
  readonly item: string;
}

export function ExtractPage({ body, seen, item }: Props) {
  const t = useText(texts);
  const w = useText(words);
  const { log } = seen;
  const standing = useMemo(
    () => (log === null ? null : (decidedIn(log).find((one) => one.item.item === item) ?? null)),
    [log, item],
  );
  const ground = useGround(body.key, standing?.item.meeting ?? null, seen);
  if (standing === null || ground === null)
    return <NotThere body={body} seen={seen} gone={[t.itemGone, t.itemGoneLead]} />;
  const made = extractOf(ground, standing, w);
  const { paragraph, title, meeting } = standing.item;
  const back = (
    <a className={type.link} href={address.room(body.key, 'protokoll', meeting)}>
      {t.toMinutes}
    </a>
  );
  if (!made.ok)
    return (
      <SheetPage title={t.dispatch.extractOf(paragraph, title)} over={body.name}>
        <Faults faults={made.faults} />
        <p className={type.body}>{back}</p>
      </SheetPage>
    );
  const { under, parts, foot, title: kind } = made.value;
  const [part] = parts;
  const paper = [part, { title: kind, blocks: foot, parts: [] }];
  return (
    <SheetPage
      title={t.dispatch.extractOf(paragraph, title)}
      over={under.join(' · ')}
      actions={<PaperActs title={t.dispatch.extractOf(paragraph, title)} under={under} parts={paper} />}
    >
      {paper.map((one) => (
        <PaperPart key={one.title} part={one} />
      ))}
      <p className={type.secondary}>{back}</p>
    </SheetPage>
  );
}
