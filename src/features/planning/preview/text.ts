// The words around a plan's document: the contents, the way back, the file, and what to do where nothing stands yet.

export const sv = {
  over: 'Förhandsgranskning · ',
  contents: 'Innehåll',
  back: 'Till planens steg',
  nothing: 'Inget angivet.',
  empty: 'Här står inget än.',
  fillIn: (step: string) => `Skriv i steget ${step}`,
  filledIn: (step: string) => `Det skrivs i steget ${step}.`,
  noStep: 'Inget steg i planen fyller det här avsnittet.',
  noTemplate: 'Styrmodellen har ingen mall för planer',
  noTemplateLead: 'Den som ser efter styrmodellen kan lägga in en. Planen går att läsa steg för steg.',
  unsaved: 'Det finns text som inte är sparad än. Den är inte med här förrän du har lämnat fältet.',
  take: 'Hämta som Word',
  print: 'Skriv ut',
  otherwise: 'plan',
  running: (title: string, state: string) => `${title} · ${state}`,
};
