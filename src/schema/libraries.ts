// Every document library, in the order they are made; the only place that names them all.
import type { Library } from './library.ts';

/** What was decided is its own record, which nobody edits: the draft goes on living elsewhere. */
export const adoptedVersions: Library = {
  name: 'adoptedVersions',
  title: 'Fastställda versioner',
  about: 'Planer, rapporter och styrdokument som de såg ut när de beslutades. Inget ändras eller tas bort.',
  log: true,
  foldersOf: ['unit', 'body'],
  alteredBy: ['registrar'],
  officers: false,
  readBy: null,
};

/** The papers of a body's cases: read by those who read its lists, and by nobody else (TF 2:10). */
export const caseDocuments: Library = {
  name: 'caseDocuments',
  title: 'Ärendehandlingar',
  about:
    'Bilagor till skickade skrivelser, i en mapp för varje organ. De valda, handläggarna, sekreteraren, registratorer och revisorer läser.',
  log: false,
  foldersOf: ['body'],
  alteredBy: ['registrar'],
  officers: true,
  readBy: ['elected', 'auditor'],
};

/** What is attached to a report while it is written; it is laid among the case's documents when the report is sent. */
export const draftDocuments: Library = {
  name: 'draftDocuments',
  title: 'Utkast till handlingar',
  about:
    'Bilagor till skrivelser som inte är skickade, i en mapp för varje organ. Bara dess handläggare och sekreterare når dem.',
  log: false,
  foldersOf: ['body'],
  alteredBy: [],
  officers: true,
  readBy: [],
};

/** What is attached to a deviation; whoever reads that reads this. */
export const deviationDocuments: Library = {
  name: 'deviationDocuments',
  title: 'Bilagor till avvikelser',
  about: 'Det som är bifogat till avvikelser, i en mapp för varje enhet. Inga uppgifter om enskilda.',
  log: false,
  foldersOf: ['unit'],
  alteredBy: ['systemManager', 'controller'],
  officers: false,
  readBy: null,
};

/** Teams opens a download once and blocks the next, so what is exported is saved here and opened by its link. */
const exports: Library = {
  name: 'exports',
  title: 'Exporter',
  about: 'Planer och rapporter som har sparats som dokument eller tabeller.',
  log: false,
  foldersOf: ['unit', 'body'],
  alteredBy: ['controller', 'reportAdmin'],
  officers: false,
  readBy: null,
};

export const libraries: readonly Library[] = [
  adoptedVersions,
  caseDocuments,
  draftDocuments,
  deviationDocuments,
  exports,
];
