// The words of the register of governing documents.

import type { documentKinds, documentStates } from '../../../schema/lists/planning/governingDocuments.ts';
import { dayText } from '../../../ui/format.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

const kinds: Labels<typeof documentKinds> = {
  vision: 'Vision',
  values: 'Värdegrund',
  policy: 'Policy',
  program: 'Program',
  strategy: 'Strategi',
  plan: 'Plan',
  guideline: 'Riktlinje',
  rule: 'Regler',
  charter: 'Reglemente',
  ownerDirective: 'Ägardirektiv',
  steeringModel: 'Styrmodell',
};
const states: Labels<typeof documentStates> = {
  draft: 'Utkast',
  inForce: 'Gäller',
  inForceInterim: 'Gäller tills vidare',
  interimEnded: 'Gällde i väntan på ett annat',
  repealed: 'Upphävt',
  superseded: 'Ersatt',
};

export const sv = {
  title: 'Styrdokument',
  lead: 'De dokument som planer och beslut vilar på, och när de ska ses över.',
  none: 'Inget styrdokument här',
  noneLead: 'När organet har antagit ett dokument står det här. Välj Hela organisationen för att se alla.',
  whose: 'Visa',
  own: 'Organets egna och utkasten',
  all: 'Hela organisationen',
  kinds,
  states,
  notYet: (day: string) => `Börjar gälla ${dayText(day)}`,
  until: (day: string) => `Gäller till och med ${dayText(day)}`,
  tasks: 'Att göra',
  review: (title: string, day: string, responsible: string) =>
    `${responsible} ser över ${title} senast ${dayText(day)}.`,
  interimEnded: (title: string, responsible: string) =>
    `Det som ${title} gällde i väntan på har börjat gälla. ${responsible} gör dokumentet permanent eller ersätter det.`,
  nobody: 'Ansvarig funktion',
  notInLog: 'inte styrkt av loggen',
  wrong: 'stämmer inte med beslutsloggen',
  delegated: 'antaget på delegation',
  logNotRead: 'Beslutsloggen kunde inte läsas, så dokumenten är inte jämförda med den.',
  add: {
    open: 'Lägg till ett styrdokument',
    title: 'Nytt styrdokument',
    is: 'Vad är det?',
    draft: 'Ett utkast, som ska beslutas',
    older: 'Ett dokument som redan gäller',
    draftLead:
      'Utkastet läses av organets handläggare, nämndsekreteraren och registratorer. När dokumentet är antaget, eller organet har skickat ärendet vidare, står det i registret som alla läser.',
    olderLead:
      'Beslutsloggen har inget beslut om dokumentet. Det visas därför som inte styrkt av loggen: registret tror på det som står här.',
    choose: 'Välj',
    none: 'Inget',
    versionOf: 'Ny version av',
    hints: {
      validTo: 'Tomt betyder tills vidare.',
      firstReviewDay: 'Tre månader före den dagen blir översynen något att göra.',
      validFrom: 'Tomt betyder från dagen för beslutet.',
    } as Readonly<Record<string, string>>,
    add: 'Lägg till',
    cancel: 'Avbryt',
  },
  head: {
    adoptedBy: 'Antaget av',
    before: 'Ligger hos',
    adopted: 'Antaget',
    at: (day: string, paragraph: number | null) =>
      paragraph === null ? dayText(day) : `${dayText(day)}, §\u00a0${paragraph}`,
    validity: 'Giltighet',
    responsible: 'Ansvarig funktion',
    registryNumber: 'Diarienummer',
    targetGroup: 'Målgrupp',
    review: 'Första översyn',
    interimUntil: 'Gäller i väntan på',
    unseen: 'ett dokument som inte är antaget än',
    version: 'Version',
    untilFurther: 'tills vidare',
    from: (day: string) => `från ${dayText(day)}`,
    to: (day: string) => `till och med ${dayText(day)}`,
    notSaid: 'Inte angivet',
    log: 'Beslutsloggen',
    held: {
      held: 'Har det justerade beslutet',
      beforeLog: 'Antaget innan loggen började, så inte styrkt av loggen',
      delegated: 'Antaget på delegation. Beslutet står bland organets ärenden, inte i loggen',
      unseen:
        'Inte styrkt av loggen. Det kan vara antaget på delegation: det ser den som läser organets handlingar',
      notInLog: 'Inte styrkt av loggen: där finns inget justerat beslut om det',
      differs: 'Dokumentet står inte som det antogs',
      endNotInLog: 'Att det är upphävt är inte styrkt av organets beslutslogg',
    },
    wrongLead:
      'Någon har ändrat raden utan beslut, eller så har ett annat organ beslutat. Det som står i beslutsloggen och i Fastställda versioner är det som gäller.',
  },
} as const;
