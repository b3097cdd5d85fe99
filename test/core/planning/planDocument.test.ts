// The plan as a document: the model's sections in its order, every text that is in the plan, and what is said where nothing stands.
import { describe, expect, it } from 'vitest';
import type { Block, Part } from '../../../src/core/planDocument/parts.ts';
import {
  type PlanDocument,
  planDocument,
  type Section,
} from '../../../src/core/planDocument/planDocument.ts';
import { sv as words } from '../../../src/features/planning/preview/words.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { followUpItems } from '../../../src/schema/lists/planning/followUpItems.ts';
import { phaseOuts } from '../../../src/schema/lists/planning/phaseOuts.ts';
import { risks } from '../../../src/schema/lists/planning/risks.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { templateNamed } from '../../../src/steering/documents/ofModel.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import { alteredDocument, listOf, type Part as ModelPart } from '../../given/alteredModel.ts';
import {
  aGoal,
  anActivity,
  anIndicator,
  asked,
  aTarget,
  committee,
  enhetA,
  goalKey,
  modelOf,
} from '../../given/organisation.ts';
import {
  aBudgetLine,
  aDocument,
  administration,
  aSection,
  documentKey,
  ofAdministration,
  ofCommittee,
  ofCouncil,
  ofEnhetA,
  planKey,
  planning,
  planWith,
} from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

function documentOf(rows: TestRows, plan: string): PlanDocument {
  const paper = planDocument(asked(rows, 'controller-1'), planKey(plan), words);
  if (!paper.ok) throw new Error(JSON.stringify(paper.faults));
  return paper.value;
}

const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'paragraph') return [block.text];
  if (block.kind === 'list') return block.items;
  if (block.kind === 'facts') return block.facts.flatMap(({ label, text }) => [label, text]);
  return [block.caption, ...block.columns.map(({ heading }) => heading), ...block.rows.flat(2)];
};
const said = ({ title, blocks, parts }: Part): readonly string[] => [
  title,
  ...blocks.flatMap(textsOf),
  ...parts.flatMap(said),
];
const wholeText = (paper: PlanDocument): string => paper.sections.flatMap(said).join('\n');
const sectionOf = (paper: PlanDocument, name: string): Section => {
  const found = paper.sections.find(({ key: one }) => one === name);
  if (!found) throw new Error(`No section ${name}`);
  return found;
};
const titles = (parts: readonly Part[]): readonly string[] => parts.map(({ title }) => title);

const inCommittee = { plan: ofCommittee, state: 'draft', validFromYear: 2100, responsible: 'Chef' } as const;
const ofUnit = { ...inCommittee, plan: ofEnhetA, ownerUnit: enhetA };

describe.each(presetIds)('A committee’s plan in %s', (preset) => {
  const model = modelOf(preset);
  const template = templateNamed(model, 'operationalPlan')?.sections ?? [];

  it('has the model’s sections in its order, numbered, save what the level does not own and the wizard has no step for', () => {
    const { sections, form } = documentOf(planning(preset), ofCommittee);
    const steps = new Set<string>(form.steps.map((step) => step.key));
    const hasGoals = steps.has('goals') || steps.has('factors') || steps.has('activities');
    const wanted = template
      .filter(({ content }) => content !== 'goalTable' || hasGoals)
      .filter(({ content }) => content !== 'crosscutting' || steps.has('crosscutting'));
    expect(titles(sections)).toEqual(
      wanted.map(({ label, appendix }, i) => (appendix ? `Bilaga: ${label}` : `${i + 1} ${label}`)),
    );
  });

  it('says of each section without anything which step fills it, and of the assignments that none waits', () => {
    const { sections } = documentOf(planning(preset), ofCommittee);
    const empty = sections.flatMap((one) => (one.empty === null ? [] : [[one.key, one.empty.step]]));
    expect(sections.find((one) => one.key === 'uppdrag')).toMatchObject({
      blocks: [{ kind: 'paragraph' }],
      empty: null,
    });
    expect(empty).toContainEqual(['grunduppdrag', 'missions']);
    expect(empty).toContainEqual(['risker', 'risks']);
    expect(empty).toContainEqual(['uppfoljningsplan', 'followUpPlan']);
    for (const one of sections) expect(one.blocks.length + one.parts.length === 0).toBe(one.empty !== null);
  });
});

describe('What stands in it', () => {
  it('gives a unit’s short plan only the sections that its wizard asks for', () => {
    expect(documentOf(planning('rjh-2017'), ofEnhetA).sections.map((one) => one.key)).toEqual([
      'inledning',
      'forutsattningar',
      'overordnadeMal',
      'mal',
      'perspektiv',
      'budget',
    ]);
  });

  it('groups what is owned by the model’s perspectives, with the goal that it leads to, figures, targets and work', () => {
    const rows = planning('rjh-2017').with(
      aGoal('faktor', 'successFactor', {
        ...inCommittee,
        ownerUnit: null,
        perspectives: ['patient'],
        parents: [goalKey('mål-1')],
      }),
      anIndicator('svar', 'faktor', { plan: ofCommittee, definition: 'Andelen svar' }),
      aTarget('svar', 80, { year: 2100 }),
    );
    const mal = sectionOf(documentOf(rows, ofCommittee), 'mal');
    expect(titles(mal.parts)).toEqual(['Patient', 'Indikatorer']);
    expect(mal.parts[0]?.blocks).toMatchObject([
      {
        columns: [
          { heading: 'Mål' },
          { heading: 'Framgångsfaktor' },
          { heading: 'Indikator' },
          { heading: 'Ansvarig funktion' },
        ],
        rows: [[['mål-1'], ['faktor'], ['svar (2100:\u00a080,0\u00a0%)'], ['Chef']]],
      },
    ]);
  });

  it('groups by goal area where the model has those, and tells apart what has none', () => {
    const rows = planning('rjh-2024').with(
      aGoal('kultur', 'operational', { ...ofUnit, goalArea: 'kultur', parents: [goalKey('mål-1')] }),
      aGoal('annat', 'operational', { ...ofUnit, parents: [goalKey('mål-2')] }),
    );
    const { parts } = sectionOf(documentOf(rows, ofEnhetA), 'mal');
    expect(titles(parts)).toEqual(['Kultur', 'Utan målområde']);
    expect(titles(parts[0]?.parts ?? [])).toEqual(['kultur']);
  });

  it('shows what a unit’s work supports, also where the unit owns no goals', () => {
    const rows = planning('norrtalje-2019').with(
      aGoal('nämndmål', 'committeeGoal', { parents: [goalKey('mål-1')] }),
      anActivity('städdag', 'nämndmål', {
        year: 2100,
        plan: ofEnhetA,
        startDay: '2100-03-01',
        endDay: '2100-04-30',
      }),
    );
    const mal = sectionOf(documentOf(rows, ofEnhetA), 'mal');
    expect(mal.blocks).toMatchObject([{ rows: [[['nämndmål'], ['städdag']]] }]);
    expect(said(mal).join('\n')).toContain(
      '1 mars 2100 – 30 april 2100'.replace(/(\d+) (\w+) (\d+)/g, '$1\u00a0$2\u00a0$3'),
    );
  });

  it('says once what an activity does for an own goal, though it supports one above as well', () => {
    const rows = planning('sundsvall-2017').with(
      aGoal('eget', 'operational', { ...ofUnit, perspectives: ['ekonomi'], parents: [goalKey('mål-1')] }),
      anActivity('arbete', 'eget', {
        year: 2100,
        plan: ofEnhetA,
        supports: [goalKey('eget'), goalKey('mål-1')],
      }),
    );
    const { parts } = sectionOf(documentOf(rows, ofEnhetA), 'mal');
    expect(titles(parts)).toEqual(['Ekonomi', 'Aktiviteter']);
    expect(parts[0]?.blocks).toMatchObject([{ rows: [[['eget'], ['arbete'], ['Chef']]] }]);
  });

  it('marks what the plan contributes to among the goals above', () => {
    const rows = planning('sundsvall-2017').with(
      planWith(ofCommittee, { contributesTo: [goalKey('mål-2')] }),
    );
    const [table] = sectionOf(documentOf(rows, ofCommittee), 'overordnadeMal').blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.filter((row) => row.at(-1)?.[0] === 'Ja').map(([goal]) => goal)).toEqual([['mål-2']]);
  });

  it.each([
    ['draft', {}, 'Utkast 6\u00a0maj\u00a02099'],
    [
      'submitted',
      { submittedAt: '2099-03-01T23:30:00Z', submittedBy: 'omradeschef' },
      'Inskickad 2\u00a0mars\u00a02099 av omradeschef',
    ],
    ['returned', { returnedAt: '2099-04-01T08:00:00Z' }, 'Återlämnad 1\u00a0april\u00a02099'],
    [
      'approved',
      { approvedAt: '2099-04-02T08:00:00Z', approvedBy: 'omradeschef' },
      'Beslutad 2\u00a0april\u00a02099 av omradeschef',
    ],
    ['active', {}, 'Beslutad'],
    [
      'approved',
      { decidedBody: committee, decidedDay: '2099-04-12', decidedParagraph: 4 },
      'Beslutad av Nämnden 12\u00a0april\u00a02099, §\u00a04',
    ],
  ] as const)('says how far it has come: %s', (state, more, expected) => {
    const rows = planning('rjh-2017').with(planWith(ofEnhetA, { state, ...more }));
    expect(documentOf(rows, ofEnhetA).state).toBe(expected);
  });

  it('lays the council’s plan out as the model’s other plans, since it has no template of its own', () => {
    const paper = documentOf(planning('sundsvall-2017'), ofCouncil);
    expect(said(sectionOf(paper, 'mal')).join('\n')).toContain('mål-3');
  });
});

describe('Every text of the plan', () => {
  const signed = (name: string) => `${name} <&> 🙂\nandra raden`;
  const line = (name: string) => `${name} <&> 🙂`;
  const owner = { plan: ofAdministration, unit: administration };
  const held: readonly (readonly [Change, ...string[]])[] = [
    [
      planWith(ofAdministration, {
        title: line('Titeln'),
        needsFinancing: true,
        governingDocuments: [documentKey('reglemente')],
      }),
    ],
    [
      aDocument('reglemente', { title: line('Reglemente'), kind: 'charter', registryNumber: 'RS/1' }),
      line('Reglemente'),
      'RS/1',
    ],
    ...['conditionsInside', 'conditionsOutside', 'lessons', 'newDocuments'].map(
      (section) =>
        [
          aSection(ofAdministration, section, { unit: administration, text: signed(section) }),
          signed(section),
        ] as const,
    ),
    [
      aGoal('mål', 'operational', {
        ...inCommittee,
        plan: ofAdministration,
        ownerUnit: administration,
        title: line('Målet'),
        description: signed('Beskrivning'),
        measurability: signed('Hur vi vet'),
        parents: [goalKey('mål-1')],
        perspectives: ['ekonomi', 'medarbetare'],
        responsible: line('Ansvarig'),
      }),
      line('Målet'),
      signed('Beskrivning'),
      signed('Hur vi vet'),
      line('Ansvarig'),
    ],
    [
      aGoal('grund', 'basicMission', {
        ...inCommittee,
        plan: ofAdministration,
        ownerUnit: administration,
        title: line('Grunduppdraget'),
        legalBasis: [line('Lagen'), line('Reglementet')],
        quality: signed('Kvalitet'),
      }),
      line('Grunduppdraget'),
      line('Lagen'),
      line('Reglementet'),
      signed('Kvalitet'),
    ],
    [
      aGoal('faktor', 'successFactor', {
        ...inCommittee,
        plan: ofAdministration,
        ownerUnit: administration,
        title: line('Faktorn'),
        parents: [goalKey('mål')],
      }),
      line('Faktorn'),
    ],
    [
      anIndicator('siffra', 'grund', {
        plan: ofAdministration,
        title: line('Siffran'),
        definition: signed('Definition'),
        sourceNote: line('Källan'),
      }),
      line('Siffran'),
      signed('Definition'),
      line('Källan'),
    ],
    [
      anActivity('arbete', 'faktor', {
        year: 2100,
        plan: ofAdministration,
        unit: administration,
        title: line('Arbetet'),
        description: signed('Så gör vi'),
        costTkr: 1234.5,
      }),
      line('Arbetet'),
      signed('Så gör vi'),
      '1\u00a0234,5',
    ],
    [
      aBudgetLine('rad', { ...owner, label: line('Budgetraden'), amountTkr: -77, thirdYearTkr: 99 }),
      line('Budgetraden'),
      '\u221277',
      '99',
    ],
    [
      add(financing, {
        ...owner,
        year: 2100,
        id: 'f',
        hasCost: 'yes',
        phaseIn: line('Det nya'),
        costTkr: 500,
        fromDay: '2100-02-01',
        sources: { rows: [{ kind: 'stateGrant', body: null, amountTkr: 321 }] },
      }),
      line('Det nya'),
      'Statsbidrag',
      '321',
      '179\u00a0tkr',
    ],
    [
      add(phaseOuts, {
        year: 2100,
        id: 'p',
        body: committee,
        title: line('Det gamla'),
        amountTkr: 42,
        fromDay: '2100-01-01',
        financing: key<'financing'>('2100.forvaltningen..f'),
      }),
      line('Det gamla'),
      '42',
    ],
    [
      add(risks, {
        ...owner,
        year: 2100,
        id: 'r',
        title: line('Risken'),
        likelihood: 3,
        impact: 4,
        handling: signed('Så hanteras den'),
      }),
      line('Risken'),
      '12',
      signed('Så hanteras den'),
    ],
  ];

  it('stands in the document as it was written', () => {
    const rows = planning('sundsvall-2017').with(held.map(([change]) => change));
    const paper = documentOf(rows, ofAdministration);
    expect(paper.title).toBe(line('Titeln'));
    const text = wholeText(paper);
    for (const wanted of held.flatMap(([, ...texts]) => texts)) expect(text).toContain(wanted);
  });

  it('answers each cross-cutting perspective, also with why it does not apply', () => {
    const rows = planning('rjh-2017').with(
      aSection(ofEnhetA, 'crosscutting.equality', { text: signed('Jämlikt') }),
      aSection(ofEnhetA, 'crosscutting.childRights', { notApplicable: 'Inga barn' }),
    );
    const { parts } = sectionOf(documentOf(rows, ofEnhetA), 'perspektiv');
    expect(parts.map((part) => said(part).slice(1))).toEqual([
      [signed('Jämlikt')],
      ['Inte tillämpligt därför att: Inga barn'],
      ['Inte besvarat.'],
      ['Inte besvarat.'],
    ]);
  });

  it('has the meetings of a committee’s follow-up plan', () => {
    const item = { plan: ofCommittee, body: committee, year: 2100, id: 'u', title: 'Tillgänglighet' };
    const rows = planning('rjh-2017').with(
      add(followUpItems, { ...item, meetingDay: '2100-05-20', form: 'oral', responsible: 'omradeschef' }),
    );
    expect(sectionOf(documentOf(rows, ofCommittee), 'uppfoljningsplan').blocks).toMatchObject([
      { rows: [[['Tillgänglighet'], ['20\u00a0maj\u00a02100'], ['Muntlig'], ['omradeschef']]] },
    ]);
  });
});

describe('With another model', () => {
  const withModel = (alterIt: (document: ModelPart) => void): TestRows =>
    planning('rjh-2017').with(
      add(steeringModels, {
        id: 'rjh-2017',
        version: 2,
        name: 'Senare version',
        validFromYear: 2000,
        model: alteredDocument('rjh-2017', alterIt),
      }),
    );
  const sectionsIn = (document: ModelPart): ModelPart[] =>
    listOf(listOf(document, 'templates').find((one) => one.key === 'operationalPlan') ?? {}, 'sections');

  it('fills the texts of a model from before sections could say what they are', () => {
    const rows = withModel((document) => {
      for (const section of sectionsIn(document)) {
        if (section.content === 'introduction' || section.content === 'conditions') delete section.content;
      }
    }).with(aSection(ofEnhetA, 'conditionsInside', { text: 'Vi är färre' }));
    const paper = documentOf(rows, ofEnhetA);
    expect(sectionOf(paper, 'inledning').empty).toBeNull();
    expect(said(sectionOf(paper, 'forutsattningar'))).toContain('Vi är färre');
  });

  it('has the titles, the order and the own texts that the model says', () => {
    const rows = withModel((document) => {
      const sections = sectionsIn(document);
      sections.reverse();
      sections.push({ key: 'hälsning', labelSv: 'Ordföranden har ordet' });
    }).with(aSection(ofCommittee, 'hälsning', { unit: null, body: committee, text: 'Välkommen' }));
    const { sections } = documentOf(rows, ofCommittee);
    expect(titles(sections).slice(0, 2)).toEqual(['Bilaga: Styrdokument', '1 Uppföljningsplan']);
    expect(said(sections.at(-1) as Section)).toEqual(['11 Ordföranden har ordet', 'Välkommen']);
  });

  it('has no sections where the model has no template for plans', () => {
    const rows = withModel((document) => {
      document.templates = listOf(document, 'templates').filter(({ kind }) => kind !== 'plan');
      for (const plan of listOf(document, 'planDocuments')) delete plan.template;
    });
    expect(documentOf(rows, ofCommittee).sections).toEqual([]);
  });
});
