// The words of sending a plan: what is left, what is to be considered, who decides it and what happens next.
import type { Decider } from '../../../core/planning/entry.ts';
import type { RouteAction } from '../../../steering/documents/route.ts';
import { dayText, figureText, plural } from '../../../ui/format.ts';

const actors: Readonly<Record<string, string>> = {
  council: 'Fullmäktige',
  board: 'Styrelsen',
  subcommittee: 'Utskottet',
  federation: 'Förbundet',
  committee: 'Nämnden',
  jointCommittee: 'Den gemensamma nämnden',
  companyBoard: 'Bolagsstyrelsen',
  officials: 'Tjänstepersonerna',
  administration: 'Förvaltningen',
  company: 'Bolaget',
  administrationHead: 'Förvaltningschefen',
  areaHead: 'Områdeschefen',
  manager: 'Chefen över den som skickar',
  controller: 'Controllern',
  delegate: 'Den som har delegation',
};
const actions: Record<RouteAction, string> = {
  prepare: 'bereder',
  review: 'granskar',
  propose: 'lämnar förslag',
  decide: 'beslutar',
  inform: 'informeras',
  report: 'får en rapport',
  execute: 'verkställer',
  document: 'dokumenterar',
};
const alone: Record<RouteAction, string> = {
  prepare: 'Planen bereds',
  review: 'Planen granskas',
  propose: 'Förslag lämnas',
  decide: 'Planen beslutas',
  inform: 'Det som beslutas meddelas',
  report: 'Det som beslutas rapporteras',
  execute: 'Planen verkställs',
  document: 'Arbetet dokumenteras',
};

export const sv = {
  errors: (count: number) => `${figureText(count)} ${plural(count, 'sak', 'saker')} att rätta`,
  whole: 'Planen är hel',
  wholeLead: 'Inget behöver rättas innan den skickas.',
  warnings: 'Att överväga',
  considered: 'Vi har övervägt detta',
  copied: 'Kopierade texter att kontrollera',
  unsaved: 'Det finns text som inte är sparad än. Gå till fältet och rätta den.',
  sendTitle: 'Skicka planen',
  send: 'Skicka',
  to: {
    body: (body: string) => `Planen går till ${body}, som beslutar den på ett sammanträde.`,
    someBody: 'Planen går till organet, som beslutar den på ett sammanträde.',
    head: 'Planen går till förvaltningschefen, som beslutar den.',
    lineManager: 'Planen går till chefen över dig, som beslutar den.',
  },
  next: 'Det här händer sedan',
  /** The model writes a step in one word, such as `committeeDecide`; an action alone is nobody's in particular. */
  step: (word: string, action: RouteAction) => {
    const actor = actors[word.replace(/[A-Z][a-z]+$/, '')];
    return actor === undefined ? alone[action] : `${actor} ${actions[action]}`;
  },
  sentTitle: 'Planen är skickad',
  sentBy: (who: string, day: string) => `Skickad av ${who} ${dayText(day)}.`,
  waits: {
    body: (body: string) =>
      body === '' ? 'Organet tar upp den på ett sammanträde.' : `${body} tar upp den på ett sammanträde.`,
    head: 'Förvaltningschefen beslutar den.',
    lineManager: 'Chefen över dig beslutar den.',
  } satisfies Record<Decider['by'], string | ((body: string) => string)>,
  decidedBy: (who: string, day: string) => `Beslutad av ${who} ${dayText(day)}.`,
  versions: {
    revise: 'Revidera planen',
    reviseLead: 'En ny version skrivs bredvid. Den som är beslutad gäller och ändras inte.',
    giveUp: 'Ge upp revideringen',
    isRevision: (version: number) =>
      `Det här är version ${figureText(version)}. Det som redan är beslutat följer med och ersätts av det du skriver, när versionen är beslutad.`,
    hasNext: (version: number, isDecided: boolean) =>
      isDecided
        ? `Version ${figureText(version)} har ersatt den här.`
        : `Planen revideras. Version ${figureText(version)} skrivs, och den här gäller tills den är beslutad.`,
    toVersion: (version: number) => `Till version ${figureText(version)}`,
  },
  decide: {
    title: 'Planen väntar på ditt beslut',
    lead: 'Läs stegen. Godkänn planen, eller lämna tillbaka den med ett skäl.',
    approve: 'Godkänn planen',
    giveBack: 'Lämna tillbaka',
    reason: 'Varför lämnas den tillbaka?',
  },
  log: {
    notRead: 'Organets beslutslogg kunde inte läsas, så planen är inte jämförd med den.',
    beforeLog: 'Planen godkändes innan organets beslutslogg började, så loggen kan inte styrka den.',
    notInLog: {
      title: 'Planen stämmer inte med beslutsloggen',
      lead: 'Den säger att den är godkänd, men organet har inget justerat beslut om den. Den gäller inte som beslutad förrän det har retts ut.',
    },
    differs: {
      title: 'Planen är inte som när den beslutades',
      lead: 'Någon har ändrat den sedan dess. Det som beslutades finns i Fastställda versioner: återställ planen, eller lägg fram den för ett nytt beslut.',
    },
  },
};
