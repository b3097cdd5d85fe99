// The policy as one reads it: who may do what in which list, derived from the declarations.
import { expect, test } from 'vitest';
import {
  type Grant,
  libraryPlan,
  ownLevels,
  permissionPlan,
  roleGroup,
  rolesWithGroup,
  sitePlan,
  unitGroup,
} from '../../src/m365/permissions.ts';
import { storesOf } from '../../src/m365/setup/stores.ts';
import { catalogue, listNamed } from '../../src/schema/catalogue.ts';
import { caseDocuments, libraries } from '../../src/schema/libraries.ts';
import { defineList } from '../../src/schema/list.ts';
import { listsOf } from '../../src/schema/ofBody.ts';

const read = (grants: readonly Grant[] | null) => grants?.map(({ to, may }) => `${to}: ${may}`) ?? null;

test('each list grants what its declaration says', () => {
  const table = Object.fromEntries(
    catalogue.map((list) => [list.name, read(permissionPlan(list).list)?.join(', ')]),
  );
  const managed = 'owners: full, readers: read, systemManager: contribute';
  expect(table).toEqual({
    steeringModels: 'owners: full, readers: read, systemManager: append, modelAdmin: append',
    mandates: 'owners: full, registrar: read, systemManager: contribute, committeeSecretary: contribute',
    signingKeys: 'owners: full, readers: read, committeeSecretary: append',
    bodies: managed,
    units: managed,
    roleAssignments: managed,
    periods: `${managed}, systemOwner: contribute`,
    goals: `${managed}, controller: contribute, committeeSecretary: contribute`,
    indicators: `${managed}, controller: contribute, committeeSecretary: contribute`,
    targets: `${managed}, controller: contribute`,
    governingDocuments: `${managed}, controller: contribute, registrar: contribute, committeeSecretary: contribute`,
    plans: `${managed}, controller: contribute, committeeSecretary: contribute`,
    planSections: `${managed}, controller: contribute`,
    budgetLines: `${managed}, controller: contribute, committeeSecretary: contribute`,
    activities: `${managed}, controller: contribute, committeeSecretary: contribute`,
    financing: `${managed}, controller: contribute`,
    phaseOuts: `${managed}, controller: contribute`,
    risks: `${managed}, controller: contribute`,
    followUpItems: `${managed}, controller: contribute, committeeSecretary: contribute`,
    assignments: `${managed}, controller: contribute, committeeSecretary: contribute`,
    assignmentReports: `${managed}, controller: contribute`,
    budgetOutcomes: `${managed}, controller: contribute`,
    perspectiveAnswers: `${managed}, controller: contribute`,
    outcomes: `${managed}, controller: contribute`,
    followUps: `${managed}, controller: contribute`,
    assessments: `${managed}, controller: contribute`,
    deviations: `${managed}, controller: contribute`,
    measures: `${managed}, controller: contribute`,
    deviationSteps:
      'owners: full, readers: read, systemManager: append, controller: append, committeeSecretary: append',
    comments: 'owners: full, readers: append',
    lineComments: 'owners: full, controller: append',
    followUpSteps: 'owners: full, readers: read, systemManager: append, controller: append',
    consolidations: `${managed}, controller: contribute`,
    feedback: `${managed}, controller: contribute`,
    periodSteps: 'owners: full, readers: read, systemManager: append, systemOwner: append',
    earlierVersions: 'owners: full, readers: read, systemManager: append, controller: append',
    yearTurns: 'owners: full, readers: read, systemManager: append',
    yearTurnSteps: 'owners: full, readers: read, systemManager: append',
  });
});

test('a unit writes in its own folder, and only there', () => {
  expect(read(permissionPlan(listNamed('outcomes')).folder.unit)).toEqual([
    'owners: full',
    'readers: read',
    'systemManager: contribute',
    'controller: contribute',
    'unit: contribute',
  ]);
  const withFolders = catalogue
    .filter((list) => permissionPlan(list).folder.unit !== null)
    .map((list) => list.name);
  expect(withFolders).toEqual([
    'goals',
    'indicators',
    'targets',
    'plans',
    'planSections',
    'budgetLines',
    'activities',
    'financing',
    'phaseOuts',
    'risks',
    'outcomes',
    'followUps',
    'assignmentReports',
    'budgetOutcomes',
    'perspectiveAnswers',
    'assessments',
    'deviations',
    'measures',
    'deviationSteps',
    'lineComments',
    'followUpSteps',
    'consolidations',
    'feedback',
    'earlierVersions',
  ]);
  expect(read(permissionPlan(listNamed('deviationSteps')).folder.unit)?.at(-1)).toBe('unit: append');
});

test('each library grants what its declaration says, and a unit or body writes in its own folder', () => {
  const table = Object.fromEntries(
    libraries.map((library) => {
      const { list, folder } = libraryPlan(library);
      const own = (owner: 'unit' | 'body') => read(folder[owner])?.at(-1) ?? null;
      return [library.name, [read(list)?.join(', '), own('unit'), own('body')]];
    }),
  );
  const everybody = 'owners: full, readers: read';
  expect(table).toEqual({
    adoptedVersions: [`${everybody}, registrar: append`, 'unit: append', 'body: append'],
    caseDocuments: ['owners: full, auditor: read, registrar: contribute', null, 'body: contribute'],
    draftDocuments: ['owners: full', null, 'body: contribute'],
    deviationDocuments: [
      `${everybody}, systemManager: contribute, controller: contribute`,
      'unit: contribute',
      null,
    ],
    exports: [
      `${everybody}, controller: contribute, reportAdmin: contribute`,
      'unit: contribute',
      'body: contribute',
    ],
  });
});

test('a body’s folder among the papers of cases is read by those who read its lists, and by nobody else', () => {
  expect(read(libraryPlan(caseDocuments).folder.body)).toEqual([
    'owners: full',
    'auditor: read',
    'registrar: contribute',
    'elected: read',
    'officers: contribute',
    'body: contribute',
  ]);
});

test('no search and no assistant finds a row, nor a file that is not for everyone', () => {
  const all = { lists: [...catalogue, ...listsOf({ key: 'ks', name: 'Styrelsen' })], libraries };
  const stores = storesOf('/sites/x', {
    ...all,
    ...{ bodies: ['ks'], years: [2026], unitFolders: [], onProgress: () => undefined },
  });
  const found = stores.filter(({ settings }) => settings.NoCrawl !== true).map(({ leaf }) => leaf);
  expect(stores.length).toBeGreaterThan(all.lists.length);
  expect(found).toEqual(['adoptedVersions', 'deviationDocuments', 'exports']);
});

test('the site lets those with a role read, and nobody else in', () => {
  expect(read(sitePlan)).toEqual(['readers: read']);
});

test('the roles that may alter any row have a group each, with a Swedish name', () => {
  expect(rolesWithGroup(catalogue, libraries).map(roleGroup)).toEqual([
    'RT Systemägare',
    'RT Förvaltningsledare',
    'RT Modelladministratörer',
    'RT Rapportadministratörer',
    'RT Controllers',
    'RT Registratorer',
    'RT Nämndsekreterare',
    'RT Revisorer',
  ]);
  expect(unitGroup('enhet-a')).toBe('RT enhet enhet-a');
});

test('our own levels neither delete nor manage lists, and the one for logs does not edit', () => {
  const [edit, remove, removeVersions, manageLists] = [0x4, 0x8, 0x80, 0x800];
  for (const { low } of Object.values(ownLevels))
    expect(low & (remove | removeVersions | manageLists)).toBe(0);
  expect(ownLevels.append.low & edit).toBe(0);
  expect(ownLevels.contribute.low & edit).toBe(edit);
});

test('a log is added to, also by those who may alter other lists', () => {
  const log = defineList({
    name: 'log',
    title: 'Logg',
    fields: {},
    keyFrom: [],
    log: true,
    alteredBy: ['controller'],
    view: [],
  });
  expect(read(permissionPlan(log).list)).toContain('controller: append');
});
