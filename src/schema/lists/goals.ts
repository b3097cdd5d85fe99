// Every element of the chain above the activity: vision, goals, basic mission and success factors, each of a type that the steering model names.
import { choice, day, note, number, text, toMany, toOne, words } from '../field.ts';
import { defineList } from '../list.ts';

export const goalStates = [
  'draft',
  'proposed',
  'adopted',
  'active',
  'revised',
  'superseded',
  'closed',
  'withdrawn',
] as const;
/** Of 2.8: fulfilled, expired (overtaken) or not achieved. */
export const endings = ['fulfilled', 'expired', 'notAchieved'] as const;
export const gehKinds = ['financial', 'operational'] as const;

export const goals = defineList({
  name: 'goals',
  title: 'Mål',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    type: text('Måltyp', { required: true, max: 60, indexed: true }),
    title: text('Mål', { required: true, max: 200 }),
    description: note('Beskrivning'),
    ownerBody: toOne('Ägare, organ', 'bodies', { indexed: true }),
    ownerUnit: toOne('Ägare, enhet', 'units', { indexed: true }),
    parents: toMany('Bidrar till', 'goals'),
    goalArea: text('Målområde', { max: 60 }),
    perspectives: words('Perspektiv'),
    crosscutting: words('Genomgående perspektiv'),
    geh: choice('God ekonomisk hushållning', gehKinds),
    /** Laws, in words; charters and owner directives are documents of their own. */
    legalBasis: words('Rättslig grund'),
    legalDocuments: toMany('Reglemente och ägardirektiv', 'governingDocuments'),
    measurability: note('Hur vet vi att vi nått målet?'),
    responsible: text('Ansvarig funktion'),
    validFromYear: number('Gäller från år', { required: true }),
    validToYear: number('Gäller till år', { required: true }),
    state: choice('Läge', goalStates, { required: true }),
    decidedBody: toOne('Beslutat av', 'bodies', { stamped: true }),
    decidedDay: day('Beslutat den', { stamped: true }),
    decidedParagraph: number('Paragraf', { max: 10_000, stamped: true }),
    /** How it ended, where a later plan has left it out, and until when it was to hold before that. */
    ended: choice('Avslutat', endings, { stamped: true }),
    decidedToYear: number('Beslutat till år', { stamped: true }),
    order: number('Ordning'),
    weight: number('Vikt', { max: 10 }),
    /** The plan that it was put into, as a draft until the plan is decided. */
    plan: toOne('Plan', 'plans', { indexed: true }),
    /** The decided element whose place this one takes; that one is left as it was decided. */
    replaces: toOne('Ersätter', 'goals'),
    /** One of the model's reasons for changing a goal in a year of review. */
    changeReason: text('Skäl till ändringen', { max: 60 }),
    quality: note('Kvalitetsnivå'),
    copiedFrom: toOne('Kopierad från', 'goals', { stamped: true }),
    toBeChecked: words('Att kontrollera'),
  },
  keyFrom: ['id'],
  inUnitFolder: 'ownerUnit',
  unitsOwn: ['id'],
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['title', 'type', 'ownerBody', 'ownerUnit', 'state', 'validFromYear', 'validToYear'],
});
