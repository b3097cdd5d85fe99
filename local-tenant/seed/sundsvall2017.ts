// A municipal group with its pyramid (2017): overall goals, operational goals beside basic mission, four perspectives, a company.
import { indicatorsOfGroup } from './indicators/sundsvall2017.ts';
import { goalsOf, mixedStatuses, type Sketch, unitsUnder } from './sketch.ts';
import { counts, type Story } from './story.ts';

const user = 'medborgareBrukare';
const staff = 'medarbetare';
const process = 'processVerksamhet';
const money = 'ekonomi';

const goals = [
  ...goalsOf('kf', 'vision', [['vision', 'Här får hela livet plats', '', '']]),
  ...goalsOf('kf', 'overall', [
    [
      'o-trygg',
      'Invånarna är trygga och lever självständigt',
      'vision',
      user,
      { measurability: 'Fler äldre klarar vardagen längre, och fler känner sig trygga.' },
    ],
    [
      'o-arbetsgivare',
      'Kommunkoncernen är en arbetsplats där man stannar',
      'vision',
      staff,
      { measurability: 'Sjukfrånvaron sjunker och medarbetarengagemanget stiger.' },
    ],
    [
      'o-ekonomi',
      'Ekonomin håller över tid',
      'vision',
      money,
      { geh: 'financial', measurability: 'Kostnaderna ryms i ramen och bolagen är solida.' },
    ],
    [
      'o-klimat',
      'Kommunkoncernen är klimatneutral',
      'vision',
      process,
      { geh: 'operational', measurability: 'Energin räcker längre och utsläppen upphör.' },
    ],
  ]),
  ...goalsOf('von', 'operational', [
    ['v-kontinuitet', 'Du möter få och kända personer', 'o-trygg', user],
    ['v-delaktig', 'Du är med och bestämmer om din vardag', 'o-trygg', user],
    ['v-saker', 'Omsorgen är säker dygnet runt', 'o-trygg', process],
    ['v-arbetsliv', 'Arbetslivet är hållbart', 'o-arbetsgivare', staff],
    ['v-samtal', 'Medarbetare och chef planerar tillsammans', 'o-arbetsgivare', staff],
    ['v-kostnad', 'Insatserna ges till rätt kostnad', 'o-ekonomi', money],
    // No activity supports this one: the broken thread.
    ['v-resor', 'Resorna i tjänsten är fossilfria', 'o-klimat', process],
  ]),
  ...goalsOf('bst', 'operational', [
    ['b-bostader', 'Bostäder finns för livets alla skeden', 'o-trygg', user],
    ['b-energi', 'Husen drar mindre energi', 'o-klimat', process],
    ['b-soliditet', 'Bolaget klarar sina investeringar', 'o-ekonomi', money],
  ]),
  ...goalsOf('von', 'basicMission', [
    [
      'grunduppdrag-omsorg',
      'Omsorg efter behov till den som har rätt till den',
      '',
      user,
      { legalBasis: ['Socialtjänstlagen (2025:400)', 'Nämndens reglemente'] },
    ],
  ]),
  ...goalsOf('bst', 'basicMission', [
    [
      'grunduppdrag-bolag',
      'Bygga, äga och förvalta bostäder',
      '',
      process,
      { legalBasis: ['Bolagets ägardirektiv'] },
    ],
  ]),
  ...goalsOf('forvaltning', 'operational', [
    ['f-vardag', 'Planeringen håller hela dagen', 'v-kontinuitet v-delaktig', user],
    ['f-arbetsliv', 'Fler orkar arbeta heltid', 'v-arbetsliv v-samtal', staff],
    ['f-kostnad', 'Varje enhet kan sin budget', 'v-kostnad', money],
  ]),
  ...goalsOf('forvaltning', 'successFactor', [
    ['s-planering', 'Vi planerar tillsammans med brukaren', 'v-delaktig v-kontinuitet', user],
    ['s-introduktion', 'Ny personal är introducerad', 'v-arbetsliv v-saker', staff],
  ]),
  ...goalsOf('omrade-1', 'operational', [['o1-team', 'Små arbetslag runt varje brukare', 'f-vardag', user]]),
  ...goalsOf('omrade-2', 'operational', [['o2-natter', 'Lugna nätter på boendena', 'v-saker', process]]),
];

const judgedByCommittee = goals.filter(({ owner, type }) => owner === 'von' && type === 'operational');
const judged = (yearsBack: number, place: number, ...wanted: Parameters<typeof counts>) => ({
  body: 'von',
  yearsBack,
  place,
  goals: judgedByCommittee.map(({ id }) => id),
  statuses: mixedStatuses('von', counts(...wanted)),
});

export const sundsvall2017: Sketch = {
  preset: 'sundsvall-2017',
  groupedBy: 'perspective',
  councilPlan: 'Mål och resursplan',
  board: 'ks',
  committee: 'von',
  bodies: [
    {
      id: 'kf',
      name: 'Kommunfullmäktige',
      abbreviation: 'KF',
      kind: 'council',
      seats: 81,
      decides: ['11-25', 177],
    },
    {
      id: 'ks',
      name: 'Kommunstyrelsen',
      abbreviation: 'KS',
      kind: 'executiveBoard',
      seats: 15,
      decides: ['11-04', 240],
    },
    {
      id: 'von',
      name: 'Vård- och omsorgsnämnden',
      abbreviation: 'VON',
      kind: 'committee',
      seats: 13,
      decides: ['12-10', 118],
    },
    {
      id: 'bst',
      name: 'Bostadsbolagets styrelse',
      abbreviation: 'BST',
      kind: 'companyBoard',
      seats: 7,
      decides: ['12-05', 64],
    },
  ],
  units: [
    ...unitsUnder('von', {
      administration: 'Vård- och omsorgsförvaltningen',
      areas: ['Avdelning 1, hemmaboende', 'Avdelning 2, boenden'],
      units: [
        'hemtjänst',
        'hemtjänst',
        'hemtjänst',
        'nattpatrull',
        'korttidsboende',
        'särskilt boende',
        'särskilt boende',
        'daglig verksamhet',
        'gruppbostad',
        'rehabilitering',
      ],
    }),
    { id: 'bolaget', name: 'Bostadsbolaget', level: 'administration', body: 'bst', headcount: 140 },
  ],
  goals,
  unitGoals: [
    ['Samma personal följer brukaren', 'v-kontinuitet o1-team', user, 'kontinuitet'],
    ['Vi är nog med folk på helgerna', 'v-arbetsliv f-arbetsliv', staff, 'sjukfranvaro'],
    ['Planen är skriven tillsammans', 'v-delaktig f-vardag', user, 'genomforandeplan'],
    ['Alla har haft samtal före sommaren', 'v-samtal f-arbetsliv', staff, 'medarbetarsamtal'],
    ['Vi vet vad en timme kostar', 'v-kostnad f-kostnad', money, 'kostnad-mot-ram'],
    ['Introduktionen tar två dagar', 'v-arbetsliv v-samtal', staff, 'sjukfranvaro'],
    ['Ingen faller två gånger', 'v-saker o2-natter', process, 'fallolyckor'],
  ],
  indicators: indicatorsOfGroup,
  activities: [
    ['Fast kontakt för nya brukare', 'v-kontinuitet'],
    ['Nytt helgschema', 'v-arbetsliv'],
    ['Genomförandeplan inom två veckor', 'v-delaktig s-planering grunduppdrag-omsorg'],
    ['Introduktion på två dagar', 's-introduktion v-arbetsliv'],
    ['Veckobrev med namn och bild', 'v-kontinuitet v-delaktig'],
    ['Ruttplanering i två steg', 'v-kostnad f-vardag'],
    ['Digital tillsyn på natten', 'v-saker'],
    ['Samtalsmall som medarbetaren fyller i först', 'v-samtal'],
    ['Budgetmöte med arbetslaget', 'v-kostnad'],
    ['Fallrond med hela teamet', 'v-saker'],
  ],
  otherActivities: [
    ['bolaget', 'Två kvarter färdigställs', 'b-bostader grunduppdrag-bolag'],
    ['bolaget', 'Värmen styrs efter väder', 'b-energi'],
    ['bolaget', 'Underhållsplan för tio år', 'b-soliditet'],
  ],
  judgements: [
    judged(2, 0, 1, 3, 2, 1),
    judged(2, 1, 1, 4, 2, 0),
    judged(2, 2, 2, 4, 1, 0),
    judged(1, 0, 2, 3, 1, 1),
    judged(1, 1, 2, 4, 1, 0),
    judged(1, 2, 3, 3, 1, 0),
  ],
};

export const story: Story = {
  indicatorTitle: 'Medarbetare per brukare på 14 dagar',
  figure: '17,5',
  statusAfter: 'notFulfilled',
  group: 'Invånarna är trygga och lever självständigt',
  before: counts(2, 0, 0, 2),
  after: counts(2, 0, 1, 1),
};
