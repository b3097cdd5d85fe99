// The words of minutes, notices and extracts themselves, as they stand on paper.
import type { MinutesWords } from '../../../core/minutes/words.ts';
import { dayText, plural } from '../../../ui/format.ts';

const between = (from: string, to: string) => [from, to].filter((one) => one !== '').join('–');

/** So that a line is broken between the groups, and not before the last sign. */
const inGroups = (print: string) => print.replace(/(.{16})(?=.)/g, '$1 ');

export const sv: MinutesWords = {
  day: dayText,
  title: (body) => `Protokoll, ${body}`,
  noticeTitle: 'Anslagsbevis',
  extractTitle: 'Protokollsutdrag',
  paragraph: (number, title) => `§ ${number} ${title}`,
  undecided: (title) => `Ej beslutat: ${title}`,
  notDecided: 'Ärendet har inget beslut i beslutsloggen.',
  draft: 'Utkast, inte justerat',
  head: {
    title: 'Sammanträdet',
    body: 'Organ',
    day: 'Sammanträdesdag',
    time: 'Tid',
    times: (from, to) => `kl. ${between(from.replace(':', '.'), to.replace(':', '.'))}`,
    place: 'Plats',
    mode: 'Form',
    modes: { physical: 'På plats', remote: 'På distans', hybrid: 'På plats och på distans' },
    serving: 'Tjänstgörande',
    substitutes: 'Ersättare som inte tjänstgör',
    others: 'Övriga närvarande',
    chair: 'Ordförande',
    secretary: 'Sekreterare',
    adjusters: 'Justerare',
    adjusted: 'Justerat',
    paragraphs: 'Paragrafer',
    range: (first, last) => (first === last ? `§ ${first}` : `§§ ${first}–${last}`),
    none: 'Ingen närvaro är antecknad',
  },
  present: (name, party, from, to) =>
    [
      party === '' ? name : `${name} (${party})`,
      from === '' ? '' : `från kl. ${from.replace(':', '.')}`,
      to === '' ? '' : `till kl. ${to.replace(':', '.')}`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  replacing: (there, replaced) => `${there}, tjänstgör för ${replaced}`,
  remote: (there) => `${there}, på distans`,
  registryNumber: 'Diarienummer',
  said: (name, text) => (text === '' ? name : `${name}: ${text}`),
  method: { acclamation: 'Acklamation', vote: 'Omröstning', lottery: 'Lottning' },
  outcome: {
    approved: 'Förslaget bifalls.',
    approvedWithChange: 'Förslaget bifalls med ändring.',
    rejected: 'Förslaget avslås.',
    remitted: 'Ärendet återremitteras.',
    tabled: 'Ärendet bordläggs.',
    noted: 'Informationen noteras.',
  },
  remitted: (reason) => `Skäl för återremissen: ${reason}`,
  counted: ({ yes, no, abstain }) =>
    `${yes} ${plural(yes, 'ja-röst', 'ja-röster')}, ${no} ${plural(no, 'nej-röst', 'nej-röster')} och ${abstain} som avstår.`,
  castingVote: 'Ordförandens utslagsröst avgjorde.',
  ballots: 'Så röstade var och en',
  voter: 'Namn',
  ballot: 'Röst',
  ballotValues: { yes: 'Ja', no: 'Nej', abstain: 'Avstår' },
  nonParticipant: (name) => `${name} deltar inte i beslutet.`,
  immediate: (day) => `Paragrafen justerades omedelbart ${dayText(day)}.`,
  corrected: (reason) => `Beslutet har rättats före justeringen: ${reason}`,
  struck: (reason) => `Beslutet har strukits före justeringen: ${reason}`,
  notice: {
    meeting: 'Sammanträdesdag',
    up: 'Anslaget sattes upp',
    down: 'Anslaget tas ned',
    appeal: 'Sista dag att överklaga',
    kept: 'Protokollet förvaras',
    law: 'Justeringen har tillkännagetts på anslagstavlan. Beslut kan överklagas enligt kommunallagen 13 kap. inom tre veckor från anslaget.',
  },
  signatures: 'Underskrifter',
  whole: (number, print) =>
    `Protokollet är justerat i rad ${number}. Protokollets avtryck: ${inGroups(print)}`,
  chain: (number, print) => `Rad ${number} är den sista i beslutsloggen. Radens avtryck: ${inGroups(print)}`,
  chainLabel: 'Beslutsloggens läge',
  extract: {
    adjusted: 'Justerat',
    certified: 'Rätt utdraget intygar',
    by: (role) => `…………………………………… ${role}`,
    secretary: 'nämndsekreterare',
    print: 'Beslutets avtryck',
    log: 'Beslutslogg',
    row: (number) => `rad ${number}`,
  },
};
