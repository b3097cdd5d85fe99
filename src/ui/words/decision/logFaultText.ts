// What the faults of the log of decisions say: that somebody else writes in it, or that what is decided cannot be written down.

import type { Fault } from '../../../schema/fault.ts';

type Values = Fault['values'];

export const logSentences = {
  LOG_BUSY: () =>
    'Någon annan skriver i beslutsloggen just nu, så beslutet är inte fattat. Det du har skrivit ligger kvar. Vänta en stund och försök igen.',
  LOG_PARTLY: (values: Values) =>
    `${values.count ?? 'En del'} av ${values.all ?? 'flera'} rader hann in i beslutsloggen, och de gäller. Resten är kvar att föra in: försök igen när nätet är tillbaka, så görs bara det som saknas.`,
  LOG_NOT_SIGNED: () =>
    'Du stängde fönstret där beslutet signeras, så beslutet är inte fattat. Det du har skrivit ligger kvar. Försök igen och logga in i fönstret.',
  LOG_NOT_CANONICAL: () =>
    'Beslutet gick inte att skriva in i beslutsloggen, så det är inte fattat. Se efter om texten har tecken som inte går att läsa, och om raden före är hel.',
  LOG_FILE_UNREADABLE: () =>
    'Filen är ingen sparad beslutslogg, eller så har den gått sönder. Välj en fil som är sparad från sidan Beslutslogg.',
  FROZEN_GONE: () =>
    'Filen med den fastställda versionen finns inte i SharePoint. Säg till förvaltningsledaren: den har tagits bort, eller aldrig kommit fram.',
  FROZEN_DIFFERS: () =>
    'Den fastställda versionen som ligger i SharePoint är inte den som beslutades. Visa den inte för någon, och säg till förvaltningsledaren.',
};
