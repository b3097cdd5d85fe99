// What the host does at each teams-js call, in the reply convention that the call expects (teams.md 2.3 and 2.4).
import { contextFor, type FrameContext, runtimeFor } from './context.ts';
import { pickPeople } from './dialogs.ts';
import type { HostState, TenantView } from './state.ts';
import type { Answers, Call } from './wire.ts';

/** A tab's settings as `settings.setSettings` hands them over. */
export interface TabSettings {
  readonly entityId?: string;
  readonly contentUrl?: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

/** What the page around a frame offers to the frame's calls. */
export interface Around {
  readonly world: TenantView;
  readonly frameContext: FrameContext;
  state(): HostState;
  entityId(): string;
  nestedAuth(call: Call): void;
  loaded(): void;
  failed(reason: string): void;
  /** opens the tab anew at a sub-page */
  go(sub: string | null): void;
  openLink(link: string): boolean;
  share(sub: string, label: string): void;
  /** shows the page to everyone in the meeting */
  stage(url: string): void;
  tab: { read(): TabSettings; write(settings: TabSettings): void };
  setValid(valid: boolean): void;
  saved(reason: string | null): void;
  openTask(call: Call): void;
  /** closes this frame's dialog with its result; does nothing in a tab */
  complete(result: unknown): void;
  relay(func: 'messageForParent' | 'messageForChild', message: unknown): void;
  readyToUnload(): void;
}

const sdkVersion = '2.0.4';
const nothing = (): void => undefined;
const status = (call: Call): void => call.reply(true);
const sdkDone = (call: Call): void => call.reply(undefined, true);

const field = (value: unknown, name: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'string' ? found : null;
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The answers to one frame. A call that is not among them is written down as unknown, and tests fail on it. */
export function answersFor(host: Around): Answers {
  return {
    initialize: (call) =>
      call.reply(host.frameContext, 'web', sdkVersion, JSON.stringify(runtimeFor(host.state().naa))),
    getContext: (call) =>
      call.reply({ ...contextFor(host.state(), host.world, host.frameContext), entityId: host.entityId() }),
    'nestedAppAuth.execute': (call) => host.nestedAuth(call),

    'appInitialization.appLoaded': () => host.loaded(),
    'appInitialization.success': (call) => {
      host.loaded();
      call.reply(undefined);
    },
    'appInitialization.failure': (call) => host.failed(text(call.args[1]) || text(call.args[0])),
    'appInitialization.expectedFailure': (call) => host.failed(text(call.args[1]) || text(call.args[0])),
    readyToUnload: () => host.readyToUnload(),

    'settings.getSettings': (call) => call.reply(host.tab.read()),
    'settings.setSettings': (call) => {
      const [settings] = call.args;
      const contentUrl = field(settings, 'contentUrl');
      if (contentUrl === null || !contentUrl.startsWith(new URL(host.world.appUrl).origin)) {
        call.reply(false, 'contentUrl must lie among the valid domains');
        return;
      }
      host.tab.write({ ...(settings as TabSettings) });
      call.reply(true);
    },
    'settings.setValidityState': (call) => host.setValid(call.args[0] === true),
    'settings.save.success': () => host.saved(null),
    'settings.save.failure': (call) => host.saved(text(call.args[0])),
    'settings.remove.success': nothing,
    'settings.remove.failure': nothing,

    shareDeepLink: (call) => host.share(text(call.args[0]), text(call.args[1])),
    executeDeepLink: (call) => {
      const opened = host.openLink(text(call.args[0]));
      if (opened) call.reply(true);
      else call.reply(false, 'the link could not be opened');
    },
    'pages.navigateToApp': (call) => {
      call.reply(true);
      host.go(field(call.args[0], 'subPageId'));
    },
    'pages.currentApp.navigateTo': (call) => {
      sdkDone(call);
      host.go(field(call.args[0], 'subPageId'));
    },
    'pages.currentApp.navigateToDefaultPage': (call) => {
      sdkDone(call);
      host.go(null);
    },
    'pages.backStack.navigateBack': status,
    navigateBack: status,
    navigateCrossDomain: status,
    returnFocus: nothing,
    setFrameContext: nothing,

    'tasks.startTask': (call) => host.openTask(call),
    'tasks.updateTask': nothing,
    'tasks.completeTask': (call) => host.complete(call.args[0]),
    messageForParent: (call) => host.relay('messageForParent', call.args[0]),
    messageForChild: (call) => host.relay('messageForChild', call.args[0]),

    'people.selectPeople': (call) => {
      const [wish] = call.args;
      const single = typeof wish === 'object' && wish !== null && Reflect.get(wish, 'singleSelect') === true;
      void pickPeople(host.world.people, field(wish, 'title') ?? 'Välj personer', single).then((chosen) => {
        if (chosen === null) call.reply({ errorCode: 8000, message: 'User cancelled' });
        else
          call.reply(
            undefined,
            chosen.map(({ oid, name, upn }) => ({ objectId: oid, displayName: name, email: upn })),
          );
      });
    },
    'clipboard.writeToClipboard': (call) => {
      const content = field(call.args[0], 'content') ?? '';
      const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
      navigator.clipboard.writeText(new TextDecoder().decode(bytes)).then(
        () => sdkDone(call),
        () => call.reply({ errorCode: 1000, message: 'Permission denied' }),
      );
    },
    'meeting.getMeetingDetails': (call) => {
      const { org } = host.state();
      const details = { id: `meeting-${org.id}`, title: 'Sammanträde', type: 'Scheduled' };
      call.reply(undefined, {
        details,
        conversation: { id: `19:meeting_${org.id}@thread.v2` },
        organizer: {},
      });
    },
    'meeting.getAppContentStageSharingCapabilities': (call) =>
      call.reply(undefined, { doesAppHaveSharePermission: true }),
    'meeting.shareAppContentToStage': (call) => {
      call.reply(undefined, true);
      host.stage(text(call.args[0]));
    },
    'authentication.getAuthToken': (call) => call.reply(false, 'resourceRequiresConsent'),
    'authentication.authenticate': (call) => call.reply(false, 'FailedToOpenWindow'),
    'sharing.shareWebContent': sdkDone,
    'stageView.open': sdkDone,
    'profile.showProfile': sdkDone,
    'chat.openChat': status,
    'call.startCall': status,
    'calendar.composeMeeting': status,
    'calendar.openCalendarItem': status,
  };
}
