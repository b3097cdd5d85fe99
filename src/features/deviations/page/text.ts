// The words of what a deviation concerns and of what is attached to it.
import type { ConcernField } from '../../../core/deviation/about/concern.ts';

export const sv = {
  concern: {
    label: 'Gäller',
    hint: 'Det mål, den indikator, den aktivitet, det uppdrag eller den budgetrad som avvikelsen rör.',
    choose: 'Välj vad avvikelsen gäller',
    kinds: {
      goal: 'Mål och framgångsfaktorer',
      indicator: 'Indikatorer',
      activity: 'Aktiviteter',
      assignment: 'Uppdrag',
      budgetLine: 'Budgetrader',
    } satisfies Record<ConcernField, string>,
    kind: {
      goal: 'mål',
      indicator: 'indikator',
      activity: 'aktivitet',
      assignment: 'uppdrag',
      budgetLine: 'budgetrad',
    } satisfies Record<ConcernField, string>,
    of: (title: string, owner: string | null) => (owner === null ? title : `${title} (${owner})`),
    gone: 'finns inte längre',
  },
  period: { none: 'Ingen period' },
  decisionNeeded: { yes: 'Ja', no: 'Nej' },
  attachments: {
    title: 'Bilagor',
    lead: 'Alla som läser avvikelsen kan öppna bilagorna. Bifoga inget med uppgifter om patienter, brukare, elever eller enskilda medarbetare.',
    upload: 'Bifoga en fil',
    uploadLabel: 'Fil att bifoga',
    uploading: 'Filen läggs i SharePoint …',
    uploaded: (name: string) => `${name} är bifogad`,
    unnamed: 'Bilaga',
    remove: 'Ta bort',
    removeOf: (name: string) => `Ta bort ${name} bland bilagorna`,
    away: 'En fil kan bifogas när det finns kontakt med SharePoint.',
  },
};
