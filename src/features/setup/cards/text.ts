// The words of the page where cards to the channels are switched on.

export const sv = {
  title: 'Kort i kanaler',
  lead: 'Nämndsekreteraren kan lägga ett kort i nämndens kanal när ett sammanträde är kallat, ett ärende är avgjort eller ett protokoll är justerat. På kortet står bara vad det gäller, nämnden och dagen, med en länk till sidan.',
  scope:
    'Kortet läggs genom Microsoft Graph i personens eget namn. Det kräver behörigheten ChannelMessage.Send i appens registrering, och Teams frågar varje person första gången. Slå på det först när registreringen har den. Där det är avstängt, eller någon säger nej, finns Kopiera länk.',
  bodies: 'Nämnder som får lägga kort i sin kanal',
  readers: 'Bara förvaltningsledaren kan ändra det här.',
  none: 'Inga organ än',
  noneLead: 'Lägg först in organen under Organisation och roller.',
} as const;
