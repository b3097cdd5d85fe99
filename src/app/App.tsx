// The app as a whole: theme, language, the person's work, and the page that the address names.
import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import { roleAssignments } from '../schema/lists/roleAssignments.ts';
import '../ui/base.css';
import { Skeleton } from '../ui/page/Skeleton.tsx';
import { ShareProvider } from '../ui/page/share.ts';
import { RoomProvider } from '../ui/room.tsx';
import { LanguageProvider } from '../ui/text.ts';
import { useSituation, useSync, WorkspaceProvider } from '../ui/workspace.tsx';
import css from './App.module.css';
import { Closed } from './Closed.tsx';
import { Crash } from './Crash.tsx';
import { Frame } from './Frame.tsx';
import { goInstead, useHashPath } from './hashPath.ts';
import { Notices } from './Notices.tsx';
import type { AppState, RunningApp } from './opening/runningApp.ts';
import { landing, linked, Pages } from './routes.tsx';
import { SetupLater } from './settingUp/later.ts';

/** Seen once a tab, when it is added. */
const TabSettings = lazy(async () => ({ default: (await import('./TabSettings.tsx')).TabSettings }));

const clock = () => new Date();

interface Props {
  readonly app: RunningApp;
}

/** Where the address does not say: the page a deep link names, else the one that belongs to the place. */
function useLanding({ place, subPage }: AppState) {
  const path = useHashPath();
  const wanted = linked(subPage);
  useEffect(() => {
    if (wanted !== null) goInstead(wanted);
  }, [wanted]);
  useEffect(() => {
    // Not beside a deep link: both would be heard in the same moment, and the last would win.
    if (path === '/' && place !== null && wanted === null) goInstead(landing(place));
  }, [path, place, wanted]);
  return path;
}

function Open({ app, path }: Props & { readonly path: string }) {
  const { phase, freshAt, faults } = useSync();
  const { person, rows } = useSituation();
  const { place, ownsSite } = app.state();
  // The page for setting up stands where nothing else can, and says itself what it lacks.
  const isSettingUp = path.startsWith('/installningar');
  const isNotSetUp = phase === 'refused' && faults[0]?.code === 'SITE_NOT_SET_UP';
  const closed = { signInEnd: app.state().signInEnd, signIn: app.signIn, tryAgain: app.tryAgain, ownsSite };
  if (isNotSetUp && isSettingUp)
    return (
      <div className={css.single}>
        <Crash place={path}>
          <Pages path={path} shown={app.shown} />
        </Crash>
      </div>
    );
  if (isNotSetUp) return <Closed because="notSetUp" {...closed} />;
  if (phase === 'refused') return <Closed because="noAccess" {...closed} />;
  if (freshAt === null && phase === 'away') return <Closed because="away" {...closed} />;
  if (freshAt === null && phase === 'signIn') return <Closed because="signIn" {...closed} />;
  const rolesAreKnown = rows.all(roleAssignments).length > 0;
  if (rolesAreKnown && !isSettingUp && person.roles.length === 0)
    return <Closed because="noAccess" {...closed} />;
  const page = freshAt === null ? <Skeleton /> : <Pages path={path} shown={app.shown} />;
  // Everyone in the meeting looks at it, so there is nothing but the meeting there.
  if (place === 'stage' && path.startsWith('/namnd/'))
    return (
      <div className={css.single}>
        <Crash place={path}>{page}</Crash>
      </div>
    );
  return (
    <Frame path={path} isShared={place !== 'personal' && place !== 'browser'} ownsSite={ownsSite}>
      <Notices signIn={app.signIn} tryAgain={app.tryAgain} />
      <Crash place={path}>{page}</Crash>
    </Frame>
  );
}

interface StageProps extends Props {
  readonly state: AppState;
  readonly path: string;
}

function Stage({ app, state, path }: StageProps) {
  const { stage, signInEnd } = state;
  const open = stage.kind === 'open' ? stage.room : null;
  const room = useMemo(
    () => ({
      enter: app.enterRoom,
      papers: app.papersOf,
      logs: app.logs,
      attached: app.attached,
      open,
    }),
    [app, open],
  );
  if (stage.kind === 'opening') return <Skeleton />;
  if (stage.kind === 'settings')
    return (
      <Suspense fallback={<Skeleton />}>
        <TabSettings workspace={stage.workspace} />
      </Suspense>
    );
  if (stage.kind === 'closed')
    return (
      <Closed
        because={stage.because}
        signInEnd={signInEnd}
        ownsSite={false}
        signIn={app.signIn}
        tryAgain={app.tryAgain}
      />
    );
  return (
    <WorkspaceProvider workspace={stage.workspace} signInName={stage.account} clock={clock}>
      <SetupLater value={app.siteSetup}>
        <RoomProvider value={room}>
          <ShareProvider value={app.share}>
            <Open app={app} path={path} />
          </ShareProvider>
        </RoomProvider>
      </SetupLater>
    </WorkspaceProvider>
  );
}

/** Inside the theme, which need not be drawn anew for each address. */
function Here({ app, state }: Omit<StageProps, 'path'>) {
  const path = useLanding(state);
  return (
    <Crash place={path}>
      <Stage app={app} state={state} path={path} />
    </Crash>
  );
}

export function App({ app }: Props) {
  const state = useSyncExternalStore(app.subscribe, app.state);
  return (
    <FluentProvider theme={state.theme} className={css.app ?? ''}>
      <LanguageProvider value="sv">
        <Here app={app} state={state} />
      </LanguageProvider>
    </FluentProvider>
  );
}
