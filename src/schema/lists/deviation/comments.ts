// What staff write about a deviation, and the answers they get (domain.md 2.6). An edit or a deletion is a row of its own, so
// that nothing is altered without a trace; everyone with a role may add.
import { choice, day, instant, note, person, text, toOne, words } from '../../field.ts';
import { defineList } from '../../list.ts';

/** `read` is by somebody who is mentioned, about the comment that mentions him. */
export const commentActs = ['write', 'edit', 'delete', 'read'] as const;
/** What came of a comment: it leads to a measure, is noted, or is declined with a reason. */
export const answerKinds = ['actedOn', 'noted', 'declined'] as const;

/** The two have the same fields, and differ by who reaches them: what is written in one is about what stands in it. */
const written = (list: 'comments' | 'lineComments') =>
  ({
    fields: {
      unit: toOne('Enhet', 'units', { required: true, indexed: true }),
      deviation: toOne('Avvikelse', 'deviations', { required: true, indexed: true }),
      id: text('Kod', { required: true, max: 60 }),
      act: choice('Handling', commentActs, { required: true }),
      /** The comment that is edited, deleted or answered. */
      about: toOne('Gäller kommentar', list),
      text: note('Text'),
      /** Sign-in names. */
      mentions: words('Nämnda'),
      answer: choice('Svar', answerKinds),
      /** Who is to answer, and the last day for it: promised when the comment was written. */
      answerBy: person('Svaras av'),
      answerDue: day('Svar senast'),
      by: person('Av', { required: true, stamped: true }),
      at: instant('När', { required: true, stamped: true }),
      /** When it came to SharePoint: a column of SharePoint's own. */
      modified: instant('Ändrad', { stamped: true }),
    },
    keyFrom: ['deviation', 'id'],
    log: true,
    signedBy: 'by',
    view: ['deviation', 'act', 'text', 'answer', 'by', 'at'],
  }) as const;

export const comments = defineList({
  ...written('comments'),
  name: 'comments',
  title: 'Kommentarer',
  addedByReaders: true,
  alteredBy: [],
});

/** What only those who answer for the unit, in it or above, and the controllers read: a folder for each unit is the lock. */
export const lineComments = defineList({
  ...written('lineComments'),
  name: 'lineComments',
  title: 'Kommentarer för ledningen',
  inUnitFolder: true,
  readBy: [],
  alteredBy: ['controller'],
});
