// Takes a row away for good, as it was when it was read: for what has been written somewhere else, and was too widely read where it lay.

import { body, headers } from '@pnp/queryable/index.js';
import { spPost } from '@pnp/sp/index.js';
import type { StoredRow } from '../../sync/remote.ts';
import { type Answer, attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { listAt } from './items.ts';

/** The recycle bin would keep the words; the row's own version is named, so that nothing goes that somebody has written since. */
export const removed = (
  connection: Connection,
  { id, etag, list, year }: StoredRow,
): Promise<Answer<unknown>> =>
  attempt(
    together(connection, (sp) => [
      spPost(
        listAt(sp, connection.path, { list, year }).items.getById(id),
        body({}, headers({ 'IF-Match': etag ?? '', 'X-HTTP-Method': 'DELETE' })),
      ),
    ]),
  );
