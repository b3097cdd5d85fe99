// The words of the follow-up form: the page, its steps, marking ready, and who may write.

import type { FollowUp } from '../../core/followUp/form.ts';
import type { FaultCode } from '../../schema/fault.ts';
import {
  capital,
  clockText,
  countAtStart,
  countText,
  dayText,
  figureText,
  listText,
  plural,
  shortDayText,
  swedishDay,
} from '../../ui/format.ts';
import { activities } from './activities/text.ts';
import { analysis } from './analysis/text.ts';
import { assignments } from './assignments/text.ts';
import { deviations } from './deviations/text.ts';
import { earlier } from './earlier/text.ts';
import { economy } from './economy/text.ts';
import { elements } from './elements/text.ts';
import { figures } from './figures/text.ts';
import { perspectives } from './perspectives/text.ts';

/** What is missing, said shortly after the name of what it is missing for. */
const missing: Partial<Record<FaultCode, string>> = {
  OUTCOME_MISSING: 'utfallet saknas',
  OUTCOME_AND_REASON: 'välj utfall eller skäl, inte båda',
  COMMENT_TOO_SHORT: 'skriv vad det beror på',
  ASSESSMENT_MISSING: 'välj en bedömning',
  OVERRIDE_NO_JUSTIFICATION: 'skriv en motivering',
  ANALYSIS_MISSING: 'inte besvarad',
  FOLLOWUP_DEVIATION_UNANSWERED: 'rapportera avvikelse eller skriv varför det inte är någon',
  FOLLOWUP_MEASURE_MISSING: 'lägg till en åtgärd i avvikelsen',
  ASSIGNMENT_UNANSWERED: 'välj läge',
  ACTIVITY_UNANSWERED: 'säg hur det går',
  ACTIVITY_LATE: 'välj ett nytt slut, eller ändra status',
  CROSSCUTTING_UNANSWERED: 'inte besvarat',
  FIELD_REQUIRED: 'fyll i',
  FOLLOWUP_CAUSE_MISSING: 'behöver svar eftersom något är gult eller rött',
};

/** The same where it is the field that tells what to do. */
const missingField: Readonly<Record<string, string>> = {
  'assignments/reportBack': 'skriv återrapporteringen',
  'activities/newEndReason': 'skriv varför slutet flyttas',
  'economy/measures': 'skriv vad ni gör åt det',
};

const state: Record<FollowUp['state'], string> = {
  notStarted: 'Inte påbörjad',
  inProgress: 'Pågår',
  ready: 'Klarmarkerad',
  returned: 'Återlämnad',
  approved: 'Godkänd',
  consolidated: 'Sammanställd',
  reported: 'Rapporterad',
};

export const sv = {
  figures,
  elements,
  assignments,
  activities,
  economy,
  perspectives,
  analysis,
  deviations,
  earlier,
  state,

  title: 'Följ upp',
  notThere: {
    title: 'Den uppföljningen finns inte',
    lead: 'Länken leder till en period eller en enhet som inte finns här. Det som väntar på dig står i Mitt arbete.',
    act: 'Till Mitt arbete',
  },
  notYet: {
    title: (period: string) => `${period} är inte öppen än`,
    lead: (to: string, deadline: string | null) =>
      `Perioden går till och med ${shortDayText(to)}, och förvaltningsledaren öppnar uppföljningen när det är dags.${
        deadline === null ? '' : ` Sista dag att svara blir ${shortDayText(deadline)}.`
      }`,
    readings: 'Löpande siffror kan lämnas redan nu',
    act: (period: string) => `Till ${period.charAt(0).toLocaleLowerCase('sv')}${period.slice(1)}`,
  },
  period: (short: string, year: number) => `Uppföljning ${short} ${year}`,
  shortPeriod: (short: string, deadline: string | null) =>
    deadline === null ? `Uppföljning ${short}` : `Uppföljning ${short} · sista dag ${shortDayText(deadline)}`,
  done: (done: number, of: number) => `${figureText(done)} av ${figureText(of)} klara`,
  left: (done: number, of: number) => `${figureText(done)} av ${figureText(of)}`,
  remaining: (done: number, of: number) =>
    `${figureText(done)} av ${figureText(of)} klara · ${done === of ? 'inget' : figureText(of - done)} återstår`,
  until: (deadline: string, daysLeft: number | null) =>
    daysLeft !== null && daysLeft < 0
      ? `sista dag var ${shortDayText(deadline)}`
      : `till ${shortDayText(deadline)}`,
  progressOf: (unit: string) => `Hur långt ${unit} har kommit`,
  steps: 'Steg i uppföljningen',
  toChoose: {
    texts: (count: number) => `${countText(count)} ${plural(count, 'text', 'texter')} att välja`,
    answers: (count: number) => `${countText(count)} ${plural(count, 'uppgift', 'uppgifter')} att välja`,
  },
  next: (title: string) => `Nästa: ${title}`,
  reportedBy: (name: string) => `Rapporteras av ${name}`,
  plan: (year: number, version: number) => `Planen för ${year}, version ${figureText(version)}`,
  readings: 'Löpande siffror',
  allUnits: 'Alla enheter',
  titleOf: (words: readonly string[]) => capital(listText(words)),

  savedHere: 'Sparat här',
  savedInMemory: 'Sparat i fliken',
  savedThere: 'Sparat i SharePoint',
  empty: 'Inte besvarad',
  atIt: (label: string, sentence: string) => (label === '' ? sentence : `${label} – ${sentence}`),

  ready: {
    act: 'Klarmarkera',
    label: 'Att klarmarkera',
    remains: (count: number) =>
      count === 0
        ? 'Allt är besvarat. Klarmarkera när du är nöjd.'
        : `${countAtStart(count, 'neuter')} svar återstår. Du får en lista med länkar till det som saknas.`,
    title: 'Det här återstår',
    missing,
    missingField,
    warned: (label: string, sentence: string) => `${label}: ${sentence}`,
    undiscussed: (perspective: string) => `Ni har inte talat om perspektivet ${perspective}.`,
    lead: 'Varje rad leder till fältet. Det du redan har skrivit är sparat.',
    leadUnsaved: 'Varje rad leder till fältet. Det som inte gick att spara finns kvar i fältet.',
    unconfirmed: 'bekräfta eller ändra utfallet',
    warningsTitle: 'Innan du klarmarkerar',
    considered: 'Vi har övervägt detta',
    wholeTitle: 'Allt är besvarat',
    wholeLead: 'Tryck på Klarmarkera igen.',
    unsaved: 'det du skrev är inte sparat',
    close: 'Stäng listan',
    doneTitle: (unit: string) => `${unit} är klar`,
    doneBy: (name: string, at: string) =>
      `Klarmarkerad ${dayText(swedishDay(new Date(at)))} klockan ${clockText(at)} av ${name}.`,
    doneNext: (deadline: string | null) =>
      `Svaren räknas in i sammanvägningen.${
        deadline === null ? '' : ` Du kan ändra till och med ${shortDayText(deadline)}.`
      }`,
    doneClosed: 'Svaren räknas in i sammanvägningen.',
    change: 'Ändra',
    attainment: 'Se sammanvägningen',
    changing: 'Du ändrar en klarmarkerad uppföljning. Klarmarkera igen när du är färdig.',
  },

  closed: {
    PERIOD_NOT_OPEN: (period: string) => `${period} är stängd. Du kan läsa svaren men inte ändra dem.`,
    NOT_ALLOWED: (unit: string) =>
      `Du läser svaren från ${unit}. Bara enhetens chef och rapportörer kan skriva här.`,
    handedOver: 'Uppföljningen är godkänd av nivån ovanför. Ska något ändras får den återlämnas först.',
    otherwise: 'Du kan läsa svaren men inte ändra dem.',
    unsaved: 'Det här hann inte sparas.',
    unsavedLead:
      'Du skrev det innan uppföljningen stängdes. Det finns kvar på den här enheten, så att du kan kopiera det.',
  },
  readLead: 'Så har enheten svarat.',
  readNothing: 'Enheten har inte svarat.',
  writesFor: (unit: string) => `Du skriver för ${unit}.`,
  returned: 'Återlämnad',
  returnedLead: 'Uppföljningen är återlämnad. Ändra och klarmarkera igen.',

  units: {
    lead: (period: string, lastDays: readonly (readonly [day: string, level: string])[]) => {
      const days = lastDays.map(([day, level]) =>
        level === '' ? shortDayText(day) : `${shortDayText(day)} (${level.toLocaleLowerCase('sv')})`,
      );
      return days.length === 0 ? period : `${period} · sista dag ${listText(days)}`;
    },
    own: 'Dina enheter',
    other: 'Enheter',
    below: 'Enheter under dig',
    ready: (ready: number, of: number) => `${figureText(ready)} av ${figureText(of)} klarmarkerade`,
    attainment: 'Se sammanvägningen',
    periods: 'Period',
    none: 'Inget att följa upp än',
    noneLead:
      'Här fyller enheternas chefer i uppföljningen. Den visas när förvaltningsledaren har öppnat årets första period.',
    noUnit: 'Du har ingen enhet att följa upp',
    noUnitLead:
      'Här fyller enheternas chefer i sin uppföljning. Är du chef eller rapportör och saknar din enhet ber du förvaltningsledaren lägga till dig.',
  },
};
