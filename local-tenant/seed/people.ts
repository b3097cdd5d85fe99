// The people of the local tenant, at least one for each role, under placeholder names.
import type { Role } from '../../src/schema/list.ts';

/**
 * Somebody who can sign in.
 * @property role the role that the person is given in every example organisation; null for a guest without rights
 * @property title the role in Swedish, as the choosers show it
 */
export interface SeedPerson {
  readonly signInName: string;
  readonly name: string;
  readonly role: Role | null;
  readonly title: string;
  readonly siteAdmin?: boolean;
  readonly guest?: boolean;
}

const unitLetters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

const unitManagers: readonly SeedPerson[] = unitLetters.map((letter) => ({
  signInName: `chef-enhet-${letter}`,
  name: `Chef Enhet ${letter.toUpperCase()}`,
  role: 'manager',
  title: 'chef',
}));

const staff: readonly SeedPerson[] = [1, 2, 3].map((number) => ({
  signInName: `medarbetare-${number}`,
  name: `Medarbetare ${number}`,
  role: 'employee',
  title: 'medarbetare',
}));

/** Everyone, in the order that the choosers list them: those who follow up first. */
export const people: readonly SeedPerson[] = [
  ...unitManagers,
  { signInName: 'bitr-chef-enhet-a', name: 'Biträdande chef Enhet A', role: 'reporter', title: 'rapportör' },
  { signInName: 'omradeschef', name: 'Områdeschef 1', role: 'manager', title: 'chef' },
  { signInName: 'omradeschef-2', name: 'Områdeschef 2', role: 'manager', title: 'chef' },
  { signInName: 'forvaltningschef', name: 'Förvaltningschef', role: 'manager', title: 'chef' },
  { signInName: 'controller-1', name: 'Controller 1', role: 'controller', title: 'controller' },
  ...staff,
  { signInName: 'handlaggare-1', name: 'Handläggare 1', role: 'caseOfficer', title: 'handläggare' },
  { signInName: 'registrator-1', name: 'Registrator 1', role: 'registrar', title: 'registrator' },
  {
    signInName: 'namndsekreterare-1',
    name: 'Nämndsekreterare 1',
    role: 'committeeSecretary',
    title: 'nämndsekreterare',
  },
  { signInName: 'ordforande', name: 'Ordförande A', role: 'chair', title: 'ordförande' },
  { signInName: 'ledamot-a', name: 'Ledamot A', role: 'member', title: 'ledamot' },
  { signInName: 'ersattare-1', name: 'Ersättare 1', role: 'substitute', title: 'ersättare' },
  { signInName: 'justerare-1', name: 'Ledamot B', role: 'adjuster', title: 'justerare' },
  {
    signInName: 'forvaltningsledare',
    name: 'Förvaltningsledare',
    role: 'systemManager',
    title: 'förvaltningsledare',
    siteAdmin: true,
  },
  { signInName: 'systemagare', name: 'Systemägare', role: 'systemOwner', title: 'systemägare' },
  {
    signInName: 'modelladministrator',
    name: 'Modelladministratör',
    role: 'modelAdmin',
    title: 'modelladministratör',
  },
  {
    signInName: 'enhetsadministrator',
    name: 'Enhetsadministratör',
    role: 'unitAdmin',
    title: 'enhetsadministratör',
  },
  {
    signInName: 'rapportadministrator',
    name: 'Rapportadministratör',
    role: 'reportAdmin',
    title: 'rapportadministratör',
  },
  { signInName: 'revisor', name: 'Revisor 1', role: 'auditor', title: 'revisor' },
  { signInName: 'gast', name: 'Gäst', role: null, title: 'utan behörighet', guest: true },
];
