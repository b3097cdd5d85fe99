// The words of what decisions on delegation lead to.

export const sv = {
  title: 'Vad beslutet leder till',
  all: 'Att verkställa efter beslut på delegation',
  lead: 'Beslut på delegation gäller sedan de fattades. Det här följer av dem och är inte gjort än.',
  done: 'Allt som beslutet leder till är verkställt.',
  act: 'Verkställ det som är beslutat på delegation',
  others: 'Det skrivs av organets sekreterare eller registratorn.',
  row: (registryNumber: string, what: string) => `${registryNumber}: ${what}`,
} as const;
