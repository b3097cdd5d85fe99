// Where the harm of a mutant is to be sought, and what else a run of histories can be drawn towards, by name.
import type { Leaning } from '../program.ts';

const lean = (troubles: Leaning['troubles'], ...devices: string[]): Leaning => ({ troubles, devices });
const many = Array<'mishap'>(8).fill('mishap');
/** Where most can go wrong: two who write in one unit, lost answers, and pages that die. */
export const everything = lean([...many, 'kill', 'trap', 'network', 'throttle'], 'laptop', 'office');
export const accounts = lean(['account', 'account', 'account', 'network', 'look'], 'shared', 'laptop');
export const reopened = lean(['kill', 'kill', 'kill', 'look'], 'phone', 'office');
export const removed = lean(['removeRow', 'removeRow', 'look', 'kill', 'kill'], 'phone', 'desk');
export const versions = lean(['closePage', 'closePage', 'closePage', 'look', 'look'], 'laptop', 'office');
export const typing = lean(['type', 'type', 'type', 'typeOn', 'typeOn', 'kill'], 'phone', 'office');
export const clocks = lean(['clock', 'clock', 'network', 'network', 'kill'], 'phone', 'office');
export const rights = lean(['rights', 'rights', 'giveBack', 'look'], 'laptop', 'office');
/** Two add words to the same rows, and what became of them gets lost. */
export const wordsLost: Leaning = {
  ...lean([...many, ...Array<'words'>(16).fill('words')], 'phone', 'office'),
  mishaps: ['resetAfter', 'gatewayAfter'],
};
export const throttled = lean([...many, 'throttle', 'throttle', 'look', 'look', 'look'], 'laptop', 'control');
export const contested = lean(
  ['settle', 'settle', 'look', 'words', 'words', 'words'],
  'laptop',
  'office',
  'desk',
);
export const disks = lean(['disk', 'disk', 'disk', 'kill', 'kill'], 'phone', 'office');
export const tokens = lean(['token', 'token', 'token', 'token'], 'phone', 'office');
export const choosing = lean(['settle', 'settle', 'settle', 'settle', 'settle', 'look'], 'phone', 'office');
export const columns = lean(['column', 'column', 'look', 'look', 'look'], 'phone', 'desk');
export const columnsBeside = lean(['column', 'column', 'look', 'refresh'], 'laptop', 'office');
/** Two who write in one unit add its rows at the same time. */
export const adding = lean(['look', 'words', 'settle'], 'laptop', 'office');
export const atTheRoot = lean([...many, ...many], 'control', 'desk');
/** Tabs that neither hear nor wait for one another, over one storage. */
export const deaf: Leaning = {
  ...lean(['look', 'look', 'refresh', 'words'], 'laptop', 'control'),
  deaf: true,
};
/** The same, and what they send is long on its way. */
export const deafAndSlow: Leaning = {
  ...lean([...many, 'write', 'write', 'write', 'write'], 'laptop'),
  mishaps: ['slow', 'slow', 'late', 'resetAfter'],
  deaf: true,
};
/** Browsers that have been emptied, and a part of the first reading does not come. */
export const firstStart: Leaning = {
  ...lean(['startAnew', 'startAnew', 'startAnew', 'look'], 'phone', 'desk'),
  mishaps: ['partFailures'],
};
/** Tabs that come and go while others work. */
export const beside = lean(['kill', 'look', 'refresh', 'words'], 'laptop', 'control');
/** One tab begins anew, and its neighbour has not heard of all that the first has then read. */
export const besideNew: Leaning = {
  ...lean(['startAnew', 'startAnew', 'refresh', 'refresh'], 'laptop', 'office'),
  mishaps: ['late', 'slow'],
};
/** The change log does not reach so far back, and of what is then read a part does not come. */
export const stale: Leaning = {
  ...lean(['mishap', 'mishap', 'mishap', 'mishap', 'look', 'look', 'refresh'], 'laptop', 'desk'),
  mishaps: ['expiredChangeToken', 'expiredChangeToken', 'partFailures'],
};
/** Many write in the same rows, and what they send gets lost before it arrives. */
export const unsure: Leaning = {
  ...lean([...many, 'look', 'look', 'settle'], 'phone', 'office', 'desk'),
  mishaps: ['resetBefore', 'timeoutBefore', 'busy'],
};
/** A no of the server's is dropped in one tab while another, which hears nothing of it, writes on. */
export const dropping: Leaning = {
  ...lean(['drop', 'drop', 'rights', 'giveBack', 'network'], 'laptop', 'phone'),
  deaf: true,
};
