// How safe the work is, in an icon and words that change in a place that never does.
import { CloudArrowUp16Regular } from '@fluentui/react-icons/headless/svg/cloud-arrow-up';
import { CloudCheckmark16Regular } from '@fluentui/react-icons/headless/svg/cloud-checkmark';
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { Laptop16Regular } from '@fluentui/react-icons/headless/svg/laptop';
import { type ComponentType, memo } from 'react';
import type { SyncStatus } from '../../sync/status.ts';
import * as texts from '../ownText.ts';
import { useText } from '../text.ts';
import { useHasUnsaved, useIsWritten, useSync } from '../workspace.tsx';
import css from './SyncBadge.module.css';

type Own = typeof texts.sv;
interface Look {
  readonly icon: ComponentType<{ 'aria-hidden': 'true' }>;
  readonly words: (t: Own, sync: SyncStatus) => string;
}

const waiting: Look = { icon: CloudArrowUp16Regular, words: (t, { waiting: count }) => t.waiting(count) };
const savedHere: Look = {
  icon: Laptop16Regular,
  words: (t, { storage }) => (storage === 'device' ? t.savedHere : t.savedInMemory),
};
const savedThere: Look = { icon: CloudCheckmark16Regular, words: (t) => t.savedThere };
const signIn: Look = {
  icon: CloudArrowUp16Regular,
  words: (t, { waiting: count }) => t.waitingForSignIn(count),
};
const refused: Look = { icon: ErrorCircle16Filled, words: (t, sync) => t.refusedCount(sync.refused.length) };

/** What there is to say while something waits, by phase. */
const looks: Record<SyncStatus['phase'], Look> = {
  starting: savedHere,
  fresh: savedHere,
  sending: savedHere,
  away: waiting,
  signIn,
  refused: waiting,
};

/**
 * Null while a change is on its way to the device: no word on it would be true yet.
 * @param hasUnsaved text that has been typed is on the device, and no change has been made of it
 */
function lookOf(sync: SyncStatus, hasUnsaved: boolean): Look | null {
  if (sync.refused.length > 0) return refused;
  if (sync.keeping && !hasUnsaved) return null;
  if (sync.waiting > 0) return looks[sync.phase];
  return hasUnsaved ? savedHere : savedThere;
}

/** On pages where one only reads it speaks only while something is not yet in SharePoint. */
export const SyncBadge = memo(function SyncBadge() {
  const t = useText(texts);
  const sync = useSync();
  const isWritten = useIsWritten();
  const look = lookOf(sync, useHasUnsaved());
  return (
    <span className={css.badge} role="status">
      {look !== null && (isWritten || look !== savedThere) && (
        <>
          <look.icon aria-hidden="true" />
          <span className={css.words}>{look.words(t, sync)}</span>
        </>
      )}
    </span>
  );
});
