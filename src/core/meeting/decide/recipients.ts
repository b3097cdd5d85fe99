// Whom a decision is sent to: what the item says, and what its report proposed until somebody has said otherwise.
import { type Proposal, recipientsOf as proposedRecipients } from '../../proposal/read.ts';
import { type AgendaItem, recipientsOf } from '../read.ts';

/** What the secretary has written, else what the report says. */
export const recipientsFor = (item: AgendaItem, proposal: Proposal | null) =>
  item.recipients === null && proposal ? proposedRecipients(proposal) : recipientsOf(item);
