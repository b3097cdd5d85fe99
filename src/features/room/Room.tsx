// Nämndens sida: what a body meets about and has decided. Its own papers are fetched first when the page is opened.
import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { key } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { address } from '../../ui/address.ts';
import { ChannelProvider } from '../../ui/channel/channel.ts';
import { DecisionLogProvider } from '../../ui/decisionLog.ts';
import { CaseFilesProvider } from '../../ui/document/caseFiles.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { useKeptFocus } from '../../ui/page/keptFocus.ts';
import { SheetPage } from '../../ui/page/Page.tsx';
import { Skeleton } from '../../ui/page/Skeleton.tsx';
import { useRoom } from '../../ui/room.tsx';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import { BodyList } from './start/BodyList.tsx';
import { Start } from './start/Start.tsx';
import * as texts from './text.ts';

const LogPage = lazy(() => import('./log/LogPage.tsx'));
const MeetingPage = lazy(() => import('./meeting/MeetingPage.tsx'));
const MinutesPage = lazy(() => import('./minutes/MinutesPage.tsx'));
const Documents = lazy(() => import('./documents/Documents.tsx'));
const DecisionFollowUp = lazy(() => import('./followUp/DecisionFollowUp.tsx'));
const Proposals = lazy(() => import('./proposal/Proposals.tsx'));

type Parts = readonly (string | undefined)[];

/** @param parts what the address says after `namnd`: the body's key, a part of its page, and what that part shows */
export default function Room({ parts }: { readonly parts: Parts }) {
  const t = useText(texts);
  const [named = ''] = parts;
  const { rows } = useSituation();
  const body = rows.get(bodies, key<'bodies'>(named));
  if (body !== null) return <Entered body={body} parts={parts.slice(1)} />;
  if (named === '') return <BodyList />;
  return (
    <SheetPage title={t.title}>
      <Empty
        title={t.noBody}
        action={
          <Button as="a" href={address.myWork()}>
            {t.toStart}
          </Button>
        }
      >
        {t.noBodyLead}
      </Empty>
    </SheetPage>
  );
}

interface EnteredProps {
  readonly body: RowOf<typeof bodies>;
  readonly parts: Parts;
}

function Entered({ body, parts }: EnteredProps) {
  const room = useRoom(body);
  useKeptFocus();
  if (room === null) return <Skeleton />;
  return (
    <DecisionLogProvider value={room.decisions}>
      <CaseFilesProvider value={room.files}>
        <ChannelProvider value={room.channel}>
          <Suspense fallback={<Skeleton />}>
            <RoomPart body={body} parts={parts} />
          </Suspense>
        </ChannelProvider>
      </CaseFilesProvider>
    </DecisionLogProvider>
  );
}

function RoomPart({ body, parts }: EnteredProps) {
  const [part, named, item] = parts;
  if (part === 'sammantrade') return <MeetingPage body={body} named={named} item={item} />;
  if (part === 'protokoll' || part === 'utdrag') return <MinutesPage body={body} parts={parts} />;
  if (part === 'styrdokument') return <Documents body={body} parts={parts} />;
  if (part === 'logg') return <LogPage body={body} />;
  if (part === 'uppfoljning') return <DecisionFollowUp body={body} />;
  if (part === 'arende' || part === 'skrivelse') return <Proposals body={body} parts={parts} />;
  return <Start body={body} />;
}
