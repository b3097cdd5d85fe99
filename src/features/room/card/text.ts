// The words of a card to the channel: what it says, what is asked before it is posted, and how that ended.
import { dayText } from '../../../ui/format.ts';

export const sv = {
  begin: 'Lägg ett kort i kanalen',
  title: 'Kortet som läggs i kanalen',
  asYou: 'Kortet läggs i ditt namn och kan läsas av alla i kanalen. Inget annat än det här följer med.',
  leave: 'Första gången frågar Teams om appen får skriva i kanaler åt dig.',
  post: 'Lägg kortet',
  posting: 'Lägger kortet …',
  cancel: 'Avbryt',
  headings: {
    called: 'Kallelse till sammanträde',
    decided: 'Beslut',
    adjusted: 'Protokollet är justerat',
  },
  meeting: (day: string) => `Sammanträde ${dayText(day)}`,
  item: (paragraph: number, title: string) => `§ ${paragraph} ${title}`,
  under: (body: string, day: string) => `${body} · ${dayText(day)}`,
  link: 'Öppna i Röda tråden',
  linksHere: 'Länken leder till den här sidan.',
  personal: (number: string) =>
    `Rubriken innehåller ett personnummer (${number}), så det läggs inget kort. Kopiera länken i stället.`,
  posted: 'Kortet ligger i kanalen.',
  unknown: 'Svaret kom aldrig, så kortet kan ligga i kanalen.',
  unknownLead: 'Titta i kanalen innan du gör något mer.',
  isThere: 'Kortet ligger där',
  isNotThere: 'Kortet ligger inte där',
  declined: 'Inget kort lades, eftersom appen inte fick skriva i kanalen åt dig. Kopiera länken i stället.',
  blocked:
    'Er katalog låter inte appen skriva i kanaler förrän administratören har godkänt det (ChannelMessage.Send). Inget kort lades. Kopiera länken i stället.',
  notAllowed:
    'Teams tog inte emot kortet: du är inte med i teamet, eller får inte skriva i kanalen. Inget kort lades. Kopiera länken i stället.',
  gone: 'Kanalen finns inte längre. Inget kort lades. Kopiera länken i stället.',
  refused: 'Teams tog inte emot kortet. Inget kort lades. Kopiera länken i stället.',
  away: 'Det gick inte att nå Teams. Inget kort lades. Försök igen när nätet är tillbaka.',
  busy: (seconds: number | null) =>
    seconds === null
      ? 'Det skrivs mycket i kanalen just nu. Inget kort lades. Försök igen om en stund.'
      : `Det skrivs mycket i kanalen just nu. Inget kort lades. Försök igen om ${seconds === 1 ? 'en sekund' : `${seconds} sekunder`}.`,
} as const;
