// The mutants of the protocol: each takes away one thing that the protocol stands on.
import { besides } from './beside.ts';
import { keeping } from './keeping.ts';
import { merging, reading, taking } from './meeting.ts';
import type { Mutant } from './mutate.ts';
import { sending } from './sending.ts';
import { writing } from './writing.ts';

/** The first history that shows it, where that is not the first of all: none plays many in vain. */
const shownBy: Readonly<Record<string, number>> = {
  '412 is taken for saved': 2,
  'Retry-After is not heeded': 2,
  'a look breaks a pause that the server asked for': 2,
  'asks again at once after 429, as PnPjs does': 2,
  'nothing wakes after a pause': 2,
  'removed before the copy has it': 2,
  'sends on during a pause': 2,
  'the other tabs are not told of a pause': 2,
  'what has come is not noted in the copy': 2,
  'whatever stands there is mine': 2,
  'asked before the outbox is looked in after a clash': 3,
  'what has gone stays in the copy': 4,
  '412 is written anew over theirs': 5,
  '429 is taken for a no': 5,
  'If-Match: *': 5,
  'asked about himself': 5,
  'words: mine are lost': 5,
  'words: theirs are lost': 5,
  'drafts are not written when the page is left': 6,
  'what a form had seen is forgotten': 6,
  'what a full disk would not forget stays there': 6,
  'everything keyed without the account': 7,
  'outbox keyed without the account': 7,
  'rows are taken from another version': 8,
  'what was not shown is dropped too': 8,
  'a part that failed is an empty list': 9,
  'copy keyed without the account': 9,
  'two versions share one copy': 9,
  'sent anew over theirs after an unknown outcome': 11,
  'a column that comes or goes is not heeded': 12,
  'heard before the outbox is looked in': 14,
  'the others are not told that all has been read anew': 22,
  'a list whose column is there again is shown without its rows': 26,
  'HasException is taken for added': 43,
  'read before the outbox is looked in': 43,
  'any news moves the token on': 45,
  'any row that is not here is gone': 57,
  'no words differ from none': 69,
  'the row does not come with what another tab has sent': 143,
  'what was worked out before another tab’s work is written over it': 153,
  'changes that could not be read are none': 168,
  'what a change was written upon does not stand in': 178,
  'words that stand there are written again': 229,
};

// Held to be equivalent, with the reason:
// no lock between tabs: the unique key, the ETag and reading back what a lost answer left carry it alone, at the price of requests;
// the phase `sent` not written: an addition sent again meets the unique key, an alteration its ETag, and both are read back;
// an addition sent again without looking first: likewise;
// the outbox not read before sending: what other tabs have added is then sent by them, or by the next who opens.
// Shown by sixty histories no more, since an entry is held to what it was altered from at its turn as well: that storage holds it to
// what it was altered from. Two outboxes over one storage show it (test/sync/tabs.test.ts).
export const mutants: readonly Mutant[] = [
  ...keeping,
  ...taking,
  ...sending,
  ...merging,
  ...reading,
  ...writing,
  ...besides,
].map((one) => ({
  ...one,
  seed: shownBy[one.name] ?? 1,
}));
