// What somebody must do for the work to be safe: sign in, answer a refusal, or take the unsent home as a file.
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { listNamed } from '../../schema/catalogue.ts';
import type { RefusedChange as Refusal } from '../../sync/status.ts';
import { saveAsFile } from '../document/saveAsFile.ts';
import * as texts from '../pieceText.ts';
import { useText } from '../text.ts';
import { faultText, faultTexts } from '../words/faultText.ts';
import { useHasUnsaved, useSync, useWorkspace } from '../workspace.tsx';
import { Message } from './Message.tsx';

interface RefusedProps {
  readonly refusal: Refusal;
  /** What more can be done. */
  readonly more: ReactNode;
}

/** A refused change: why, and a plain question before it is thrown away. */
function RefusedChange({ refusal, more }: RefusedProps) {
  const t = useText(texts);
  const sentences = useText(faultTexts);
  const workspace = useWorkspace();
  const [asking, setAsking] = useState(false);
  const list = listNamed(refusal.change.list).title;
  return (
    <Message
      intent="error"
      title={t.refused(list)}
      actions={
        asking ? (
          <>
            <Button onClick={() => void workspace.dropRefused(refusal.id)}>{t.throwAwayYes}</Button>
            <Button appearance="subtle" onClick={() => setAsking(false)}>
              {t.keep}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={() => void workspace.retryRefused(refusal.id)}>{t.tryAgain}</Button>
            <Button appearance="subtle" onClick={() => setAsking(true)}>
              {t.throwAway}
            </Button>
            {more}
          </>
        )
      }
    >
      {asking ? t.throwAwayQuestion : `${faultText(sentences, refusal.fault)} ${t.refusedStays}`}
    </Message>
  );
}

/** Minutes after which somebody should know that what was saved has not arrived. */
const longWait = 10;

/** Whole minutes that the oldest unsent change has waited, looked at again each minute. */
function useMinutesWaited(since: number | null): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return since === null ? 0 : Math.floor((now - since) / 60_000);
}

export function SyncDetails({ signIn }: { readonly signIn: () => void }) {
  const t = useText(texts);
  const workspace = useWorkspace();
  const { phase, storage, waiting, oldestWaiting, refused } = useSync();
  const minutes = useMinutesWaited(oldestWaiting);
  const download = () => saveAsFile(workspace.exportUnsent(), t.downloadName);
  const hasUnsaved = useHasUnsaved();
  const downloadButton = (waiting > 0 || refused.length > 0 || hasUnsaved) && (
    <Button onClick={download}>{t.download}</Button>
  );
  const isLate = phase === 'away' && storage === 'device' && minutes >= longWait;
  const isOffered = phase === 'signIn' || storage === 'memory' || isLate;
  return (
    <>
      {phase === 'signIn' && (
        <Message
          intent="warning"
          actions={
            <>
              <Button appearance="primary" onClick={signIn}>
                {t.signIn}
              </Button>
              {downloadButton}
            </>
          }
        >
          {t.signInNeeded}
        </Message>
      )}
      {storage === 'memory' && (
        <Message intent="warning" actions={phase === 'signIn' ? undefined : downloadButton}>
          {t.memoryOnly}
        </Message>
      )}
      {isLate && (
        <Message intent="warning" actions={downloadButton}>
          {t.waitedLong(minutes)}
        </Message>
      )}
      {refused.map((refusal, at) => (
        <RefusedChange key={refusal.id} refusal={refusal} more={at === 0 && !isOffered && downloadButton} />
      ))}
    </>
  );
}
