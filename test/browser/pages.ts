// The app's pages, each brought into the state in which it is judged and pictured, for Chef Enhet A of rjh-2017.
import { expect, type Frame } from '@playwright/test';

/** @property file what a picture of it is called */
export interface Shown {
  readonly name: string;
  readonly file: string;
  readonly hash: string;
  /** Brings the page into the state that is to be judged, and waits until it is. */
  readonly ready: (app: Frame) => Promise<void>;
}

const heading = (name: string) => async (app: Frame) => {
  await expect(app.getByRole('heading', { level: 1, name })).toBeAttached();
};
/** The deviation that Enhet A has before it. */
const underWay = 'Det är ont om folk på helgerna';
const answering = '#/folj-upp/enhet-a/2026.T1';

/** A step of next year's plan, which is begun from this year's the first time. */
const planning = (step: string, name: string, then?: (app: Frame) => Promise<void>): Shown => ({
  name: `Planera, ${name}`,
  file: `planera-${step}`,
  hash: '#/planera/ny/2027/enhet/enhet-a',
  ready: async (app) => {
    await app.getByRole('heading', { level: 1, name: 'Börja planen 2027' }).waitFor();
    const begin = app.getByRole('button', { name: 'Börja', exact: true });
    if ((await begin.count()) > 0) {
      await begin.click();
      await expect(app.getByRole('heading', { level: 1, name: 'Grund' })).toBeAttached();
    }
    await app.evaluate((wanted) => {
      window.location.hash = wanted;
    }, `#/planera/2027.operationalPlan.enhet-a/${step}`);
    await expect(app.getByRole('heading', { level: 1, name })).toBeAttached();
    await then?.(app);
  },
});
/** Where the page has just been made wider, a button that comes beside it may push it away from under the pointer. */
const press = (app: Frame, name: string): Promise<void> =>
  expect(async () => {
    const button = app.getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
const openRow = (name: RegExp) => async (app: Frame) => {
  await app.getByRole('main').getByRole('link', { name }).first().click();
  await expect(app.getByRole('link', { name: 'Stäng' })).toBeVisible();
};

/** The pages of rjh-2017, which has the most in them. */
export const pages: readonly Shown[] = [
  { name: 'Mitt arbete', file: 'mitt-arbete', hash: '#/mitt-arbete', ready: heading('Mitt arbete') },
  {
    name: 'Styrkedjan',
    file: 'styrkedjan',
    hash: '#/styrkedjan',
    ready: async (app) => {
      const columns = app.getByRole('button', { name: 'Kedja', exact: true });
      await press(app, (await columns.count()) > 0 ? 'Kedja' : 'Lista');
      await expect(app.getByRole('treeitem').first()).toBeVisible();
    },
  },
  {
    name: 'Styrkedjan, pyramid',
    file: 'styrkedjan-pyramid',
    hash: '#/styrkedjan',
    ready: async (app) => {
      await press(app, 'Pyramid');
      await expect(app.getByRole('combobox', { name: 'Pyramiden för' })).toBeVisible();
    },
  },
  {
    name: 'Styrkedjan, karta',
    file: 'styrkedjan-karta',
    hash: '#/styrkedjan',
    ready: async (app) => {
      await press(app, 'Karta');
      await expect(app.getByRole('grid')).toBeVisible();
    },
  },
  {
    name: 'Styrkedjan, kontroll',
    file: 'styrkedjan-kontroll',
    hash: '#/styrkedjan',
    ready: async (app) => {
      await press(app, 'Kontroll');
      await expect(app.getByRole('heading', { name: /^Tråden (är bruten|håller)/ })).toBeVisible();
    },
  },
  {
    name: 'Följ upp, siffror',
    file: 'folj-upp-siffror',
    hash: `${answering}/figures`,
    ready: async (app) => {
      await expect(app.getByRole('heading', { name: 'Behöver ditt svar' })).toBeVisible();
    },
  },
  {
    name: 'Följ upp, mål',
    file: 'folj-upp-mal',
    hash: `${answering}/elements`,
    ready: async (app) => {
      await expect(app.getByRole('heading', { name: 'Att bedöma' })).toBeVisible();
    },
  },
  {
    name: 'Följ upp, uppdrag',
    file: 'folj-upp-uppdrag',
    hash: `${answering}/assignments`,
    ready: async (app) => {
      await expect(app.getByRole('heading', { level: 1, name: 'Uppdrag' })).toBeAttached();
      await app.getByText('Så löd beslutet').first().click();
    },
  },
  {
    name: 'Följ upp, aktiviteter',
    file: 'folj-upp-aktiviteter',
    hash: `${answering}/activities`,
    ready: async (app) => {
      await app
        .getByRole('button', { name: /^Ändra / })
        .first()
        .click();
      await expect(app.getByLabel('Procent klart').first()).toBeVisible();
    },
  },
  {
    name: 'Följ upp, ekonomi',
    file: 'folj-upp-ekonomi',
    hash: `${answering}/economy`,
    ready: async (app) => {
      await app.getByLabel('Prognos helår').fill('38 400');
      await expect(app.getByText(/^Sämre än gränsen/)).toBeVisible();
    },
  },
  {
    name: 'Följ upp, genomgående perspektiv',
    file: 'folj-upp-perspektiv',
    hash: `${answering}/perspectives`,
    ready: heading('Genomgående perspektiv'),
  },
  {
    name: 'Följ upp, förra gångens åtgärder',
    file: 'folj-upp-atgarder',
    hash: `${answering}/earlier`,
    ready: heading('Återföring och tidigare åtgärder'),
  },
  {
    name: 'Följ upp, analys',
    file: 'folj-upp-analys',
    hash: `${answering}/analysis`,
    ready: heading('Resultatanalys'),
  },
  {
    name: 'Följ upp, det som återstår',
    file: 'folj-upp-aterstar',
    hash: `${answering}/figures`,
    ready: async (app) => {
      await app.getByRole('button', { name: 'Klarmarkera' }).click();
      await expect(app.getByRole('heading', { name: 'Det här återstår' })).toBeVisible();
    },
  },
  {
    name: 'Följ upp, en siffra som inte går att läsa',
    file: 'folj-upp-fel',
    hash: `${answering}/figures`,
    ready: async (app) => {
      const field = app.getByLabel('Utfall för Sjukfrånvaro');
      await field.fill('12,5,3');
      await field.blur();
      await expect(app.getByRole('alert').first()).toBeVisible();
    },
  },
  { name: 'Årshjulet', file: 'arshjulet', hash: '#/arshjulet', ready: heading('Årshjulet 2026') },
  {
    name: 'Samlad uppföljning',
    file: 'samlad-uppfoljning',
    hash: '#/folj-upp/samlad/2026.T1/enhet/omrade-1',
    ready: async (app) => {
      const why = app.getByRole('button', { name: /Varför\?/ }).first();
      if ((await why.getAttribute('aria-expanded')) === 'false') await why.click();
      await expect(app.getByRole('heading', { name: /^Så blev / })).toBeVisible();
      await app.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    },
  },
  {
    name: 'Sammanvägning med Varför?',
    file: 'sammanvagning',
    hash: '#/folj-upp/sammanvagning',
    ready: async (app) => {
      const why = app.getByRole('button', { name: /Varför\?/ }).nth(1);
      if ((await why.getAttribute('aria-expanded')) === 'false') await why.click();
      await expect(app.getByRole('heading', { name: /^Så blev / })).toBeVisible();
    },
  },
  {
    name: 'Avvikelser',
    file: 'avvikelser',
    hash: '#/avvikelser',
    ready: async (app) => {
      await expect(app.getByRole('link', { name: underWay })).toBeVisible();
    },
  },
  {
    name: 'Avvikelser, tavla',
    file: 'avvikelser-tavla',
    hash: '#/avvikelser/tavla',
    ready: heading('Avvikelser'),
  },
  {
    name: 'Avvikelse',
    file: 'avvikelse',
    hash: '#/avvikelser/visa/enhet-a.enhet-a~helger',
    ready: heading(underWay),
  },
  {
    name: 'Avvikelse, ny åtgärd',
    file: 'avvikelse-atgard',
    hash: '#/avvikelser/visa/enhet-a.enhet-a~helger',
    ready: async (app) => {
      await app.getByRole('button', { name: 'Lägg till åtgärd' }).click();
      await expect(app.getByRole('form', { name: 'Lägg till åtgärd' })).toBeVisible();
    },
  },
  {
    name: 'Avvikelse, någon nämns',
    file: 'avvikelse-namn',
    hash: '#/avvikelser/visa/enhet-a.enhet-a~helger',
    ready: async (app) => {
      const mentioned = app.getByRole('button', { name: 'Nämn inte Områdeschef 2' });
      const field = app.getByLabel('Nämn någon');
      await field.waitFor();
      if (!(await mentioned.isVisible())) await field.fill('Områdeschef 2');
      await expect(mentioned).toBeVisible();
    },
  },
  { name: 'Ny avvikelse', file: 'avvikelse-ny', hash: '#/avvikelser/ny', ready: heading('Ny avvikelse') },
  { name: 'Planera', file: 'planera', hash: '#/planera', ready: heading('Planera') },
  planning('conditions', 'Förutsättningar'),
  planning('superior', 'Överordnade mål'),
  planning('goals', 'Egna mål', openRow(/^Fler får svar/)),
  planning('indicators', 'Indikatorer', openRow(/^Samtal som besvaras/)),
  planning('activities', 'Aktiviteter', openRow(/Kontrollera$/)),
  planning('crosscutting', 'Genomgående perspektiv'),
  planning('review', 'Granska och skicka'),
  planning('dokument', 'Verksamhetsplan 2027'),
  {
    name: 'Enheterna över tid',
    file: 'folj-upp-karta',
    hash: '#/folj-upp/karta',
    ready: heading('Enheterna över tid'),
  },
  {
    name: 'Löpande siffror',
    file: 'folj-upp-lopande',
    hash: '#/folj-upp/lopande/enhet-a',
    ready: heading('Löpande siffror'),
  },
  {
    name: 'Nyckeltal över tid',
    file: 'folj-upp-nyckeltal',
    hash: '#/folj-upp/nyckeltal',
    ready: async (app) => {
      await expect(app.getByRole('heading', { level: 2, name: /Utvecklingen/ })).toBeVisible();
    },
  },
  {
    name: 'Prognosträff',
    file: 'folj-upp-prognoser',
    hash: '#/folj-upp/prognoser',
    ready: heading('Prognosträff'),
  },
  {
    name: 'Resultat för invånarna, där modellen inte visar dem',
    file: 'resultat-av',
    hash: '#/resultat',
    ready: heading('Resultat för invånarna'),
  },
  {
    name: 'Åtgärdernas effekt',
    file: 'avvikelser-effekt',
    hash: '#/avvikelser/effekt',
    ready: heading('Åtgärdernas effekt'),
  },
  {
    name: 'Följ upp, en åtgärd ur siffrans rad',
    file: 'folj-upp-atgard',
    hash: `${answering}/figures`,
    ready: async (app) => {
      const field = app.getByLabel('Utfall för Samtal som besvaras samma dag');
      await field.fill('50');
      await field.blur();
      await expect(app.getByRole('button', { name: /^Lägg till åtgärd för Samtal/ })).toBeVisible();
    },
  },
];

/** What waits for the committee's secretary. */
export const liftedPages: readonly Shown[] = [
  {
    name: 'Mitt arbete, sekreteraren',
    file: 'mitt-arbete-sekreterare',
    hash: '#/mitt-arbete',
    // What the bodies have is fetched when the page stands.
    ready: async (app) => {
      await expect(app.getByRole('link', { name: /saknar sammanträde/ })).toBeVisible();
    },
  },
  {
    name: 'Avvikelse som är lyft hit',
    file: 'avvikelse-lyft',
    hash: '#/avvikelser/visa/enhet-a.enhet-a~helger',
    ready: async (app) => {
      await expect(app.getByRole('button', { name: 'Skicka svaret' })).toBeVisible();
    },
  },
];

/** Goes there without opening the app anew. */
export async function goTo(app: Frame, { hash, ready }: Shown): Promise<void> {
  await app.evaluate((wanted) => {
    window.location.hash = wanted;
  }, hash);
  await ready(app);
}
