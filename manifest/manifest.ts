// The Teams app as Teams reads it, made from where the app and its SharePoint site lie.
import { appPath, type Settings } from '../tools/settings.ts';

export interface Deployment
  extends Pick<Settings, 'appOrigin' | 'site' | 'clientId' | 'appId' | 'organisation'> {
  readonly version: string;
}

export const manifestVersion = '1.30';

/** Gives the manifest for a deployment; `validate` in package.ts holds it against Microsoft's schema. */
export function manifest({ appOrigin, site, clientId, appId, version, organisation }: Deployment) {
  const app = `${appOrigin}${appPath}`;
  const start = `${app}?site=${encodeURIComponent(site)}`;
  // Teams fills in the theme, so that the very first paint has the right colours, and who is here, so that nobody sees
  // what another has left on the device.
  const page = `${start}&theme={app.theme}&person={user.loginHint}`;
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    localizationInfo: { defaultLanguageTag: 'sv-se' },
    developer: {
      name: organisation,
      websiteUrl: app,
      privacyUrl: `${app}integritet.html`,
      termsOfUseUrl: `${app}villkor.html`,
    },
    name: { short: 'Röda tråden', full: 'Röda tråden – mål, uppföljning och beslut' },
    description: {
      short: 'Från fullmäktiges mål till enhetens aktiviteter, och tillbaka.',
      full: [
        'Röda tråden är för kommuner och regioner som planerar, följer upp och beslutar längs en och samma kedja av mål.',
        'Chefer följer upp i Teams, nämnder ser läget i sin kanal, och varje sammanvägd bedömning kan förklara sig.',
        'Allt som skrivs ligger i listor på er egen SharePoint-plats. Ingen annan server används.',
        'En administratör behöver ha registrerat appen i Entra och satt upp platsen innan den kan användas.',
      ].join('\n\n'),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#FFFFFF',
    staticTabs: [
      {
        entityId: 'mitt-arbete',
        name: 'Mitt arbete',
        contentUrl: page,
        websiteUrl: start,
        scopes: ['personal'],
        context: ['personalTab'],
      },
    ],
    configurableTabs: [
      {
        configurationUrl: `${page}#/flik`,
        canUpdateConfiguration: true,
        scopes: ['team', 'groupChat'],
        context: [
          'channelTab',
          'privateChatTab',
          'meetingChatTab',
          'meetingDetailsTab',
          'meetingSidePanel',
          'meetingStage',
        ],
      },
    ],
    permissions: ['identity'],
    // A page may be shown on the stage of a meeting, whichever sort of meeting it is.
    authorization: {
      permissions: {
        resourceSpecific: [
          { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
          { name: 'ChannelMeetingStage.Write.Group', type: 'Delegated' },
        ],
      },
    },
    validDomains: [new URL(appOrigin).host],
    webApplicationInfo: { id: clientId, resource: new URL(site).origin },
    showLoadingIndicator: true,
    supportsChannelFeatures: 'tier1',
  };
}
