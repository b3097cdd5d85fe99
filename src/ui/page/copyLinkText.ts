// The words of copying a link to a page.

export const sv = {
  copy: 'Kopiera länk',
  copied: 'Länken är kopierad. I Teams kopierar du den i rutan som öppnas.',
  notCopied: 'Länken gick inte att kopiera. Kopiera den ur adressfältet i stället.',
} as const;
