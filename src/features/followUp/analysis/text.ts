// The words of block H beside the model's own questions.
export const analysis = {
  title: 'Resultatanalys',
  lead: 'Några meningar på varje fråga räcker. Svaren blir underlag för dialogen och rapporten.',
  hint: 'Skriv inget om enskilda personer.',
  yes: 'Ja',
  no: 'Nej',
  discussed: 'Perspektiv som ni har talat om',
  discussedHint: 'Kryssa i det ni har gått igenom i samtalet om resultatet.',
};
