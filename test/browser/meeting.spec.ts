// A meeting in Teams: the secretary in the channel's tab by the keyboard alone until the minutes are sent, and a member in the side panel and on the stage.
import { issueToken } from '../../local-tenant/entra/token.ts';
import { origins } from '../../local-tenant/mapped.ts';
import { today } from '../given/seededWorld.ts';
import { violations } from './axe.ts';
import { expect, type Tenant, test } from './given.ts';
import { keyboard } from './hands.ts';

const org = 'rjh-2017';

const bodiesList = "/_api/web/GetList('/sites/rjh-2017/Lists/bodies')/items";

/** As the administrator does in Inställningar. */
async function switchOnCards({ tenancy }: Tenant): Promise<void> {
  const token = issueToken(tenancy.world(), 'forvaltningsledare', origins.sharePoint);
  const ask = (address: string, init: RequestInit = {}) => {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json', 'If-Match': '*' };
    const json = { 'Content-Type': 'application/json' };
    const request = new Request(`${origins.sharePoint}/sites/${org}${address}`, {
      ...init,
      headers: { ...headers, ...(init.body ? json : {}) },
    });
    return tenancy.sharePoint(request);
  };
  const found: { value: { Id: number }[] } = await (
    await ask(`${bodiesList}?$select=Id&$filter=Key eq 'hsn'`)
  ).json();
  const answer = await ask(`${bodiesList}(${found.value[0]?.Id})`, {
    method: 'PATCH',
    body: JSON.stringify({ Cards: true }),
  });
  expect(answer.status).toBe(204);
}

test('a decision is taken by the keyboard alone in the channel, and the side panel and the stage follow it', async ({
  open,
  page,
  device,
  tenant,
}) => {
  test.setTimeout(240_000);
  await switchOnCards(tenant);
  const { press, write, choose } = keyboard(page);
  const secretary = await open({ org, person: 'namndsekreterare-1', context: 'channel', sub: 'namnd/hsn' });
  const button = (name: string | RegExp) => secretary.getByRole('button', { name }).first();
  const select = (name: string) => secretary.getByRole('combobox', { name, exact: true });
  const addTo = async (what: string, who: string) => {
    await choose(select(what), who);
    await press(button(`Lägg till: ${what}`));
  };
  await secretary.getByLabel('Datum').fill(today);
  await press(button('Lägg in'));
  await press(secretary.getByRole('link', { name: 'Till sammanträdet' }));
  const heading = secretary.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();

  await press(button(/^Ta upp /));
  // What was pressed has gone, and its place has not.
  await expect(secretary.getByRole('heading', { name: 'Väntar på plats på listan' })).toBeFocused();
  await press(button('Alla ledamöter är här'));
  await addTo('Justerare', 'Ledamot A');
  await press(button('Öppna sammanträdet'));
  await expect(button('Avsluta sammanträdet')).toBeVisible();
  await press(secretary.getByRole('link', { name: /^1\. / }).first());

  await addTo('Anmäl jäv för', 'Ledamot K');
  await expect(secretary.getByRole('combobox', { name: /^Grund för Ledamot K/ })).toBeFocused();
  await addTo('Yrkande av', 'Ledamot C');
  await expect(secretary.getByRole('combobox', { name: /^Yrkande av Ledamot C/ })).toBeFocused();
  await page.keyboard.type('Avslag');
  await press(secretary.getByRole('radio', { name: 'Öppen omröstning' }));
  await press(button('Till omröstningen'));
  await expect(button('Alla ja')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(secretary.getByText('Ja vinner.')).toBeVisible();
  const noes = secretary.getByRole('radio', { name: 'Nej', exact: true });
  const voters = await noes.count();
  // J, N and A vote and go on to the next, however fast they are pressed.
  await page.keyboard.press('Tab');
  await page.keyboard.type('j'.repeat(voters / 2) + 'n'.repeat(voters / 2));
  await expect(noes.last()).toBeChecked();
  await press(secretary.getByRole('checkbox', { name: /har utslagsröst$/ }));
  await expect(secretary.getByText('Lika röstetal. Ja vinner.')).toBeVisible();
  expect(await violations(secretary)).toEqual([]);

  const panel = await device();
  await panel.setViewportSize({ width: 320, height: 640 });
  const sub = `namnd/hsn/sammantrade/${today}.1`;
  const member = await open({ org, person: 'ledamot-a', context: 'meeting', sub: `${sub}/1` }, panel);
  await expect(member.getByText('Beslutsför', { exact: true })).toBeVisible();
  await expect(member.getByRole('button', { name: 'Fastställ beslutet' })).toHaveCount(0);
  await page.bringToFront();

  await press(button('Till utfallet'));
  await press(secretary.getByRole('radio', { name: 'Bifall', exact: true }));
  await addTo('Reservation av', 'Ledamot C');
  await page.keyboard.type('Jag yrkade avslag.');
  await press(button('Vidare till att fastställa'));
  await expect(button('Fastställ beslutet')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    secretary
      .getByRole('alert')
      .getByText(/i vilken ordning ordföranden/)
      .first(),
  ).toBeVisible();
  await write(secretary.getByLabel('Så ställs frågan'), 'Bifall mot avslag.');
  await press(button('Fastställ beslutet'));
  await expect(secretary.getByText(/Avgjort: § 1, bifall/)).toBeVisible();
  await expect(secretary.getByRole('region', { name: 'Beslutet', exact: true })).toBeFocused();
  await press(button('Rätta beslutet'));
  await expect(secretary.getByLabel(/^Varför rättas beslutet/)).toBeFocused();
  await press(button('Avbryt'));
  await expect(button('Rätta beslutet')).toBeFocused();

  // The leave to write in channels is asked for now, and not before.
  await press(button('Lägg ett kort i kanalen'));
  await expect(secretary.getByRole('heading', { name: 'Kortet som läggs i kanalen' })).toBeFocused();
  expect(await violations(secretary)).toEqual([]);
  await press(button('Lägg kortet'));
  await page.getByRole('button', { name: 'Godkänn' }).press('Enter');
  await expect(secretary.getByText('Kortet ligger i kanalen.')).toBeVisible();
  expect(tenant.tenancy.graph.posted()).toMatchObject([{ from: 'namndsekreterare-1' }]);

  await panel.bringToFront();
  // As when one comes back to the window: it is asked at once, and not first when its turn comes.
  await member.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(member.getByText(/Avgjort: § 1, bifall/)).toBeVisible({ timeout: 60_000 });
  const wide = await member.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const stage = await open({ org, person: 'ledamot-a', context: 'stage', sub: `${sub}/1` }, panel);
  await expect(stage.getByText('6 ja, 6 nej, 0 avstår')).toBeVisible();
  await expect(stage.getByRole('button')).toHaveCount(0);
  await expect(stage.getByRole('link')).toHaveCount(0);
  expect(await violations(stage)).toEqual([]);
  await page.bringToFront();

  // The window in which the secretary has signed is gone, and every reader can hold the rows to it.
  await secretary.evaluate(() => {
    window.location.hash = '#/namnd/hsn/logg';
  });
  await expect(secretary.getByText('Kedjan är hel.')).toBeVisible();
  await expect(secretary.getByText(/giltiga och signerade\.$/)).toBeVisible();
  await expect(secretary.getByText('Giltigt – signerat').filter({ visible: true }).first()).toBeVisible();

  // To its end by the keyboard alone: closed, signed, announced and sent.
  await secretary.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${sub}`);
  await press(button('Avsluta sammanträdet'));
  const toMinutes = secretary.getByRole('link', { name: 'Till protokollet' });
  await expect(toMinutes).toBeFocused();
  await press(toMinutes);
  const signers = secretary.getByRole('group', { name: 'Har skrivit under' }).getByRole('checkbox');
  await expect(signers).toHaveCount(2);
  for (const signer of await signers.all()) await press(signer);
  await press(button('Justera protokollet'));
  await expect(secretary.getByText(/^Protokollet justerades/)).toBeVisible();
  await expect(secretary.getByRole('heading', { name: 'Justering' })).toBeFocused();
  await write(secretary.getByLabel('Protokollet förvaras'), 'Kansliet');
  await press(button('Anslå'));
  await expect(secretary.getByRole('heading', { name: 'Anslagsbevis' })).toBeVisible();
  await press(button(/^Anteckna §\s1 som skickad/));
  await expect(secretary.getByText(/^Skickat/)).toBeVisible();
  expect(await violations(secretary)).toEqual([]);
});
