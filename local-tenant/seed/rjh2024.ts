// A region with goal areas (2024): one overall goal for each, and key figures as it has published them.
import { indicators2024 } from './indicators/rjh2024.ts';
import { regionBodies, regionUnits } from './region.ts';
import { goalsOf, type Sketch } from './sketch.ts';
import { counts, type Story } from './story.ts';

const care = 'halsoOchSjukvard';

const goals = [
  ...goalsOf('rf', 'overall', [
    ['og-utveckling', 'Länet är attraktivt att leva, verka och bo i', '', 'regionaltUtvecklingsansvar'],
    ['og-trafik', 'Det går lätt att resa utan egen bil', '', 'kollektivtrafik'],
    ['og-kultur', 'Kulturen är fri och finns nära alla', '', 'kultur'],
    ['og-folkhogskolor', 'Folkhögskolorna öppnar nya vägar för vuxna', '', 'folkhogskolor'],
    ['og-vard', 'Vården är god, nära och jämlik', '', care, { geh: 'operational' }],
    ['og-tandvard', 'Tandhälsan är god i hela länet', '', 'tandvard'],
    ['og-stod', 'Stödet gör kärnverksamheten starkare', '', 'stodverksamhet'],
    [
      'og-ledning',
      'Styrningen ger ekonomi i balans och tillit',
      '',
      'ledningsprocesser',
      { geh: 'financial' },
    ],
  ]),
  ...goalsOf('hsn', 'basicMission', [
    [
      'grunduppdrag-vard',
      'God vård på lika villkor för den som behöver den',
      '',
      care,
      { legalBasis: ['Hälso- och sjukvårdslagen (2017:30)', 'Nämndens reglemente'] },
    ],
    [
      'grunduppdrag-tandvard',
      'Regelbunden tandvård för barn och unga',
      '',
      'tandvard',
      { legalBasis: ['Tandvårdslagen (1985:125)', 'Nämndens reglemente'] },
    ],
  ]),
  ...goalsOf('run', 'basicMission', [
    [
      'grunduppdrag-utveckling',
      'Ansvara för länets regionala utveckling',
      '',
      'regionaltUtvecklingsansvar',
      { legalBasis: ['Lagen (2010:630) om regionalt utvecklingsansvar', 'Nämndens reglemente'] },
    ],
    [
      'grunduppdrag-trafik',
      'Besluta om trafikförsörjning i länet',
      '',
      'kollektivtrafik',
      { legalBasis: ['Lagen (2010:1065) om kollektivtrafik', 'Nämndens reglemente'] },
    ],
    [
      'grunduppdrag-kultur',
      'Fördela stöd till länets kultur',
      '',
      'kultur',
      { legalBasis: ['Nämndens reglemente'] },
    ],
    [
      'grunduppdrag-folkhogskola',
      'Driva folkhögskolor',
      '',
      'folkhogskolor',
      { legalBasis: ['Nämndens reglemente'] },
    ],
  ]),
  ...goalsOf('forvaltning', 'operational', [
    ['f-tillganglig', 'Vården är lätt att nå', 'og-vard grunduppdrag-vard', care],
    ['f-saker', 'Vården är säker och planerad med patienten', 'og-vard', care],
    ['f-floden', 'Patientflödena hänger ihop', 'og-vard', care],
    ['f-arbetsliv', 'Medarbetarna stannar och mår bra', 'og-ledning', 'ledningsprocesser'],
    ['f-egen-plan', 'Varje medarbetare har en egen plan', 'og-ledning', 'ledningsprocesser'],
    ['f-inkop', 'Vi köper det som regionen har avtal om', 'og-stod', 'stodverksamhet'],
    ['f-tander', 'Fler barn är fria från karies', 'og-tandvard grunduppdrag-tandvard', 'tandvard'],
  ]),
  ...goalsOf('ruf', 'operational', [
    ['r-resande', 'Fler väljer buss och tåg', 'og-trafik grunduppdrag-trafik', 'kollektivtrafik'],
    [
      'r-naring',
      'Företag i hela länet får stöd att växa',
      'og-utveckling grunduppdrag-utveckling',
      'regionaltUtvecklingsansvar',
    ],
    [
      'r-kurser',
      'Fler vuxna fullföljer sin kurs',
      'og-folkhogskolor grunduppdrag-folkhogskola',
      'folkhogskolor',
    ],
    // No activity supports this one: the broken thread.
    ['r-scener', 'Kulturen når de små orterna', 'og-kultur grunduppdrag-kultur', 'kultur'],
  ]),
  ...goalsOf('omrade-1', 'operational', [
    ['o1-nara', 'Den nära vården tar första kontakten', 'f-tillganglig', care],
  ]),
  ...goalsOf('omrade-2', 'operational', [
    ['o2-plats', 'Utskrivningsklara får komma hem samma dag', 'f-floden', care],
  ]),
];

export const rjh2024: Sketch = {
  preset: 'rjh-2024',
  groupedBy: 'goalArea',
  councilPlan: 'Regionplan och budget',
  board: 'rs',
  committee: 'hsn',
  bodies: regionBodies,
  units: regionUnits('sjukhus och tandvård', ['folktandvård', 'folktandvård']),
  goals,
  unitGoals: [
    ['Fler får svar redan i första samtalet', 'f-tillganglig o1-nara', care, 'samtal-samma-dag'],
    ['Vi håller ihop som arbetslag', 'f-arbetsliv', 'ledningsprocesser', 'sjukfranvaro'],
    ['Patienten har en plan som är hens egen', 'f-saker', care, 'vardplan'],
    ['Alla har haft samtal före sommaren', 'f-egen-plan', 'ledningsprocesser', 'medarbetarsamtal'],
    ['Ingen smittas hos oss', 'f-saker grunduppdrag-vard', care, 'hygien'],
    ['Vi orkar hela veckan', 'f-arbetsliv f-egen-plan', 'ledningsprocesser', 'sjukfranvaro'],
    ['Hemgången planeras från första dagen', 'f-floden o2-plats', care, 'nybesok'],
  ],
  indicators: indicators2024,
  activities: [
    ['Återuppringning före klockan tre', 'f-tillganglig'],
    ['Ny introduktion för vikarier', 'f-arbetsliv'],
    ['Vårdplanen skrivs tillsammans vid besöket', 'f-saker'],
    ['Hygienrond varje månad', 'f-saker'],
    ['Schema som lämnar tid för återhämtning', 'f-arbetsliv'],
    ['Samtalsmall som medarbetaren fyller i först', 'f-egen-plan'],
    ['Gemensamt morgonmöte om dagens flöde', 'f-floden'],
    ['Avtalskorg i beställningen', 'f-inkop'],
    ['Munhälsa tas upp i samtal om levnadsvanor', 'f-tander'],
    ['Kommunen är med när hemgång planeras', 'f-floden f-tillganglig'],
  ],
  otherActivities: [
    ['rlf', 'Ekonomidialog med varje nämnd', 'og-ledning'],
    ['rlf', 'Avtalskatalogen blir lättare att söka i', 'og-stod'],
    ['ruf', 'Tätare turer i rusningstid', 'r-resande'],
    ['ruf', 'Rådgivning på plats i varje kommun', 'r-naring'],
    ['ruf', 'Distanskurser med träffar i byarna', 'r-kurser'],
  ],
  judgements: [],
};

export const story: Story = {
  indicatorTitle: 'Samtal som besvaras samma dag',
  figure: '93,5',
  statusAfter: 'fulfilled',
  group: 'Hälso- och sjukvård',
  before: counts(1, 0, 2, 3),
  after: counts(2, 0, 2, 2),
};
