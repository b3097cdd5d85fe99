// The locks round minutes and what follows from them: only who keeps the body's papers writes there, and only who may carry out does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { roomRemote } from '../../../src/m365/roomRemote.ts';
import { listPath } from '../../../src/m365/rows/address.ts';
import { sharePointRemote } from '../../../src/m365/sharePoint.ts';
import { catalogue } from '../../../src/schema/catalogue.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import type { Remote, StoredRow } from '../../../src/sync/remote.ts';
import { givenDecisions, wanted } from '../../given/decisions.ts';
import { loadedFrom } from '../../given/loaded.ts';
import { heldMeeting, secretary } from '../../given/meeting.ts';
import { formValues, merge, post } from '../../given/raw.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await givenTenant();
});
afterAll(() => tenant.remove());

const sharedLists = ['plans', 'governingDocuments', 'assignments', 'periods', 'roleAssignments'];

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;
    const at = (list: string) => `/getList('${encodeURIComponent(listPath(site, { list, year: null }))}')`;
    /** The rows' own numbers stay the same, so they are asked for once. */
    let shared: readonly StoredRow[] = [];
    let papers: readonly StoredRow[] = [];
    const rowsFrom = async (remote: Remote, lists: readonly string[]) => {
      const loaded = await loadedFrom(
        remote,
        lists.map((list) => ({ list, year: null })),
      );
      return loaded.rows;
    };
    const idIn = (list: string, row?: string) => {
      const found = [...shared, ...papers].find(
        (one) => one.list === list && (row === undefined || one.row.key === row),
      );
      if (found === undefined) throw new Error(`no row in ${list}`);
      return found.id;
    };

    beforeAll(async () => {
      await heldMeeting({ tenant, site, body }, [{ title: 'Ärendet' }]);
      const manager = tenant.lineOf('forvaltningsledare', site).connection;
      const own = roomRemote(tenant.lineOf(secretary, site).connection, { key: body, name: body });
      shared = await rowsFrom(sharePointRemote(manager, catalogue), sharedLists);
      papers = await rowsFrom(own, [meetings.name]);
    });

    test.each(['ledamot-a', 'ordforande', 'justerare-1', 'handlaggare-1', 'registrator-1', 'revisor'])(
      '%s writes no adjustment in the log',
      async (person) => {
        const { log } = await givenDecisions(tenant, person, site);
        const answer = await log.append(
          body,
          [wanted('2026-05-05.1.1', { act: 'adjust', held: null })],
          () => [],
        );
        expect(answer).toMatchObject({ ok: false, faults: [{ code: 'NOT_ALLOWED' }] });
      },
    );

    test.each(['ledamot-a', 'ordforande', 'justerare-1', 'revisor', 'chef-enhet-a'])(
      '%s does not call the minutes adjusted or announced past the app',
      async (person) => {
        const item = `${at(`meetings-${body}`)}/items(${idIn(meetings.name)})`;
        const plain = await tenant.raw(person, site, item, post({ AdjustedDay: '2026-05-06' }, merge));
        expect([403, 404]).toContain(plain.status);
        const form = await tenant.raw(
          person,
          site,
          `${item}/ValidateUpdateListItem()`,
          post({ formValues: formValues({ NoticedDay: '2026-05-06' }), bNewDocumentUpdate: false }),
        );
        expect([403, 404]).toContain(form.status);
      },
    );

    test.each(['ledamot-a', 'ordforande', 'handlaggare-1', 'revisor', 'medarbetare-1'])(
      '%s carries out no decision past the app',
      async (person) => {
        const deeds = [
          [at('plans'), idIn('plans')],
          [at('governingDocuments'), idIn('governingDocuments', 'personalpolicy.1')],
          [at('assignments'), idIn('assignments')],
        ] as const;
        for (const [list, id] of deeds) {
          const answer = await tenant.raw(
            person,
            site,
            `${list}/items(${id})`,
            post({ State: 'active' }, merge),
          );
          expect([403, 404], `${list} by ${person}`).toContain(answer.status);
        }
      },
    );

    test('the registrar repeals a document, and neither approves a plan nor gives an assignment', async () => {
      const document = `${at('governingDocuments')}/items(${idIn('governingDocuments', 'personalpolicy.1')})`;
      expect(
        (await tenant.raw('registrator-1', site, document, post({ TargetGroup: 'Alla' }, merge))).ok,
      ).toBe(true);
      for (const list of ['plans', 'assignments']) {
        const item = `${at(list)}/items(${idIn(list)})`;
        expect((await tenant.raw('registrator-1', site, item, post({ Title: 'Nytt' }, merge))).status).toBe(
          403,
        );
      }
    });

    test('the secretary carries out, and neither locks a period nor gives a role', async () => {
      const plan = `${at('plans')}/items(${idIn('plans')})`;
      expect((await tenant.raw(secretary, site, plan, post({ ReturnedReason: 'Ändras' }, merge))).ok).toBe(
        true,
      );
      for (const list of ['periods', 'roleAssignments']) {
        const item = `${at(list)}/items(${idIn(list)})`;
        expect((await tenant.raw(secretary, site, item, post({ Title: 'x' }, merge))).status).toBe(403);
      }
    });
  },
);
