// The words of Samlad uppföljning: the units and how far they have come, the sum, and what is written, lifted and given back.
import type { FollowUpState } from '../../core/consolidation/followUpState.ts';
import { clockText, countAtStart, dayText, figureText, plural, swedishDay } from '../../ui/format.ts';

const state: Record<FollowUpState['state'], string> = {
  notStarted: 'Inte påbörjad',
  inProgress: 'Pågår',
  ready: 'Klar, inte godkänd',
  returned: 'Återlämnad',
  approved: 'Godkänd',
  consolidated: 'Sammanställd',
  reported: 'Rapporterad',
};

export const sv = {
  readMoney: 'Läs in enheternas ekonomi från en tabell',
  state,
  title: 'Samlad uppföljning',
  ofPeriod: (short: string, year: number) => `Uppföljning ${short} ${year}`,
  whole: 'Hela organisationen',
  over: (place: string, period: string) => `${place} · ${period}`,
  place: 'Nivå',
  period: 'Period',
  notThere: 'Den samlade uppföljningen finns inte',
  notThereLead:
    'Här samlas enheternas uppföljningar när en period har öppnats. Länken leder till en period, en enhet eller ett organ som inte finns.',
  toMyWork: 'Till Mitt arbete',
  noUnits: 'Här finns inga enheter att samla',
  noUnitsLead: 'En samlad uppföljning görs av den som har enheter under sig. Välj en annan nivå.',

  answered: (answered: number, of: number, rate: string) =>
    `${figureText(answered)} av ${figureText(of)} enheter har svarat, ${rate} procent`,
  units: 'Enheterna',
  columns: { unit: 'Enhet', state: 'Läge', deviations: 'Avvikelser' },
  status: {
    fulfilled: 'Uppfylld',
    partly: 'Delvis uppfylld',
    notFulfilled: 'Ej uppfylld',
    notAssessed: 'Ej bedömd',
  },
  deviations: (count: number) =>
    count === 0 ? 'inga avvikelser' : `${figureText(count)} ${plural(count, 'avvikelse', 'avvikelser')}`,
  toApprove: 'Läs och godkänn',
  altered: 'Ändrad efter godkännandet',
  alteredHint:
    'Något i svaret har ändrats efter godkännandet, av en controller eller utanför formuläret. Läs det igen, och återlämna det om det inte stämmer. Vad som har ändrats står i radernas versionshistorik i SharePoint.',

  missing: (count: number) => `${countAtStart(count)} ${plural(count, 'enhet', 'enheter')} har inte svarat`,
  manager: (name: string) => `${name}, chef`,
  noManager: 'saknar chef',
  remind: (count: number) =>
    `Påminn ${count === 1 ? 'den' : `de ${figureText(count)}`} som saknas med e-post`,
  remindPart: (at: number, of: number) => `Påminn med e-post, del ${figureText(at)} av ${figureText(of)}`,
  chat: (count: number) => (count === 1 ? 'Skriv i Teams' : 'Skriv i en gemensam chatt i Teams'),
  chatPart: (at: number, of: number) => `Chatt i Teams, del ${figureText(at)} av ${figureText(of)}`,
  remindHint:
    'Ett färdigt meddelande öppnas i din egen e-post eller i Teams, bara till dem som saknas. Du skickar det själv: appen har ingen server och kan inte skicka. Öppnas inget kan du kopiera adresserna här.',
  addresses: 'Adresserna',
  reminder: {
    subject: (period: string) => `Påminnelse: ${period}`,
    text: (period: string, deadline: string | null) =>
      `Hej! ${period} väntar på svar från din enhet.${
        deadline === null ? '' : ` Sista dag är ${dayText(deadline)}.`
      } Den står i Röda tråden under Mitt arbete.`,
  },

  sum: 'Så summeras det',
  sumLead: 'Det som enheterna har bedömt, räknat enligt styrmodellen.',
  columnsOfSum: { decided: 'Bedömt', trend: 'Mot samma period i fjol' },
  none: 'Redovisas som fördelning',
  assessedOf: (assessed: number, total: number) => `${figureText(assessed)} av ${figureText(total)} bedömda`,

  written: 'Det här lämnar vi vidare',
  analysis: 'Samlad analys',
  analysisHint:
    'Vad säger svaren tillsammans? Vad är gemensamt, vad sticker ut, och vad behöver göras på den här nivån?',
  lift: 'Lyft till nästa nivå',
  liftHint: 'Det som inte kan lösas på den här nivån. Nästa nivå ser det i sin samlade uppföljning.',
  readDeviation: 'Läs avvikelsen',
  nothingToLift: 'Enheterna har inga öppna avvikelser.',
  liftedHere: 'lyft hit',
  liftedFrom: (names: string) => `lyft från ${names}`,
  measuresOf: (deviation: string) => `Åtgärder för ${deviation}`,
  feedback: 'Återföring till enheterna',
  feedbackHint:
    'Enheterna läser den i nästa periods uppföljning. Skriv vad ni har sett och vad ni väntar er.',
  feedbackAll: 'Till alla enheter',
  feedbackOne: 'Till en enhet',
  chooseUnit: 'Välj enhet',
  feedbackTo: (unit: string) => `Till ${unit}`,
  feedbackMeasures: 'Åtgärder som återföringen gäller',
  notWritten: 'Inte skriven än',

  finish: 'Lämna vidare',
  finishLead: (count: number, left: number) =>
    `${count === 0 ? 'Ingen' : countAtStart(count)} ${plural(Math.max(count, 1), 'godkänd uppföljning', 'godkända uppföljningar')} tas med.${
      left === 0
        ? ''
        : ` ${countAtStart(left)} ${plural(left, 'är inte godkänd', 'är inte godkända')} och räknas upp som saknade.`
    }`,
  done: (name: string, at: string) =>
    `Lämnad vidare ${dayText(swedishDay(new Date(at)))} klockan ${clockText(at)} av ${name}. Ändrar du något lämnar du vidare på nytt.`,
  readOnly:
    'Du läser den samlade uppföljningen. Den skrivs av nivåns chef, eller av controllern för ett organ.',
  closed: 'Perioden är stängd. Du kan läsa men inte ändra.',

  version: (version: number) => `Perioden har öppnats igen. Det här är version ${figureText(version)}.`,
  reads: (version: number) =>
    `Du läser version ${figureText(version)}, så som svaren stod när perioden låstes. Den rapport som antogs då hänvisar hit.`,
  readVersion: (version: number) => `Läs version ${figureText(version)}`,
  readNow: (version: number) => `Tillbaka till version ${figureText(version)}`,
  alteredSinceLock: (names: string) => `Ändrat efter låsningen, utan att en tidigare version finns: ${names}`,
  alteredSinceLockLead:
    'Svaren stämmer inte med det som låstes. Vad som stod och vem som ändrade syns i radernas versionshistorik i SharePoint.',
  bodies: 'det som organen har bedömt',
  saved: 'Sparat',
};
