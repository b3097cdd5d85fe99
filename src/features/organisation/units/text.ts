// The words of units, bodies, roles, mandates and reorganisations.
import type { Role } from '../../../schema/list.ts';
import type { bodyKinds } from '../../../schema/lists/bodies.ts';
import type { mandateRoles } from '../../../schema/lists/mandates.ts';
import type { unitLevels } from '../../../schema/lists/units.ts';
import { dayText, figureText, listText, plural } from '../../../ui/format.ts';

const levels: Record<(typeof unitLevels)[number], string> = {
  administration: 'Förvaltning',
  area: 'Område',
  unit: 'Enhet',
};
const kinds: Record<(typeof bodyKinds)[number], string> = {
  council: 'Fullmäktige',
  executiveBoard: 'Styrelse',
  committee: 'Nämnd',
  subcommittee: 'Utskott',
  jointCommittee: 'Gemensam nämnd',
  companyBoard: 'Bolagsstyrelse',
  federation: 'Kommunalförbund',
};
const roleNames: Record<Role, string> = {
  systemOwner: 'Systemägare',
  systemManager: 'Förvaltningsledare',
  modelAdmin: 'Modelladministratör',
  unitAdmin: 'Enhetsadministratör',
  reportAdmin: 'Rapportadministratör',
  manager: 'Chef',
  reporter: 'Rapportör',
  controller: 'Controller',
  employee: 'Medarbetare',
  caseOfficer: 'Handläggare',
  registrar: 'Registrator',
  committeeSecretary: 'Nämndsekreterare',
  chair: 'Ordförande',
  member: 'Ledamot',
  substitute: 'Ersättare',
  adjuster: 'Justerare',
  auditor: 'Revisor',
};
const mandateNames: Record<(typeof mandateRoles)[number], string> = {
  chair: 'Ordförande',
  firstViceChair: 'Förste vice ordförande',
  secondViceChair: 'Andre vice ordförande',
  member: 'Ledamot',
  substitute: 'Ersättare',
};

export const units = {
  levels,
  kinds,
  search: 'Sök enhet eller organ',
  list: 'Enheter och organ',
  none: 'Det finns inga enheter än',
  noneLead: 'Här står organen och enheterna. Förvaltningsledaren läser in dem under Importera.',
  count: (number: number) => `${figureText(number, 0)} ${plural(number, 'enhet', 'enheter')}`,
  ledBy: (level: string, managers: readonly string[]) =>
    managers.length === 0 ? `${level} · ingen egen chef` : `${level} · ${listText(managers)}`,
  edit: 'Ändra',
  close: 'Stäng',
  reorganise: 'Omorganisera enheten',
  addTitle: 'Lägg till en enhet',
  addLead: 'Den gäller från i dag. En enhet som tar över efter en annan läggs till under Omorganisera.',
  add: 'Lägg till',
  codeHint: 'Bokstäver, siffror, bindestreck',
  choose: 'Välj',
  above: 'Ligger under',
  indented: (depth: number, name: string) => `${'\u2003'.repeat(depth)}${name}`,
};

export const rolesText = {
  roles: roleNames,
  follow:
    'En ny eller avslutad roll syns här direkt. Rättigheterna i SharePoint följer när webbplatsen görs i ordning under Inställningar.',
  search: 'Sök person, enhet eller roll',
  order: 'Ordna efter',
  orders: { person: 'Efter person', unit: 'Efter enhet' },
  list: 'Roller',
  what: (role: string, where: string, below: boolean) =>
    `${role}, ${where === '' ? 'hela organisationen' : `${where}${below ? ' och underordnade' : ''}`}`,
  until: (day: string) => `till och med ${dayText(day)}`,
  end: 'Avsluta',
  goOn: 'Ångra',
  endOf: (role: string, name: string) => `${role.toLowerCase()} ${name}`,
  giveTitle: 'Ge en roll',
  give: 'Ge rollen',
  personHint: 'Ser ut som en e-postadress',
  untilHint: 'För den som vikarierar. Tomt betyder tills vidare.',
  choose: 'Välj',
  where: 'Var',
  whole: 'Hela organisationen',
  yes: 'Ja',
  no: 'Nej',
};

export const mandatesText = {
  roles: mandateNames,
  closed: 'Mandaten visas bara för dem som skriver protokollen',
  closedLead: 'Parti är en känslig uppgift. Fråga nämndsekreteraren.',
  none: 'Det finns inga mandat än',
  noneLead:
    'Här står vilka som är valda till varje organ. Läs in dem under Importera, eller lägg till dem nedan.',
  named: (name: string, party: string | null) => (party === null ? name : `${name} (${party})`),
  held: (role: string, from: string, to: string | null) =>
    `${role} från ${dayText(from)}${to === null ? '' : ` till och med ${dayText(to)}`}`,
  end: 'Avsluta',
  goOn: 'Ångra',
  giveTitle: 'Lägg till ett mandat',
  give: 'Lägg till',
  choose: 'Välj',
};

export const reorganising = {
  notAllowed: 'Bara förvaltningsledaren omorganiserar.',
  what: 'Vad händer?',
  deeds: { end: 'Avsluta', split: 'Dela', merge: 'Slå ihop', move: 'Flytta' },
  act: { end: 'Avsluta enheten', split: 'Dela enheten', merge: 'Slå ihop enheterna', move: 'Flytta enheten' },
  others: { end: 'Tar över', merge: 'Slås ihop med', move: 'Ny överordnad' },
  unit: 'Enhet',
  choose: 'Välj',
  nobody: 'Ingen',
  nameAndCode: (name: string, code: string) => `${name} (${code})`,
  lastDay: 'Sista dag',
  lastDayHint: 'Det nya gäller från dagen efter.',
  newUnit: (at: number | null) => (at === null ? 'Ny enhet' : `Ny enhet ${at}`),
  id: 'Kod',
  name: 'Namn',
  person: 'Chefens inloggningsnamn',
  personHint: 'Lämna tomt om samma chef fortsätter.',
  manager: 'Chefens namn',
  notDone: 'Inget är ändrat än',
  considered: 'Vi har gått igenom det som enheten äger',
  done: 'Omorganisationen är sparad.',
  doneLead:
    'Det som var står kvar som det var. Gör i ordning webbplatsen under Inställningar, så får de nya enheterna sin plats och rätt personer rätt att skriva.',
};
