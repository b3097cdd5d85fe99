// The words of Avvikelser: the list, a deviation with its steps, its measures, and what staff write about it.

import type { DeviationAct } from '../../core/deviation/lifeCycle.ts';
import type { LiftAnswer } from '../../core/deviation/lift/levels.ts';
import type { MeasureStep } from '../../core/deviation/measureSteps.ts';
import type { Refusal } from '../../core/deviation/trail/trail.ts';
import {
  clockText,
  countAtStart,
  dayText,
  figureText,
  plural,
  shortDayText,
  swedishDay,
} from '../../ui/format.ts';

const act: Record<DeviationAct, string> = {
  acknowledge: 'Ta hand om',
  noAction: 'Lämna utan åtgärd',
  merge: 'Sammanför',
  close: 'Avsluta',
  reopen: 'Öppna igen',
};

const step: Record<MeasureStep, string> = {
  submittedToCouncil: 'Lämna till fullmäktige',
  decided: 'Besluta',
  planned: 'Planera in',
  ongoing: 'Börja',
  done: 'Genomförd',
  executed: 'Verkställd',
  documented: 'Dokumentera',
  cancelled: 'Avbryt',
};

const liftAnswer: Record<LiftAnswer, string> = {
  takenOver: 'Ta över frågan',
  sentBack: 'Skicka tillbaka till enheten',
  liftedFurther: 'Lyft vidare till nästa nivå',
};

const refused = (count: number, why: string) =>
  `${countAtStart(count)} ${plural(count, 'rad', 'rader')} räknas inte: ${why}. Be förvaltningsledaren ta bort ${plural(count, 'den', 'dem')} i SharePoint.`;

export const when = (at: string) => `${dayText(swedishDay(new Date(at)))} ${clockText(at)}`;

export const sv = {
  act,
  step,
  when,

  title: 'Avvikelser',
  under: (open: number) =>
    open === 0
      ? 'Inga öppna avvikelser'
      : `${countAtStart(open)} ${plural(open, 'öppen avvikelse', 'öppna avvikelser')}`,
  raise: 'Rapportera avvikelse',
  forms: { label: 'Visa som', list: 'Lista', tavla: 'Tavla', tidslinje: 'Tidslinje' },
  whose: { label: 'Vilka', mine: 'Mina enheter', lifted: 'Lyfta till mig', all: 'Alla', closed: 'Avslutade' },
  toDecide: (day: string) => `beslutas senast ${shortDayText(day)}`,
  toLedger: 'Åtgärdernas effekt',
  ledger: {
    title: 'Åtgärdernas effekt',
    lead: 'Det vi beslutade, vad vi väntade oss av det och vad det blev.',
    toList: 'Avvikelserna',
    emptyTitle: 'Ingen åtgärd är beslutad än',
    empty: 'Här samlas alla beslutade åtgärder, så att nästa beslut kan bygga på vad de förra gav.',
    states: {
      effect: 'Gav effekt',
      partialEffect: 'Gav delvis effekt',
      noEffect: 'Gav ingen effekt',
      waiting: 'Väntar på utvärdering',
      underWay: 'Pågår',
    },
    hadEffect: (pct: string) => `${pct} procent av de utvärderade har haft effekt, helt eller delvis.`,
    columns: {
      measure: 'Åtgärd',
      expected: 'Förväntad effekt',
      figure: 'Siffran före och efter',
      state: 'Vad det blev',
    },
    decided: (day: string) => `beslutad ${day}`,
    late: (day: string) => `Skulle ha varit klar ${day}`,
    noFigure: 'Mäts inte med någon siffra',
    figureIn: (figure: string, period: string) => `${figure} i ${period}`,
    notBefore: 'ingen siffra före',
    notAfter: 'ingen siffra än',
  },
  none: {
    title: 'Inga avvikelser här',
    lead: 'En avvikelse rapporteras när ett mål, en siffra, budgeten eller en tidplan inte håller. Den föreslås av uppföljningen när något är rött, och kan rapporteras när som helst. Medarbetare kommenterar, och åtgärderna följs tills effekten är utvärderad.',
  },
  columns: {
    what: 'Avvikelse',
    unit: 'Enhet',
    state: 'Läge',
    severity: 'Allvarlighet',
    owner: 'Ansvarig',
    measures: 'Åtgärder',
    owed: 'Kommentarer',
  },
  measuresDone: (done: number, of: number) =>
    of === 0 ? '–' : `${figureText(done)} av ${figureText(of)} klara`,
  owes: (count: number) =>
    count === 0 ? '–' : `${figureText(count)} ${plural(count, 'väntar på svar', 'väntar på svar')}`,
  concerns: (title: string) => `Gäller ${title}`,
  toComments: 'Till kommentarerna',
  detected: (day: string) => `Upptäckt ${shortDayText(day)}`,
  gone: { title: 'Den avvikelsen finns inte', lead: 'Länken leder till en avvikelse som inte finns här.' },
  toList: 'Till alla avvikelser',

  notYours: {
    title: 'Enhetens chef och rapportörer rapporterar avvikelser',
    lead: 'Säg till din chef vad du har sett. En avvikelse som redan finns kan du kommentera, och du får svar.',
  },
  newTitle: 'Ny avvikelse',
  newLead: 'Välj enhet och skriv vad ni har sett. Det sparas som utkast tills du rapporterar det.',
  unit: 'Enhet',
  begin: 'Börja skriva',
  draftLead: 'Utkastet visas här bara för dem som rapporterar för enheten. Rapportera det när det är helt.',
  warning:
    'Skriv inga uppgifter om patienter, brukare, elever eller enskilda medarbetare. Vård-, arbetsmiljö- och personuppgiftsincidenter anmäls i respektive system.',
  confirmed: 'Texten innehåller inga uppgifter om enskilda',
  choose: 'Välj',
  report: 'Rapportera',
  edit: 'Redigera',
  editDone: 'Klar med ändringarna',
  decisionNeeded: 'Kräver politiskt beslut',
  decisionIs: 'Kräver politiskt beslut',
  caseNumber: (number: string) => `Ärende ${number}`,
  noValue: 'Inte ifyllt',
  measureAfter: 'Sedan skriver du åtgärden.',
  figureAgain: 'Tillbaka till siffran i uppföljningen',
  followUpAgain: 'Tillbaka till uppföljningens avvikelser',
  raisedBy: (name: string, at: string) => `Rapporterad av ${name} ${when(at)}`,
  owner: (name: string) => `Ansvarig ${name}`,
  path: 'Målen som avvikelsen rör',
  curve: (title: string) => `${title} över tid`,
  curveText: (points: readonly string[]) => points.join(', '),
  target: (value: string) => `Mål ${value}`,
  what: 'Vad avviker',
  cause: 'Orsak',
  consequence: 'Om inget görs',
  noMeasure: 'Skäl till att ingen åtgärd vidtas',
  mergedInto: 'Sammanförd med',

  inTheWay: 'Innan avvikelsen kan avslutas',
  reasonFor: { noAction: 'Varför behövs ingen åtgärd?', reopen: 'Varför öppnas den igen?' },
  mergeWith: 'Sammanför med',
  cancel: 'Ångra',
  late: (day: string) => `Skulle ha tagits om hand senast ${shortDayText(day)}`,

  measures: 'Åtgärder',
  addMeasure: 'Lägg till åtgärd',
  noMeasures: 'Ingen åtgärd är föreslagen än.',
  measureColumns: { title: 'Åtgärd', state: 'Läge', by: 'Beslutas av', effect: 'Effekt' },
  due: (day: string) => `klar ${shortDayText(day)}`,
  overdue: (day: string) => `skulle vara klar ${shortDayText(day)}`,
  cost: (tkr: number) => `${figureText(tkr)}\u00a0tkr`,
  responsible: (name: string) => `Ansvarig ${name}`,
  expected: (text: string) => `Väntad effekt: ${text}`,
  toEvaluate: 'Att utvärdera',
  evaluate: 'Utvärdera effekten',
  effectText: 'Vad blev effekten?',
  saveEffect: 'Spara utvärderingen',
  decisionText: 'Var finns beslutet? Till exempel § och datum',
  documentation: 'Hur genomfördes åtgärden?',
  cancelReason: 'Varför avbryts åtgärden?',
  propose: 'Spara åtgärden',
  stepOf: (name: string, title: string) => `${name}: ${title}`,

  lift: {
    act: liftAnswer,
    title: (level: string) => `Lyft till nivån ${level.toLocaleLowerCase('sv')}`,
    waits: (names: string) => `Väntar på svar, som kan ges av ${names}.`,
    nobody: 'Ingen har en roll på den nivån, så ingen kan svara där.',
    question: 'Hur svarar du?',
    note: 'Vad vill du säga?',
    noteHint: 'Den som skickar tillbaka skriver vad enheten ska göra.',
    send: 'Skicka svaret',
    again: 'Lyft igen',
    steps: {
      takenOver: (level: string) => `Övertagen av ${level.toLocaleLowerCase('sv')}`,
      sentBack: (level: string) => `Skickad tillbaka av ${level.toLocaleLowerCase('sv')}`,
      liftedFurther: (level: string) => `Lyft vidare av ${level.toLocaleLowerCase('sv')}`,
    } satisfies Record<LiftAnswer, (level: string) => string>,
    liftedAgain: 'Lyft igen',
  },

  trail: 'Vad som har hänt',
  stepBy: (name: string, at: string) => `${name}, ${when(at)}`,
  reopened: 'Öppnad igen',
  refused: {
    role: (count: number) =>
      refused(count, `den som skrev ${plural(count, 'den', 'dem')} fick inte ta steget`),
    reason: (count: number) => refused(count, 'steget kräver ett skäl, och det saknas'),
    open: (count: number) =>
      refused(
        count,
        'avvikelsen gick inte att avsluta då, till exempel för att effekten inte var utvärderad',
      ),
  } satisfies Record<Refusal, (count: number) => string>,
  cameOtherDay: (day: string) =>
    `Kom till SharePoint ${dayText(day)}: skrivet utan nät, eller daterat till en annan dag.`,
  closedPastTrail:
    'Avvikelsen är satt som avslutad utan att någon har tagit steget på ett giltigt sätt. Läs under Vad som har hänt, och öppna den igen om den inte är klar.',
};
