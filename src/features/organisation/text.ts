// The words of organisation and roles.
import { importing } from './import/text.ts';
import { mandatesText, reorganising, rolesText, units } from './units/text.ts';

export const sv = {
  import: importing,
  units,
  roles: rolesText,
  mandates: mandatesText,
  reorganise: reorganising,
  settings: 'Inställningar',
  title: 'Organisation och roller',
  parts: 'Delar',
  sections: {
    enheter: 'Enheter och organ',
    roller: 'Roller',
    mandat: 'Mandat',
    importera: 'Importera',
    omorganisera: 'Omorganisera',
  },
  leads: {
    enheter: 'Vilka enheter och organ som finns, vem som svarar för dem och hur de hänger ihop.',
    roller: 'Vem som gör vad, och var. En roll avslutas med en sista dag.',
    mandat: 'Vem som är vald till vilket organ. Bara de som skriver protokollen ser partierna.',
    importera: 'Läs in en tabell. Du ser vad som skulle ändras innan något skrivs.',
    omorganisera: 'En enhet avslutas och andra tar vid. Det som var står kvar som det var.',
  },
};
