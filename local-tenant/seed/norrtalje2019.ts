// A municipality with goals and budget (2019): direction goals, committee goals, and units that own activities only.
import { boardGoalIds, boardGoals } from './boardGoals.ts';
import { indicatorsOfSchools } from './indicators/norrtalje2019.ts';
import { goalsOf, mixedStatuses, type Sketch, unitsUnder } from './sketch.ts';
import { counts, type Story } from './story.ts';

const goals = [
  ...goalsOf('kf', 'vision', [['vision', 'En kommun att längta till hela året', '', '']]),
  ...goalsOf('kf', 'direction', [
    ['d-invanare', 'Den som bor, verkar och vistas här möts av god service', 'vision', ''],
    [
      'd-larande',
      'Alla lär för livet och klarar sig själva',
      'vision',
      '',
      { crosscutting: ['childRights'] },
    ],
    ['d-plats', 'Kommunen växer hållbart, i stad och skärgård', 'vision', '', { geh: 'operational' }],
    ['d-hushallning', 'Ekonomin är god och medarbetarna stannar', 'vision', '', { geh: 'financial' }],
  ]),
  ...boardGoals('ks'),
  ...goalsOf('bsn', 'committeeGoal', [
    ['b-narvaro', 'Varje elev är i skolan', 'd-larande', ''],
    ['b-trygg', 'Barn och elever är trygga', 'd-larande d-invanare', ''],
    ['b-larare', 'Undervisningen ges av behöriga lärare', 'd-larande', ''],
    ['b-kunskap', 'Fler elever når målen i alla ämnen', 'd-larande', ''],
    ['b-arbetsliv', 'Arbetslivet är hållbart', 'd-hushallning', ''],
    ['b-samtal', 'Medarbetare och chef planerar tillsammans', 'd-hushallning', ''],
    ['b-ram', 'Verksamheten ryms i ramen', 'd-hushallning', ''],
    // No activity supports this one: the broken thread.
    ['b-skolvag', 'Skolvägen går att cykla', 'd-plats d-invanare', ''],
  ]),
  ...goalsOf('bsn', 'basicMission', [
    [
      'grunduppdrag-skola',
      'Utbildning som är likvärdig var den än ges',
      '',
      '',
      { legalBasis: ['Skollagen (2010:800)', 'Nämndens reglemente'] },
    ],
  ]),
];

const judged = (yearsBack: number, place: number, ...wanted: Parameters<typeof counts>) => ({
  body: 'ks',
  yearsBack,
  place,
  goals: boardGoals('ks').map((goal) => goal.id),
  statuses: mixedStatuses('ks', counts(...wanted)),
});

export const norrtalje2019: Sketch = {
  preset: 'norrtalje-2019',
  groupedBy: 'none',
  councilPlan: 'Mål och budget',
  board: 'ks',
  committee: 'bsn',
  bodies: [
    {
      id: 'kf',
      name: 'Kommunfullmäktige',
      abbreviation: 'KF',
      kind: 'council',
      seats: 61,
      decides: ['11-25', 198],
    },
    {
      id: 'ks',
      name: 'Kommunstyrelsen',
      abbreviation: 'KS',
      kind: 'executiveBoard',
      seats: 17,
      decides: ['11-03', 221],
    },
    {
      id: 'bsn',
      name: 'Barn- och skolnämnden',
      abbreviation: 'BSN',
      kind: 'committee',
      seats: 13,
      decides: ['12-09', 104],
    },
  ],
  units: [
    ...unitsUnder('bsn', {
      administration: 'Barn- och utbildningskontoret',
      areas: ['Område 1, grundskola', 'Område 2, förskola och gymnasium'],
      units: [
        'grundskola',
        'grundskola',
        'grundskola',
        'grundskola',
        'anpassad skola',
        'förskola',
        'förskola',
        'förskola',
        'elevhälsa',
        'gymnasieskola',
      ],
    }),
    { id: 'ksk', name: 'Kommunstyrelsekontoret', level: 'administration', body: 'ks', headcount: 160 },
  ],
  goals,
  unitGoals: [],
  indicators: indicatorsOfSchools,
  activities: [
    ['Kontakt med hemmet före tolv', 'b-narvaro'],
    ['Ny introduktion för vikarier', 'b-arbetsliv'],
    ['Vuxna ute på varje rast', 'b-trygg'],
    ['Handledare för nya lärare', 'b-larare grunduppdrag-skola'],
    ['Läsning en halvtimme om dagen', 'b-kunskap'],
    ['Gemensam planering varje vecka', 'b-larare b-samtal'],
    ['Trygghetsrond med barnen', 'b-trygg'],
    ['Samtalsmall som medarbetaren fyller i först', 'b-samtal'],
    ['Inköp samordnas i området', 'b-ram'],
    ['Språket i fokus varje dag', 'b-kunskap b-narvaro'],
  ],
  otherActivities: [
    ['ksk', 'En väg in för alla frågor', boardGoalIds('d-invanare')],
    ['ksk', 'Lärcentrum öppnar på kvällstid', boardGoalIds('d-larande')],
    ['ksk', 'Plan för skärgårdens service', boardGoalIds('d-plats')],
    ['ksk', 'Avtal syns i beställningen', boardGoalIds('d-hushallning')],
  ],
  judgements: [
    judged(2, 0, 4, 13, 2, 1),
    judged(2, 1, 7, 10, 3, 0),
    judged(2, 2, 11, 6, 3, 0),
    judged(1, 0, 6, 12, 1, 1),
    judged(1, 1, 10, 8, 2, 0),
    judged(1, 2, 14, 4, 2, 0),
    judged(0, 0, 7, 11, 1, 1),
  ],
};

export const story: Story = {
  indicatorTitle: 'Frånvaro som följs upp samma dag',
  figure: '74,5',
  statusAfter: 'notFulfilled',
  group: 'Barn- och skolnämnden',
  before: counts(3, 1, 0, 5),
  after: counts(3, 1, 1, 4),
};
