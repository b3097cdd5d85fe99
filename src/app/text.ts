// The words of the frame: the tabs, what can stand in the way of opening, and what happened when something broke.
import { countText, plural } from '../ui/format.ts';

export const sv = {
  product: 'Röda tråden',
  tabs: {
    myWork: 'Mitt arbete',
    chain: 'Styrkedjan',
    planning: 'Planera',
    followUp: 'Följ upp',
    deviations: 'Avvikelser',
    rooms: 'Nämnder',
    year: 'Årshjulet',
  },
  tabRow: 'Sidor',
  settings: 'Inställningar',
  skip: 'Hoppa till innehållet',

  noAccessTitle: 'Du har inte tillgång',
  noAccess:
    'Den här sidan hör till en organisation där du inte har någon roll. Behöver du vara med, så be din chef eller förvaltningsledaren att lägga till dig.',
  ownerLead: 'Du äger webbplatsen, så inställningarna kan du öppna ändå.',
  notSetUpTitle: 'Webbplatsen är inte i ordning',
  notSetUp:
    'Här finns inga listor för Röda tråden än. Förvaltningsledaren gör i ordning webbplatsen och lägger in styrmodellen. Sedan öppnar du sidan igen.',
  setUp: 'Gör i ordning webbplatsen',
  setUpLead: 'Äger du webbplatsen, så gör du det här. Det tar några minuter.',
  noSiteTitle: 'Adressen säger inte vilken webbplats det gäller',
  noSite:
    'Adressen ska sluta med ?site= och webbplatsens adress i er egen SharePoint. Öppna sidan från Teams, eller be förvaltningsledaren om rätt länk.',
  signInTitle: 'Logga in för att börja',
  signInLead: 'Du loggar in med samma konto som i Teams.',
  signIn: 'Logga in',
  signInCancelled: 'Inloggningen avbröts. Försök igen när du vill.',
  signInFailed: 'Inloggningen gick inte att slutföra. Kontrollera nätet och försök igen.',
  awayTitle: 'Det går inte att nå SharePoint',
  awayNoCopy:
    'Det finns ingen kopia på den här enheten att visa. Kontrollera nätet och försök igen. Har du skrivit något tidigare, så ligger det kvar.',
  awayWithCopy:
    'Du ser det som var känt senast. Du kan skriva som vanligt; det skickas när nätet är tillbaka.',
  freshAt: (at: string) => `Hämtat ${at}.`,
  tryAgain: 'Försök igen',

  modelMissingTitle: 'Det finns ingen styrmodell',
  modelBrokenTitle: (count: number) =>
    `Styrmodellen har ${countText(count, 'neuter')} ${plural(count, 'fel', 'fel')} som måste rättas`,
  modelBroken: 'Det som redan är skrivet finns kvar. Förvaltningsledaren rättar modellen.',
  papersClosed: 'Organets handlingar läses av de valda, handläggarna och sekreteraren',
  listFaults: (count: number) =>
    plural(count, 'En lista är inte som den ska', 'Flera listor är inte som de ska'),

  unknownTitle: 'Sidan finns inte',
  unknown: 'Adressen leder ingenstans. Börja på första sidan i stället.',
  toStart: 'Till första sidan',

  crashTitle: 'Något gick fel på sidan',
  crash: 'Det du har skrivit finns kvar. Ladda om sidan, så fortsätter du där du var.',
  crashDetails: 'Vad som hände',
  reload: 'Ladda om sidan',
  fileTitle: 'Sidan kom inte fram',
  file: 'Det du har skrivit finns kvar på den här enheten. Kontrollera nätet och försök igen.',
  messagesMissing:
    'Sidan kom inte fram i sin helhet, så här saknas ett meddelande. Det du har skrivit finns kvar. Kontrollera nätet och försök igen.',
};
