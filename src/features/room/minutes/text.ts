// The words around the minutes: adjusting, the notice, what follows from the decisions, extracts and dispatch.
import type { Effect } from '../../../core/decision/content.ts';
import type { AdjustRow } from '../../../core/minutes/adjust.ts';
import { dayText, shortDayText } from '../../../ui/format.ts';

const paragraph = (number: number) => `§\u00a0${number}`;

export const sv = {
  over: 'Protokoll',
  aside: 'Justering, anslag och expediering',
  gone: 'Sammanträdet finns inte',
  goneLead: 'Adressen leder till ett sammanträde som har tagits bort, eller som aldrig har funnits.',
  itemGone: 'Paragrafen finns inte i beslutsloggen',
  itemGoneLead: 'Ärendet är inte beslutat, eller så har beslutet rättats. Protokollet visar vad som gäller.',
  toBody: 'Till nämndens sida',
  toLog: 'Läs besluten i beslutsloggen',
  closed: 'Protokollet läses av nämnden',
  closedLead:
    'Sammanträdets handlingar är nämndens egna, så de visas inte här. Det justerade protokollet, och utdrag ur det, lämnas ut av nämndens sekreterare. Besluten står i beslutsloggen.',
  toMinutes: 'Till protokollet',
  reading: 'Beslutsloggen läses.',
  tryAgain: 'Försök igen',
  take: 'Hämta som Word',
  print: 'Skriv ut eller spara som PDF',
  otherwise: 'protokoll',
  missing: 'Det här saknas i protokollet',
  changed: 'Det här är annorlunda än när protokollet justerades',
  adjustment: {
    title: 'Justering',
    last: (day: string) => `Protokollet ska vara justerat senast ${shortDayText(day)}.`,
    done: (day: string) => `Protokollet justerades ${dayText(day)}.`,
    open: 'Protokollet kan justeras när sammanträdet är avslutat.',
    nothing: 'Inget är beslutat än.',
    readers: 'Sekreteraren antecknar underskrifterna här.',
    signers: 'Har skrivit under',
    nobody: 'Ingen ordförande eller justerare är antecknad på sammanträdet.',
    day: 'Dag för den sista underskriften',
    adjust: 'Justera protokollet',
    adjustItem: (number: number) => `Justera ${paragraph(number)} omedelbart`,
    atOnce: (number: number, title: string) => `${paragraph(number)} ${title} ska justeras omedelbart.`,
    row: (held: AdjustRow['held'], names: string) =>
      'head' in held
        ? `Protokollet ${dayText(held.head.day)} justerat av ${names}`
        : `${paragraph(held.paragraph)} justerad av ${names}`,
    note: 'Anteckna justeringen i protokollet',
  },
  carry: {
    title: 'Att verkställa',
    all: 'Allt som följer av de justerade besluten är gjort.',
    lead: 'Det här följer av besluten och är inte gjort än.',
    act: 'Verkställ',
    row: (number: number, what: string) => `${paragraph(number)}: ${what}`,
    kinds: {
      adopt: (title) => `${title} antas`,
      repeal: (title) => `${title} upphävs`,
      assign: (title, answered) =>
        answered === '' ? `uppdrag: ${title}` : `uppdraget ${title} är återrapporterat`,
      interim: (title) => `${title} gäller tills vidare`,
      approvePlan: (title) => `${title} börjar gälla`,
      approveReport: (title) => `${title} låses`,
    } satisfies Readonly<Record<Effect['kind'], (title: string, target: string) => string>>,
    sentOn: (title: string) => `Utkastet till ${title} följer med dit ärendet går, och blir läsbart för alla`,
    returns: (title: string) => `${title} lämnas tillbaka till den som skriver planen`,
    money: 'ramarna ändras enligt finansieringen',
    decidedSo: 'Så lyder beslutet',
    changed: 'Det här skiljer planen från den som låg framme när beslutet fattades',
    showChanged: 'Visa vad som är ändrat sedan beslutet',
    unreadable: 'Den beslutade planen går inte att läsa. Jämför med planen i protokollet.',
    notWritten:
      'Ändringen syns alltså inte i planen. Lyder beslutet något annat än planen ska den ändras och skickas igen.',
    confirm: 'Bekräfta att planen lyder som beslutet',
    confirmed: (title: string) => `${title} lyder som beslutet`,
    others: 'Det skrivs av den som har rätt till det.',
  },
  notice: {
    title: 'Anslag',
    of: (number: number) => `Anslag av ${paragraph(number)}`,
    before: 'Anslaget sätts upp när protokollet är justerat.',
    last: (day: string) => `Ska vara anslaget senast ${shortDayText(day)}.`,
    minutesAt: 'Protokollet förvaras',
    whole: 'Anslag av protokollet',
    up: 'Anslå',
    upItem: (number: number) => `Anslå ${paragraph(number)}`,
    isUp: (day: string) => `Anslaget ${dayText(day)}.`,
    appeal: (day: string) => `Kan överklagas till och med ${dayText(day)}.`,
    force: (day: string) =>
      `Laga kraft ${dayText(day)}, om ingen överklagar. Besluten gäller redan från justeringen.`,
    stays: (day: string) => `Får tas ned tidigast ${dayText(day)}.`,
    down: 'Ta ned anslaget',
    isDown: (day: string) => `Nedtaget ${dayText(day)}.`,
  },
  dispatch: {
    title: 'Expediering och utdrag',
    extract: (number: number) => `Utdrag ${paragraph(number)}`,
    extractOf: (number: number, title: string) => `Utdrag ur protokollet, ${paragraph(number)} ${title}`,
    recipients: (count: number) => (count === 1 ? 'En mottagare' : `${count} mottagare`),
    none: 'Inga mottagare',
    before: 'Kan skickas när paragrafen är justerad.',
    sent: (day: string) => `Skickat ${dayText(day)}.`,
    mark: 'Anteckna som skickat',
    markItem: (number: number) => `Anteckna ${paragraph(number)} som skickad`,
    list: (number: number) => `Sändlista för ${paragraph(number)}`,
  },
} as const;
