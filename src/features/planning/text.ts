// The words of planning: the list of plans, how one is begun, the frame of the wizard and the way of a plan after it is sent.
import type { planKinds, planStates } from '../../schema/lists/plans.ts';
import { countText, dayText, figureText } from '../../ui/format.ts';

const state: Record<(typeof planStates)[number], string> = {
  draft: 'Utkast',
  inReview: 'Granskas',
  submitted: 'Inskickad',
  approved: 'Beslutad',
  active: 'Gäller',
  underRevision: 'Revideras',
  closed: 'Avslutad',
  archived: 'Arkiverad',
  returned: 'Återlämnad',
};

const kinds: Record<(typeof planKinds)[number], string> = {
  councilPlan: 'Fullmäktiges plan',
  operationalPlan: 'Verksamhetsplan',
  businessPlan: 'Affärsplan',
  directive: 'Direktiv',
  investmentPlan: 'Investeringsplan',
  actionPlan: 'Åtgärdsplan',
};

export const sv = {
  carried: {
    lead: 'Beslutat tidigare. Det gäller som det står tills den här planen är beslutad.',
    alter: 'Ändra i den här planen',
    replaces: 'Ersätter det som är beslutat, när den här planen är beslutad.',
  },
  title: 'Planera',
  state,
  decidedBy: (body: string, day: string | null, paragraph: number | null) =>
    `Beslutad av ${body}${day === null ? '' : ` ${dayText(day)}`}${paragraph === null ? '' : `, §\u00a0${figureText(paragraph)}`}`,
  progress: (done: number, of: number) => `${figureText(done)} av ${figureText(of)} klara`,
  progressOf: (owner: string) => `Hur långt planen för ${owner} har kommit`,

  list: {
    owner: 'Enhet eller organ',
    lead: 'Årets planer och nästa års. Börja i förra årets plan, så är det mesta redan skrivet.',
    year: (year: number, isNext: boolean) => (isNext ? `Nästa år, ${year}` : `I år, ${year}`),
    noPlan: 'Ingen plan än',
    version: (word: string, version: number) => `${word}, version ${figureText(version)}`,
    begin: 'Börja',
    beginOf: (owner: string, year: number) => `Börja planen ${year} för ${owner}`,
    lastDay: (day: string) => `Sista dag ${dayText(day)}`,
    toDecide: 'Väntar på ditt beslut',
    showAll: (count: number) => `Visa alla ${figureText(count)}`,
    none: 'Du har ingen plan att skriva',
    noneLead:
      'Här står planerna för de enheter och organ som du skriver för. Planerna som gäller finns i Styrkedjan.',
    toChain: 'Till Styrkedjan',
    notThere: 'Planen finns inte här',
    notThereLead: 'Den kan ha tagits bort, eller så är adressen felskriven.',
    toList: 'Till planerna',
  },
  begin: {
    title: (year: number) => `Börja planen ${year}`,
    from: 'Utgå från',
    lastYear: (title: string) => `Förra årets plan: ${title}`,
    lastYearHint:
      'Länkarna följer med, det som är avslutat lämnas, och varje kopierad text ska kontrolleras.',
    blank: 'En tom plan',
    template: 'En annan plan som mall',
    which: 'Vilken plan?',
    name: 'Planens namn',
    kinds,
    defaultName: (kind: string, year: number, owner: string) => `${kind} ${year}, ${owner}`,
    act: 'Börja',
    exists: (year: number) => `Planen ${year} är redan påbörjad`,
    again: (title: string) => `${title} är tillbakadragen`,
    againLead:
      'Planen påbörjades när året vändes, och vändningen har ångrats. Den kan tas fram igen med det som stod i den. Kontrollera texterna.',
    againAct: 'Ta fram planen igen',
    open: 'Öppna planen',
    back: 'Tillbaka till planerna',
  },

  preview: 'Förhandsgranska planen',
  stepsLabel: 'Steg',
  step: (number: number, of: number) => `Steg ${number} av ${of}`,
  faults: (count: number) => `${figureText(count)} fel`,
  done: 'klart',
  notYet: 'inte än',
  stepNav: 'Föregående och nästa steg',
  meta: (owner: string, word: string) => `${owner} · ${word.toLocaleLowerCase('sv')}`,

  control: {
    title: 'Styrkedjekontroll',
    lead: 'Uppdateras medan du skriver. Du kan gå vidare och rätta senare.',
    whole: 'Inget att rätta. Tråden håller.',
    fault: 'Fel',
    consider: 'Att överväga',
    about: (title: string, words: string) =>
      `${title}: ${words.charAt(0).toLocaleLowerCase('sv')}${words.slice(1)}`,
    more: (count: number) => `Visa ${countText(count)} till`,
  },
  thread: {
    title: 'Tråden just nu',
    empty: 'Här syns hur planens mål hänger ihop med dem ovanför, så snart det finns något.',
    loose: 'leder inte till något mål',
    more: (count: number) => `och ${figureText(count)} till`,
  },

  closed: {
    NOT_ALLOWED: (owner: string) =>
      `Du läser planen för ${owner}. Den skrivs av dem som har ansvaret för den, så här går inget att ändra.`,
    submitted: 'Planen är inskickad och kan inte ändras. Den som ska besluta kan lämna tillbaka den.',
    decided: 'Planen är beslutad. Här går inget att ändra.',
    otherwise: 'Planen kan inte ändras i det läge den är.',
  },
  returned: (reason: string) => `Planen är återlämnad: ${reason}`,
  returnedLead: 'Rätta, och skicka den igen.',

  empty: 'Inget svar',
  choose: 'Välj',
  showAll: (count: number) => `Visa alla ${figureText(count)}`,
  yes: 'Ja',
  no: 'Nej',
  close: 'Stäng',
  remove: 'Ta bort ur planen',
  add: 'Lägg till',
  copied: {
    mark: 'Kontrollera',
    tick: 'Texten är genomläst och gäller',
    done: 'Genomläst',
  },
};
