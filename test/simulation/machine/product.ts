// What is put to the test: the program's own sync and its way to SharePoint, as they are or with one thing changed.
import { connect, NoAnswer } from '../../../src/m365/connection.ts';
import { sharePointRemote } from '../../../src/m365/sharePoint.ts';
import { pollWhileVisible } from '../../../src/sync/polling.ts';
import { createWorkspace } from '../../../src/sync/workspace.ts';

export const product = { connect, NoAnswer, sharePointRemote, pollWhileVisible, createWorkspace };
export type Product = typeof product;
