// What is attached to a deviation: files in the unit's folder of the library, named by their addresses within the site.
import type { Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { deviationDocuments } from '../../../schema/libraries.ts';
import { deviations, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { type Deviation, writable } from '../deviation.ts';
import { personalNumberFaults } from '../raise.ts';

export interface Attachment {
  readonly file: string;
  readonly name: string;
}

/** The files of the library; an address that leads elsewhere, written past the app, is none. */
export const attachmentsOf = ({ attachments }: Deviation): readonly Attachment[] =>
  (attachments ?? [])
    .filter((file) => file.startsWith(`${deviationDocuments.name}/`) && !file.includes('..'))
    .map((file) => ({ file, name: file.slice(file.lastIndexOf('/') + 1) }));

interface Input {
  readonly deviation: Key<'deviations'>;
  readonly file: string;
}

/** Lists a file that SharePoint has. Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW when it is finished, DEVIATION_PERSONAL_NUMBER in its name. */
export const attach = (situation: Situation, { file, ...input }: Input): Result<readonly Change[]> =>
  listing(situation, input.deviation, file, (listed) => [...listed.filter((one) => one !== file), file]);

/** Takes the file out of the list; it lies where it lies, since nobody but the site's owner deletes. Faults: the same. */
export const detach = (situation: Situation, { file, ...input }: Input): Result<readonly Change[]> =>
  listing(situation, input.deviation, '', (listed) => listed.filter((one) => one !== file));

function listing(
  situation: Situation,
  key: Key<'deviations'>,
  added: string,
  after: (listed: readonly string[]) => readonly string[],
): Result<readonly Change[]> {
  const found = writable(situation, key);
  if (!found.ok) return found;
  const { deviation } = found.value;
  if (isFinished(deviation)) return bad(fault('DEVIATION_STEP_NOT_NOW', '', { state: deviation.state }));
  const faults = personalNumberFaults({ attachments: added });
  if (faults.length > 0) return bad(...faults);
  return checked(altered(deviations, deviation, { attachments: after(deviation.attachments ?? []) }));
}
