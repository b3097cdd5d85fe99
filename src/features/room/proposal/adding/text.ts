// The words of putting one thing in.
export const sv = {
  add: 'Lägg till',
  addThe: (label: string) => `Lägg till det valda: ${label}`,
} as const;
