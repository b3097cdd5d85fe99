// The words of how a measure is measured and paid for.
import type { Measure } from '../../../core/deviation/deviation.ts';

export const sv = {
  noIndicator: 'Mäts inte med någon indikator',
  measuredBy: (title: string) => `Mäts med ${title}`,
  money: 'Finansiering',
  lead: 'Pengar inom egen ram beslutar chefen om. Pengar från en annan nämnd eller från fullmäktige blir ett förslag som lyfts till nämnden eller fullmäktige.',
  permanent: 'Varaktig kostnad',
  reason: 'Varför kostar åtgärden ingenting?',
  reasonSaid: (text: string) => `Kostar ingenting: ${text}`,
  lacking: 'Finansieringen är inte hel än. Den ska vara det innan åtgärden beslutas.',
  lifted: {
    committee: 'Avvikelsen lyfts till nämnden som ett förslag, och behöver ett ärende innan den avslutas.',
    council: 'Avvikelsen lyfts som ett förslag till fullmäktige, och behöver ett ärende innan den avslutas.',
  } satisfies Record<Exclude<Measure['decidedBy'], 'manager'>, string>,
};
