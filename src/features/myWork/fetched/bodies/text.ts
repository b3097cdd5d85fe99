// The words of what waits in a body: meetings, minutes, notices, reports and cases, and of papers that could not be read.
import type { RoomWork } from '../../../../core/meeting/work/waits.ts';
import { countAtStart, countText, listText, plural, shortDayText } from '../../../../ui/format.ts';

interface Words {
  readonly title: (work: RoomWork, body: string) => string;
  readonly lead: (work: RoomWork) => string;
  readonly action: string;
}

const onDay = ({ meeting }: RoomWork): string => (meeting === null ? '' : shortDayText(meeting));
const byDay = ({ due }: RoomWork): string => (due === null ? '' : shortDayText(due));
const paragraphs = ({ titles }: RoomWork): string => listText(titles.map((one) => `§\u00a0${one}`));

/** A long list says less than its beginning. */
const mostTitles = 3;
const firstOf = (titles: readonly string[]): string =>
  listText(
    titles.length <= mostTitles
      ? titles
      : [...titles.slice(0, mostTitles - 1), `${countText(titles.length - mostTitles + 1, 'neuter')} till`],
  );
const subject = ({ titles: [first = ''] }: RoomWork): string => first;

const room: Readonly<Record<RoomWork['step'], Words>> = {
  ongoing: {
    title: (_, body) => `Sammanträdet pågår, ${body}`,
    lead: () => 'Följ det ärende som behandlas nu.',
    action: 'Till sammanträdet',
  },
  unclosed: {
    title: (work, body) => `Sammanträdet ${onDay(work)} är inte avslutat, ${body}`,
    lead: () => 'Protokollet kan justeras först när sammanträdet är avslutat.',
    action: 'Till sammanträdet',
  },
  unheld: {
    title: (work, body) => `Sammanträdet ${onDay(work)} öppnades aldrig, ${body}`,
    lead: () => 'Ställ in det, så att det som skulle tas upp väntar på nästa sammanträde.',
    action: 'Till sammanträdet',
  },
  emptyAgenda: {
    title: (work, body) => `Sammanträdet ${onDay(work)} saknar föredragningslista, ${body}`,
    lead: () => 'Sätt upp ärendena och skicka kallelsen.',
    action: 'Skriv föredragningslistan',
  },
  summons: {
    title: (work, body) => `Kallelsen till ${onDay(work)} är inte skickad, ${body}`,
    lead: () => 'Skriv på sammanträdets sida vilken dag den skickades.',
    action: 'Till sammanträdet',
  },
  minutes: {
    title: (work, body) => `Protokollet från ${onDay(work)} ska justeras, ${body}`,
    lead: (work) => `Alla som justerar ska ha skrivit under senast ${byDay(work)}.`,
    action: 'Till protokollet',
  },
  atOnce: {
    title: (work, body) => `${paragraphs(work)} ska justeras omedelbart, ${body}`,
    lead: (work) => `Beslutat ${onDay(work)} med omedelbar justering.`,
    action: 'Till protokollet',
  },
  notice: {
    title: (work, body) => `Justeringen av protokollet från ${onDay(work)} ska anslås, ${body}`,
    lead: (work) => `Anslaget ska vara uppe senast ${byDay(work)}, den andra dagen efter justeringen.`,
    action: 'Till anslaget',
  },
  noticeOfItems: {
    title: (work, body) => `Justeringen av ${paragraphs(work)} ska anslås, ${body}`,
    lead: (work) => `Anslaget ska vara uppe senast ${byDay(work)}, den andra dagen efter justeringen.`,
    action: 'Till anslaget',
  },
  takeDown: {
    title: (work, body) =>
      work.titles.length > 0
        ? `Anslaget om ${paragraphs(work)} kan tas ned, ${body}`
        : `Anslaget om protokollet från ${onDay(work)} kan tas ned, ${body}`,
    lead: () => 'Tiden för att överklaga har gått ut.',
    action: 'Till anslaget',
  },
  dispatch: {
    title: (work, body) =>
      `${countAtStart(work.count, 'neuter')} beslut från ${onDay(work)} att expediera, ${body}`,
    lead: (work) =>
      `${paragraphs(work)} ${plural(work.count, 'är justerad och har', 'är justerade och har')} inte skickats till mottagarna.`,
    action: 'Till expedieringen',
  },
  agenda: {
    title: ({ count, meeting }, body) =>
      meeting === null
        ? `${countAtStart(count, 'neuter')} ${plural(count, 'ärende är klart', 'ärenden är klara')} och saknar sammanträde, ${body}`
        : `${countAtStart(count, 'neuter')} ${plural(count, 'ärende', 'ärenden')} att sätta upp till ${shortDayText(meeting)}, ${body}`,
    lead: ({ titles }) => firstOf(titles),
    action: 'Till föredragningslistan',
  },
  delegated: {
    title: ({ count, meeting }, body) =>
      meeting === null
        ? `${countAtStart(count, 'neuter')} delegationsbeslut att anmäla, ${body}`
        : `${countAtStart(count, 'neuter')} delegationsbeslut att anmäla ${shortDayText(meeting)}, ${body}`,
    lead: ({ titles }) => firstOf(titles),
    action: 'Till föredragningslistan',
  },
  sign: {
    title: (work, body) => `Justera protokollet från ${onDay(work)}, ${body}`,
    lead: (work) => `Läs det och skriv under senast ${byDay(work)}. Sekreteraren noterar det.`,
    action: 'Läs protokollet',
  },
  signAtOnce: {
    title: (work, body) => `Justera ${paragraphs(work)} omedelbart, ${body}`,
    lead: (work) => `Beslutat ${onDay(work)} med omedelbar justering.`,
    action: 'Läs protokollet',
  },
  positions: {
    title: (work, body) => `Läs inför sammanträdet ${onDay(work)}, ${body}`,
    lead: ({ count, titles }) =>
      `Du har inte tagit preliminär ställning till ${countText(count, 'neuter')} ${plural(count, 'ärende', 'ärenden')}: ${firstOf(titles)}.`,
    action: 'Läs underlaget',
  },
  read: {
    title: (work, body) => `Läs inför sammanträdet ${onDay(work)}, ${body}`,
    lead: ({ titles }) => `På listan står ${firstOf(titles)}.`,
    action: 'Läs underlaget',
  },
  remitted: {
    title: (work, body) => `${subject(work)} är återremitterat, ${body}`,
    lead: ({ titles: [, reason] }) =>
      reason === undefined ? 'Skriv en ny skrivelse i ärendet.' : `Skälet är: ${reason}`,
    action: 'Till ärendet',
  },
  impacts: {
    title: (work, body) => `Skrivelsen om ${subject(work)} saknar konsekvensanalyser, ${body}`,
    lead: ({ count, of }) =>
      `${countAtStart(count)} av ${countText(of)} är ${plural(count, 'obesvarad', 'obesvarade')}.`,
    action: 'Skriv analyserna',
  },
  draft: {
    title: (work, body) => `Skrivelsen om ${subject(work)} är påbörjad, ${body}`,
    lead: ({ count }) =>
      `${countAtStart(count)} ${plural(count, 'sak', 'saker')} återstår innan den kan skickas.`,
    action: 'Skriv klart',
  },
  send: {
    title: (work, body) => `Skrivelsen om ${subject(work)} är klar att skickas, ${body}`,
    lead: () => 'Inget behöver rättas.',
    action: 'Granska och skicka',
  },
  noReport: {
    title: (work, body) => `Ärendet ${subject(work)} saknar skrivelse, ${body}`,
    lead: () => 'Du är handläggare i ärendet.',
    action: 'Till ärendet',
  },
};

export const sv = {
  room,
  taken: (body: string) => `Ärenden som du har tagit ställning till, ${body}`,
  body: {
    title: {
      plans: (count: number, body: string) =>
        `${countAtStart(count)} ${plural(count, 'plan väntar', 'planer väntar')} på beslut, ${body}`,
      documents: (count: number, body: string) =>
        `${countAtStart(count, 'neuter')} styrdokument att se över, ${body}`,
      answers: (count: number, body: string) =>
        `${countAtStart(count, 'neuter')} uppdrag är inte ${plural(count, 'återrapporterat', 'återrapporterade')} i tid, ${body}`,
    },
    lead: firstOf,
    action: {
      plans: 'Till organets sida',
      documents: 'Till styrdokumenten',
      answers: 'Till uppföljningen av besluten',
    },
  },
  papers: {
    reading: (names: readonly string[]) => `Läser vad som väntar i ${listText(names)} …`,
    refused: (names: readonly string[]) =>
      `Du har en roll i ${listText(names)} men får inte läsa handlingarna där. Be förvaltningsledaren att ge dig åtkomst.`,
    away: (names: readonly string[]) =>
      `Handlingarna i ${listText(names)} kunde inte läsas, så något kan vänta som inte syns här. Det läses igen när det finns nät.`,
    old: (names: readonly string[]) =>
      `Handlingarna i ${listText(names)} kunde inte läsas nu. Det som visas är vad enheten har sparat.`,
    partly: (names: readonly string[]) =>
      `En del av handlingarna i ${listText(names)} kunde inte läsas, så något kan vänta som inte syns här.`,
  },
  officerAway: 'Dina ärenden och skrivelser kunde inte hämtas. Ladda om sidan när det finns nät.',
  left: (names: readonly string[]) =>
    `Vad som väntar i ${listText(names)} står på ${plural(names.length, 'organets sida', 'organens sidor')}.`,
};
