// The words of approving a follow-up, and of returning it.
import { clockText, dayText, listText, swedishDay } from '../../../ui/format.ts';

export const sv = {
  label: 'Att godkänna',
  title: (unit: string) => `${unit} väntar på ditt godkännande`,
  titleApproved: 'Godkänd av nivån ovanför',
  lead: 'Läs svaren steg för steg. Godkänn, eller återlämna med vad som behöver ändras.',
  approve: 'Godkänn',
  giveBackWith: 'Återlämna med kommentar',
  giveBack: 'Återlämna',
  note: 'Vad behöver ändras?',
  noteHint: 'Enhetens chef läser det i Mitt arbete och i formuläret.',
  cancel: 'Avbryt',
  waitsFor: (names: readonly string[]) => `Väntar på godkännande av ${listText(names)}.`,
  approved: (name: string, at: string) =>
    `Godkänd ${dayText(swedishDay(new Date(at)))} klockan ${clockText(at)} av ${name}.`,
  altered: 'Ändrad efter godkännandet',
  alteredLead:
    'Något i svaren har ändrats sedan den godkändes, av en controller eller utanför formuläret. Vad som har ändrats står i radernas versionshistorik i SharePoint.',
};
