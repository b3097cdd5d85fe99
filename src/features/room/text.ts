// The words of a body's page where there is no body to show.
export const sv = {
  title: 'Nämndens sida',
  noBody: 'Organet finns inte',
  noBodyLead: 'Adressen leder till ett organ som har tagits bort, eller som aldrig har funnits.',
  toStart: 'Till Mitt arbete',
  logDeviates: 'Beslutsloggen har avvikelser.',
  logDeviatesLead: 'Det som inte stämmer räknas inte, och visas inte här som beslutat.',
  seeLog: 'Se vad som avviker',
} as const;
