// What is kept on the device: mutants that lose, mix up or misname it.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text.
import { accounts, clocks, disks, removed, reopened, typing, versions } from './leanings.ts';
import { type Mutant, mutant } from './mutate.ts';

export const keeping: readonly Mutant[] = [
  mutant(
    'acknowledged before it is durable',
    'sync/wishes.ts',
    'const place = await outbox.save();',
    "const place = 'device'; void outbox.save();",
  ),
  mutant(
    'kept in memory, called durable',
    'sync/outbox.ts',
    "    } catch {\n      return 'memory';",
    "    } catch {\n      return 'device';",
    disks,
  ),
  mutant('outbox keyed without the account', 'sync/outbox.ts', '`outbox/${who}/`', '`outbox/`', accounts),
  mutant(
    'everything keyed without the account',
    'sync/workspace.ts',
    '`${encodeURIComponent(account.toLowerCase())}/${encodeURIComponent(site)}`',
    '`all/${encodeURIComponent(site)}`',
    accounts,
  ),
  mutant('copy keyed without the account', 'sync/copy.ts', '`copy/${who}/`', '`copy/`', accounts),
  mutant(
    'what a full disk would not forget stays there',
    'sync/outbox.ts',
    'if (left.length > 0) await',
    'if (left.length < 0) await',
    disks,
  ),
  mutant(
    'removed before the copy has it',
    'sync/sending/exchange.ts',
    'outbox.replace(altered, removed, copy.small(reach))',
    'outbox.replace(altered, removed)',
    reopened,
  ),
  mutant(
    'the newest wish does not count',
    'sync/sending/lanes.ts',
    '(a.id < b.id ? -1 : 1)',
    '(a.id < b.id ? 1 : -1)',
  ),
  mutant(
    'order by the clock alone',
    'sync/outbox.ts',
    'Math.max(Math.floor(clock()), lastOrder + 1, 0)',
    'Math.floor(clock())',
    clocks,
  ),
  mutant(
    'drafts are not written when the page is left',
    'sync/workspace.ts',
    'await Promise.all([drafts.flush(), outbox.save()]);',
    'await outbox.save();',
    typing,
  ),
  mutant(
    'what has come is not noted in the copy',
    'sync/sending/exchange.ts',
    '    copy.note(rows, gone.length > 0);\n    changed([...also, ...stored.apply(rows, gone)]);\n    options.news',
    '    changed([...also, ...stored.apply(rows, gone)]);\n    options.news',
    reopened,
  ),
  mutant('what has gone stays in the copy', 'sync/copy.ts', 'if (gone) complete = false;', '', removed),
  mutant(
    'two versions share one copy',
    'sync/copy.ts',
    '`${folder}${encodeURIComponent(fingerprint)}/`',
    '`${folder}`',
    versions,
  ),
];
