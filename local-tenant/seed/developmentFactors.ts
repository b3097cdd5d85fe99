// The 39 success factors of the region's development committee (scenario S16), under our own plain titles.
import type { GoalSketch } from './sketch.ts';

interface Group {
  readonly perspective: string;
  readonly parents: string;
  readonly titles: readonly string[];
}

const groups: readonly Group[] = [
  {
    perspective: 'samhalle',
    parents: 'hallbar-tillvaxt',
    titles: [
      'Länets näringsliv växer på fler orter',
      'Företag får råd om finansiering när de behöver det',
      'Unga ser en framtid i länet',
      'Inflyttade kommer snabbt i arbete',
      'Besöksnäringen har gäster hela året',
      'Bredband finns där människor bor och arbetar',
      'Kollektivtrafiken går att pendla med',
      'Transporterna ställs om till förnybart',
      'Byarna har service inom rimligt avstånd',
      'Kulturlivet når alla kommuner',
      'Biblioteken är öppna mötesplatser',
      'Folkhögskolan ger en andra chans',
      'Maten från länet finns i de offentliga köken',
      'Skogens råvara förädlas i länet',
      'Forskningen kommer företagen till nytta',
      'Samisk kultur är synlig och självklar',
      'Civilsamhället är med tidigt i planeringen',
      'Länet har en gemensam bild av sin utveckling',
    ],
  },
  {
    perspective: 'patient',
    parents: 'jamlik-halsa hallbar-tillvaxt',
    titles: [
      'Folkhälsoarbetet når dem som har sämst hälsa',
      'Barn och unga har kultur och rörelse i vardagen',
      'Resor till vården går att boka i tid',
      'Digital vård fungerar i hela länet',
      'Hälsa räknas in när samhället planeras',
    ],
  },
  {
    perspective: 'medarbetare',
    parents: 'arbetsgivare',
    titles: [
      'Medarbetarna känner till uppdraget och målen',
      'Kompetensen räcker för nya uppgifter',
      'Arbetsmiljön är trygg och lugn',
      'Alla deltar i förbättringsarbetet',
      'Cheferna har tid att leda',
      'Medarbetarna arbetar över gränserna',
      'Sjukfrånvaron är låg',
    ],
  },
  {
    perspective: 'verksamhetsresultat',
    parents: 'battre-verksamhet ekonomi-i-balans',
    titles: [
      'Nämnden håller sin budget',
      'Projektmedel används till det de beviljats för',
      'Besluten följs upp och återrapporteras',
      'Upphandlingar görs i tid och med rätt krav',
      'Stöd till föreningar betalas ut i tid',
      'Utvecklingsstrategin är känd och används',
      'Handläggningen är snabb och rättssäker',
      'Länets röst hörs nationellt',
      'Projekt som lyckas blir vardag',
    ],
  },
];

/** All 39, in the order of the perspectives; owned by the body. */
export function developmentFactors(owner: string): readonly GoalSketch[] {
  return groups.flatMap(({ perspective, parents, titles }) =>
    titles.map((title, index) => ({
      id: `run-${perspective}-${index + 1}`,
      type: 'successFactor',
      title,
      owner,
      parents,
      group: perspective,
      since: 1,
    })),
  );
}

/** The keys of the factors of one perspective, for the figures that show them. */
export const developmentFactorIds = (perspective: string): string =>
  developmentFactors('')
    .filter((factor) => factor.group === perspective)
    .map((factor) => factor.id)
    .join(' ');
