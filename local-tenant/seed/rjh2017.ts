// A region under the steering model of 2017: strategic goals, factors in four perspectives, a committee with 39 of them.
import { developmentFactorIds, developmentFactors } from './developmentFactors.ts';
import { indicators2017 } from './indicators/rjh2017.ts';
import { regionBodies, regionUnits } from './region.ts';
import { goalsOf, mixedStatuses, type Sketch } from './sketch.ts';
import { counts, type Story } from './story.ts';

const followable = (measurability: string) => ({ measurability });

const goals = [
  ...goalsOf('rf', 'vision', [['vision', 'Ett friskt län där det går att leva, arbeta och växa', '', '']]),
  ...goalsOf('rf', 'strategic', [
    [
      'jamlik-halsa',
      'Invånarna har en god och jämlik hälsa',
      'vision',
      'samhalle',
      { crosscutting: ['equality', 'childRights'], ...followable('Skillnaderna i hälsa minskar.') },
    ],
    [
      'hallbar-tillvaxt',
      'Hela länet utvecklas hållbart',
      'vision',
      'samhalle',
      { crosscutting: ['regionalDevelopment'], ...followable('Fler bor och arbetar i länet.') },
    ],
    [
      'ratt-vard',
      'Patienten får rätt vård i rätt tid',
      'vision',
      'patient',
      { geh: 'operational', ...followable('Väntetiderna kortas och fler är delaktiga i sin vård.') },
    ],
    [
      'arbetsgivare',
      'Regionen är en arbetsgivare som människor söker sig till',
      'vision',
      'medarbetare',
      followable('Sjukfrånvaron sjunker och engagemanget stiger.'),
    ],
    [
      'ekonomi-i-balans',
      'Ekonomin är i balans över tid',
      'vision',
      'verksamhetsresultat',
      {
        crosscutting: ['economy'],
        geh: 'financial',
        ...followable('Kostnaderna ökar inte fortare än intäkterna.'),
      },
    ],
    [
      'battre-verksamhet',
      'Verksamheten blir bättre för varje år',
      'vision',
      'verksamhetsresultat',
      followable('Enheterna kan visa vad deras förbättringar gav.'),
    ],
  ]),
  ...goalsOf('rs', 'successFactor', [
    ['rs-ram', 'Varje nämnd håller sin ram', 'ekonomi-i-balans', 'verksamhetsresultat'],
    ['rs-ledarskap', 'Cheferna har rätt förutsättningar', 'arbetsgivare', 'medarbetare'],
    ['rs-samverkan', 'Region och kommuner planerar tillsammans', 'jamlik-halsa hallbar-tillvaxt', 'samhalle'],
  ]),
  ...goalsOf('hsn', 'successFactor', [
    ['forebyggande', 'Vården förebygger ohälsa', 'jamlik-halsa ratt-vard', 'samhalle'],
    ['kontakt', 'Den som ringer får kontakt samma dag', 'ratt-vard', 'patient'],
    ['delaktig', 'Patienten är delaktig i sin vård', 'ratt-vard jamlik-halsa', 'patient'],
    ['saker-vard', 'Vården är säker', 'ratt-vard', 'patient'],
    ['hallbart-arbetsliv', 'Arbetslivet är hållbart', 'arbetsgivare', 'medarbetare'],
    ['egen-plan', 'Varje medarbetare har en egen plan', 'arbetsgivare', 'medarbetare'],
    ['ram', 'Enheterna håller sin budget', 'ekonomi-i-balans', 'verksamhetsresultat'],
    ['floden', 'Patientflödena hänger ihop', 'battre-verksamhet ratt-vard', 'verksamhetsresultat'],
    // No activity supports this one: the broken thread.
    ['rimligt-antal', 'Chefer har rimligt många medarbetare', 'battre-verksamhet', 'verksamhetsresultat'],
  ]),
  ...developmentFactors('run'),
  ...goalsOf('hsn', 'basicMission', [
    [
      'grunduppdrag-vard',
      'God vård på lika villkor för den som behöver den',
      '',
      'patient',
      { legalBasis: ['Hälso- och sjukvårdslagen (2017:30)', 'Nämndens reglemente'] },
    ],
  ]),
  ...goalsOf('run', 'basicMission', [
    [
      'grunduppdrag-utveckling',
      'Ansvara för länets regionala utveckling',
      '',
      'samhalle',
      { legalBasis: ['Lagen (2010:630) om regionalt utvecklingsansvar', 'Nämndens reglemente'] },
    ],
  ]),
  ...goalsOf('forvaltning', 'operational', [
    ['f-tillganglig', 'Vården är lätt att nå', 'kontakt floden', 'patient'],
    ['f-arbetsliv', 'Fler orkar arbeta heltid', 'hallbart-arbetsliv egen-plan', 'medarbetare'],
    ['f-uppdrag', 'Grunduppdraget klaras i hela länet', 'grunduppdrag-vard', 'patient'],
  ]),
  ...goalsOf('omrade-1', 'operational', [
    ['o1-nara', 'Den nära vården tar första kontakten', 'f-tillganglig', 'patient'],
  ]),
  ...goalsOf('omrade-2', 'operational', [
    ['o2-plats', 'Utskrivningsklara får komma hem samma dag', 'f-tillganglig floden', 'patient'],
  ]),
];

const developmentIds = developmentFactors('run').map((factor) => factor.id);
const judged = (yearsBack: number, place: number, ...wanted: Parameters<typeof counts>) => ({
  body: 'run',
  yearsBack,
  place,
  goals: developmentIds,
  statuses: mixedStatuses('run', counts(...wanted)),
});

export const rjh2017: Sketch = {
  preset: 'rjh-2017',
  groupedBy: 'perspective',
  councilPlan: 'Regionplan och budget',
  board: 'rs',
  committee: 'hsn',
  bodies: regionBodies,
  units: regionUnits('sjukhusvård', ['rehabilitering', 'psykiatrisk mottagning']),
  goals,
  unitGoals: [
    ['Fler får svar redan i första samtalet', 'kontakt o1-nara', 'patient', 'samtal-samma-dag'],
    ['Vi håller ihop som arbetslag', 'hallbart-arbetsliv f-arbetsliv', 'medarbetare', 'sjukfranvaro'],
    ['Patienten har en plan som är hens egen', 'delaktig f-uppdrag', 'patient', 'vardplan'],
    ['Alla har haft samtal före sommaren', 'egen-plan f-arbetsliv', 'medarbetare', 'medarbetarsamtal'],
    ['Ingen smittas hos oss', 'saker-vard f-uppdrag', 'patient', 'hygien'],
    ['Vi upptäcker ohälsa tidigt', 'forebyggande f-uppdrag', 'samhalle', 'vardplan'],
    ['Hemgången planeras från första dagen', 'floden o2-plats', 'patient', 'nybesok'],
  ],
  indicators: indicators2017,
  activities: [
    ['Återuppringning före klockan tre', 'kontakt'],
    ['Ny introduktion för vikarier', 'hallbart-arbetsliv'],
    ['Vårdplanen skrivs tillsammans vid besöket', 'delaktig forebyggande'],
    ['Hygienrond varje månad', 'saker-vard'],
    ['Schema som lämnar tid för återhämtning', 'hallbart-arbetsliv'],
    ['Samtalsmall som medarbetaren fyller i först', 'egen-plan'],
    ['Gemensamt morgonmöte om dagens flöde', 'floden'],
    ['Översyn av inköp och förråd', 'ram'],
    ['Levnadsvanor tas upp vid nybesök', 'forebyggande'],
    ['Kommunen är med när hemgång planeras', 'floden delaktig'],
  ],
  otherActivities: [
    ['rlf', 'Ekonomidialog med varje nämnd', 'rs-ram'],
    ['rlf', 'Chefer möts i lärgrupper', 'rs-ledarskap'],
    ['rlf', 'Gemensam planering med kommunerna', 'rs-samverkan'],
    [
      'ruf',
      'Länets utvecklingsstrategi i handling',
      `grunduppdrag-utveckling ${developmentFactorIds('samhalle')}`,
    ],
    ['ruf', 'Folkhälsoronder i kommunerna', developmentFactorIds('patient')],
    ['ruf', 'Lärande möten varje månad', developmentFactorIds('medarbetare')],
    ['ruf', 'Enklare handläggning av stöd', developmentFactorIds('verksamhetsresultat')],
  ],
  judgements: [
    judged(1, 0, 3, 34, 0, 2),
    judged(1, 1, 9, 27, 1, 2),
    judged(1, 2, 22, 13, 3, 1),
    judged(0, 0, 5, 28, 0, 6),
  ],
};

export const story: Story = {
  indicatorTitle: 'Samtal som besvaras samma dag',
  figure: '74,5',
  statusAfter: 'notFulfilled',
  group: 'Patient',
  before: counts(2, 4, 0, 2),
  after: counts(2, 4, 1, 1),
};
