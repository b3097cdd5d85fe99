// The words of blocks H and I beside the model's own questions.
import type { dialogueRoles } from '../../../core/followUp/blocks/answerRules.ts';

export const analysis = {
  title: 'Resultatanalys',
  lead: 'Några meningar på varje fråga räcker. Svaren blir underlag för dialogen och rapporten.',
  hint: 'Skriv inget om enskilda personer.',
  yes: 'Ja',
  no: 'Nej',
  discussed: 'Perspektiv som ni har talat om',
  discussedHint: 'Kryssa i det ni har gått igenom i samtalet om resultatet.',
  dialogue: {
    title: 'Dialog',
    lead: 'Har ni talat om resultatet? Då skriver du när, vilka som var med och vad ni kom fram till.',
    day: 'Datum',
    present: 'Närvarande',
    presentMissing: 'Kryssa i vilka som var med.',
    notes: 'Anteckningar',
    roles: {
      manager: 'Chefen',
      employees: 'Medarbetarna',
      managerAbove: 'Chef på nivån över',
      controller: 'Controller',
      unions: 'Facklig företrädare',
      elected: 'Förtroendevalda',
    } satisfies Record<(typeof dialogueRoles)[number], string>,
  },
};
