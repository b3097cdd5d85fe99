// What the host tells the app of itself: the context in the old flat shape, and what it can do.
import type { HostState, TenantView } from './state.ts';
import { channelOf } from './team.ts';

const frameContexts = {
  personal: 'content',
  channel: 'content',
  meeting: 'sidePanel',
  stage: 'meetingStage',
  settings: 'settings',
} as const;

export type FrameContext = (typeof frameContexts)[keyof typeof frameContexts] | 'task';

export const frameContextOf = (state: HostState): FrameContext => frameContexts[state.context];

/** The tab's id in the manifest. */
export const tabId = 'roda-traden';

/** The reply to `getContext`; teams-js maps it to its newer, nested shape (teams.md 2.4). */
export function contextFor(state: HostState, world: TenantView, frameContext: FrameContext): object {
  const inChannel = state.context === 'channel' || state.context === 'settings';
  const inMeeting = state.context === 'meeting' || state.context === 'stage';
  const site = new URL(state.org.url);
  return {
    entityId: tabId,
    ...(state.sub === null ? {} : { subEntityId: state.sub }),
    frameContext,
    locale: 'sv-se',
    osLocaleInfo: { platform: 'web', regionalFormat: 'sv-se', shortDate: 'yyyy-MM-dd', shortTime: 'HH:mm' },
    theme: state.theme,
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: 'local-session',
    appSessionId: 'local-app-session',
    ringId: 'general',
    appId: world.appId,
    isFullScreen: false,
    userObjectId: state.person.oid,
    userDisplayName: state.person.name,
    userPrincipalName: state.person.upn,
    loginHint: state.person.upn,
    tid: state.person.tid,
    tenantSKU: 'enterprise',
    userLicenseType: 'Unknown',
    ...(inChannel
      ? {
          channelId: channelOf(state.org.id).channel,
          channelName: 'Allmänt',
          channelType: 'Regular',
          teamId: `19:${state.org.id}-team@thread.tacv2`,
          groupId: channelOf(state.org.id).team,
          teamName: state.org.name,
          teamType: 0,
          teamSiteUrl: state.org.url,
          teamSiteDomain: site.host,
          teamSitePath: site.pathname,
        }
      : {}),
    ...(inMeeting
      ? { chatId: `19:meeting_${state.org.id}@thread.v2`, meetingId: `meeting-${state.org.id}` }
      : {}),
  };
}

/** What the host supports; every `isSupported()` of teams-js only looks here, so a weaker host lacks keys. */
export function runtimeFor(naa: string): object {
  const withAuth = naa !== 'absent';
  return {
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isNAAChannelRecommended: withAuth,
    isDeeplyNestedAuthSupported: false,
    isLegacyTeams: false,
    supports: {
      app: { notifySuccessResponse: {} },
      pages: { appButton: {}, tabs: {}, config: {}, backStack: {}, currentApp: {} },
      dialog: { url: { bot: {}, parentCommunication: {} }, card: { bot: {} }, update: {} },
      people: {},
      profile: {},
      chat: {},
      call: {},
      calendar: {},
      clipboard: {},
      sharing: {},
      stageView: {},
      menus: {},
      permissions: {},
      teamsCore: {},
      appInstallDialog: {},
      ...(withAuth ? { nestedAppAuth: {} } : {}),
    },
  };
}
