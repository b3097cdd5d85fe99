// The words about a document that is fetched as a Word file.

export const sv = {
  made: (name: string) => `Filen ${name} ligger bland dina hämtade filer.`,
  notFound: 'Kom det ingen fil? I Teams kan hämtning vara avstängd, särskilt på telefon.',
  inBrowser: 'Öppna sidan i webbläsaren',
  failed: 'Word-filen kunde inte skapas',
  failedLead: 'Försök igen när du har nät. Sidan går att läsa och skriva ut under tiden.',
  page: ['Sida ', ' av '] as const,
};
