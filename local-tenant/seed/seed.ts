// Fills the local tenant with the example organisations: through the app's own provisioning, and then the REST API.

import { formValue } from '../../src/m365/columns.ts';
import { type Connection, connect, together } from '../../src/m365/connection.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { provision } from '../../src/m365/provision.ts';
import { columnsOf } from '../../src/m365/rows/adding.ts';
import { keyColumn, unitFolderPath } from '../../src/m365/rows/address.ts';
import { listAt } from '../../src/m365/rows/items.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue, listNamed } from '../../src/schema/catalogue.ts';
import type { Change } from '../../src/schema/change.ts';
import type { Day } from '../../src/schema/field.ts';
import { libraries } from '../../src/schema/libraries.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { deviationSteps } from '../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../src/schema/lists/deviation/measures.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { units } from '../../src/schema/lists/units.ts';
import { listsOf, nameIn, roomListNamed } from '../../src/schema/ofBody.ts';
import { issueToken } from '../entra/token.ts';
import { standIn } from '../standin.ts';
import { tenantHost, type World } from '../world.ts';
import { exampleOf } from './examples.ts';
import { organisationRows, roomRows } from './organisation.ts';
import type { RoomRows } from './room/cases.ts';
import { rowsIn } from './rows/reports.ts';
import { sites } from './sites.ts';

/**
 * Provisions each site as its administrator and writes the organisation's rows.
 * @param today what the years and the open period follow from
 * @throws Error when the site refuses something
 */
export async function seedTenant(
  world: World,
  today: Day,
  onProgress: (line: string) => void = () => undefined,
): Promise<void> {
  const send = standIn(world);
  const origin = `https://${tenantHost}`;
  for (const site of sites) {
    const { sketch } = exampleOf(site.preset);
    const rows = organisationRows(sketch, today);
    const as: As = (signInName) =>
      connect({
        site: `${origin}${site.path}`,
        token: async () => issueToken(world, signInName, origin),
        send,
      });
    await fillSite(as, rows, Number(today.slice(0, 4)));
    for (const room of roomRows(sketch, today)) await addToRoom(as('forvaltningsledare'), room);
    onProgress(`${site.name}: ${rows.length} rader`);
  }
}

/** Lists without years whose rows are the units' own. */
const ofUnits: readonly string[] = [deviations.name, measures.name];

/** The site by somebody's own token. */
type As = (signInName: string) => Connection;

async function fillSite(as: As, changes: readonly Change[], openYear: number): Promise<void> {
  const connection = as('forvaltningsledare');
  const rows = rowsIn(changes);
  const all = rows.all(units);
  const provisioned = await provision(connection, {
    lists: [...catalogue, ...rows.all(bodies).flatMap(listsOf)],
    libraries,
    bodies: rows.all(bodies).map(({ key }) => key),
    years: [openYear - 2, openYear - 1, openYear],
    unitFolders: all.flatMap(({ key }) => [openYear, openYear + 1].map((year) => ({ year, unit: key }))),
    onProgress: () => undefined,
  });
  if (provisioned.kind !== 'provisioned') throw new Error(`Not provisioned: ${JSON.stringify(provisioned)}`);
  const isSigned = (change: Change) => listNamed(change.list).signedBy !== null;
  const inFolder = (change: Change) =>
    (change.year === openYear || ofUnits.includes(change.list)) &&
    listNamed(change.list).inUnitFolder &&
    typeof change.values.unit === 'string';
  await addPlainly(
    connection,
    changes.filter((change) => !inFolder(change) && !isSigned(change)),
  );
  await addAsTheApp(
    connection,
    changes.filter((change) => inFolder(change) && !isSigned(change)),
  );
  const filled = await fillGroups(connection, rows.all(roleAssignments), all);
  if (filled.kind !== 'filled' || filled.unknown.length > 0)
    throw new Error(`Groups not filled: ${JSON.stringify(filled)}`);
  await addSigned(as, changes.filter(isSigned));
}

/** At the list's root, many at a time: rows that are no unit's own, and those of closed years, which nobody alters. */
async function addPlainly(connection: Connection, changes: readonly Change[]): Promise<void> {
  await together(connection, (sp) =>
    changes.map((change) =>
      listAt(sp, connection.path, { list: change.list, year: change.year }).items.add({
        [keyColumn]: change.key,
        ...columnsOf(listNamed(change.list), change, null),
      }),
    ),
  );
}

/** In the lists that are the body's own. */
export async function addToRoom(connection: Connection, { body, changes }: RoomRows): Promise<void> {
  await together(connection, (sp) =>
    changes.flatMap((change) => {
      const list = roomListNamed(change.list);
      if (list === null) throw new Error(`${change.list} is no list of a body's own`);
      const place = { list: nameIn(body, change.list), year: null };
      return listAt(sp, connection.path, place).items.add({
        [keyColumn]: change.key,
        ...columnsOf(list, change, null),
      });
    }),
  );
}

/** What says who wrote it is written by that person, or nobody would believe it. */
async function addSigned(as: As, changes: readonly Change[]): Promise<void> {
  const writerOf = ({ list, values }: Change) =>
    String(values[listNamed(list).signedBy ?? '']).split('@')[0] ?? '';
  for (const writer of new Set(changes.map(writerOf))) {
    const own = changes.filter((change) => writerOf(change) === writer);
    await addAsOfThen(
      as(writer),
      own.filter(({ list }) => list === deviationSteps.name),
    );
    await addAsTheApp(
      as(writer),
      own.filter(({ list }) => list !== deviationSteps.name),
    );
  }
}

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A trail is held to when SharePoint got its rows; these came when they say, as a site that was moved here keeps them (sharepoint.md 2.7a). */
async function addAsOfThen(connection: Connection, changes: readonly Change[]): Promise<void> {
  await together(connection, (sp) =>
    changes.map(async (change) => {
      const place = { list: change.list, year: change.year };
      const then = inSweden.format(new Date(String(change.values.at)));
      const columns = { [keyColumn]: change.key, ...columnsOf(listNamed(change.list), change, null) };
      const values = Object.entries({ ...columns, Created: then, Modified: then }).flatMap(
        ([FieldName, stored]) => (stored === null ? [] : [{ FieldName, FieldValue: formValue(stored, ',') }]),
      );
      const folder = unitFolderPath(connection.path, place, String(change.values.unit));
      const told = await listAt(sp, connection.path, place).addValidateUpdateItemUsingPath(values, folder);
      const wrong = told.find((one) => one.HasException);
      if (wrong) throw new Error(`${change.list} ${change.key}: ${wrong.ErrorMessage}`);
    }),
  );
}

/** In the units' folders, where their managers may alter them; as the app itself writes. */
export async function addAsTheApp(connection: Connection, changes: readonly Change[]): Promise<void> {
  const remote = sharePointRemote(connection, catalogue);
  for (const change of changes) {
    const answer = await remote.write(change, null, false);
    if (answer.kind !== 'saved') throw new Error(`${change.list} ${change.key}: ${JSON.stringify(answer)}`);
  }
}
