// The words for whoever adds the tab to a channel or a meeting.
export const sv = {
  title: 'Lägg till Röda tråden i kanalen',
  lead: 'Fliken är densamma för alla i kanalen. Välj vad den visar, och sedan Spara. Var och en ser det som hen har rätt att se.',
  shows: 'Fliken visar',
  sum: 'Sammanvägningen',
  body: (name: string) => `${name}: sidan`,
  meeting: (name: string) => `${name}: sammanträdet`,
  bodyLater: 'En nämnds sida, som väljs i fliken',
  tabName: 'Röda tråden',
} as const;
