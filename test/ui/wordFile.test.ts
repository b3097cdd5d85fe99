// The Word file: Swedish, real headings in order, header rows, nobody named as its author, and every text as it was written.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Part, part, table } from '../../src/core/planDocument/parts.ts';
import { fileName } from '../../src/ui/document/fileName.ts';
import { type Paper, wordFile } from '../../src/ui/document/wordFile.ts';
import { headerRowsIn, paragraphsIn, readWord, xmlFault } from '../given/wordFile.ts';

const paper = (parts: readonly Part[], more: Partial<Paper> = {}): Paper => ({
  title: 'Verksamhetsplan 2027',
  under: ['Enhet A', 'Utkast 6 maj 2026'],
  running: 'Verksamhetsplan 2027 · Utkast',
  page: ['Sida ', ' av '],
  parts,
  ...more,
});

const columns = [
  { heading: 'Risk', share: 3 },
  { heading: 'Poäng', share: 1, figures: true },
];
const parts: readonly Part[] = [
  ...part(
    'Mål',
    [{ kind: 'paragraph', text: 'Första raden\nandra raden' }],
    part(
      'Patient',
      table('Riskerna', columns, [[['Sommaren', 'Hösten'], ['9']]]),
      part('Fler får svar', [{ kind: 'facts', facts: [{ label: 'Hur vet vi det?', text: 'Vi räknar.' }] }]),
    ),
  ),
  ...part('Risker', [...table('Mer', columns, [[['Vintern'], []]]), { kind: 'list', items: ['En', 'Två'] }]),
];

describe('The Word file', () => {
  it('is well-formed in every part, and says that it is Swedish', async () => {
    const { parts: files } = await readWord(await wordFile(paper(parts)));
    for (const [path, text] of files) expect(xmlFault(text), path).toBeNull();
    expect(files.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
  });

  it('has the title, then headings whose level never skips one', async () => {
    const { body } = await readWord(await wordFile(paper(parts)));
    const headings = paragraphsIn(body).filter(({ style }) => /^(Title|Heading\d)$/.test(style));
    expect(headings).toEqual([
      { style: 'Title', text: 'Verksamhetsplan 2027' },
      { style: 'Heading1', text: 'Mål' },
      { style: 'Heading2', text: 'Patient' },
      { style: 'Heading3', text: 'Fler får svar' },
      { style: 'Heading1', text: 'Risker' },
    ]);
    // A run that says it is not bold would overrule the heading's style.
    expect(body).not.toContain('<w:b w:val="false"/>');
  });

  it('uses no style that it does not define, and defines none twice', async () => {
    const { parts: files, body } = await readWord(await wordFile(paper(parts)));
    const defined = [...(files.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(defined).size).toBe(defined.length);
    for (const { style } of paragraphsIn(body)) if (style !== '') expect(defined).toContain(style);
  });

  it('marks the header row of each table, and no other row', async () => {
    const { body } = await readWord(await wordFile(paper(parts)));
    expect(headerRowsIn(body)).toEqual([1, 1]);
  });

  it('has the title at the top of every page and the page’s number at the foot', async () => {
    const { parts: files } = await readWord(await wordFile(paper(parts)));
    expect(paragraphsIn(files.get('word/header1.xml') ?? '')[0]?.text).toBe('Verksamhetsplan 2027 · Utkast');
    const foot = files.get('word/footer1.xml') ?? '';
    expect(foot).toContain('PAGE');
    expect(foot).toContain('NUMPAGES');
  });

  it('has its title among its properties, and no author', async () => {
    const { parts: files } = await readWord(await wordFile(paper(parts)));
    const core = files.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>Verksamhetsplan 2027</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|Un-named/);
  });

  it('keeps lines, signs and pictures, and leaves out what XML does not have', async () => {
    const text = 'Vi & ni < alla > "någon"\n🙂 1\u00a0000\u0000\u000b\u001f\ud800 \ufffe]]>';
    const { body } = await readWord(await wordFile(paper(part('A', [{ kind: 'paragraph', text }]))));
    expect(paragraphsIn(body).map((one) => one.text)).toContain(
      'Vi & ni < alla > "någon"\n🙂 1\u00a0000 ]]>',
    );
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '&',
      '>',
      ']',
      '\u0000',
      '\u001f',
      '\ud83d',
      '\udc00',
      '\n',
      '\r',
      '"',
      "'",
      ' ',
      'å',
    ),
  }),
);
const survives = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/\r\n?/g, '\n');

describe('Any text of a plan', () => {
  test.prop([anyText, anyText, anyText], { numRuns: 60 })(
    'gives well-formed XML, and stands in the file as it was written',
    async (title, text, inCell) => {
      const rows = [[[inCell], [text]]];
      const blocks = [
        { kind: 'paragraph', text } as const,
        { kind: 'list', items: [inCell] } as const,
        { kind: 'facts', facts: [{ label: title, text }] } as const,
        ...table(title, columns, rows),
      ];
      const file = await readWord(
        await wordFile(paper(part(title, blocks), { title, running: title, under: [text] })),
      );
      for (const [path, xml] of file.parts) expect(xmlFault(xml), path).toBeNull();
      const written = paragraphsIn(file.body).map((one) => one.text);
      for (const one of [title, text, inCell]) expect(written).toContain(survives(one));
    },
  );
});

describe('The file’s name', () => {
  it.each([
    ['Verksamhetsplan 2027, Enhet A', 'Verksamhetsplan 2027, Enhet A.docx'],
    ['Mål/budget: "2027" <utkast>?', 'Mål budget 2027 utkast.docx'],
    ['con', '_con.docx'],
    ['COM1.plan', '_COM1.plan.docx'],
    ['Plan... ', 'Plan.docx'],
    ['../../etc', 'etc.docx'],
    ['\u0000\u202e', 'plan.docx'],
    ['', 'plan.docx'],
    ['å'.repeat(300), `${'å'.repeat(100)}.docx`],
  ])('%j becomes %j', (title, expected) => {
    expect(fileName(title, 'docx', 'plan')).toBe(expected);
  });

  test.prop([fc.string({ unit: 'binary' })])('never holds what Windows refuses', (title) => {
    const name = fileName(title, 'docx', 'plan');
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[. ]|[. ]\.docx$|^(con|prn|aux|nul|com\d|lpt\d)\./iu);
    expect(name.length).toBeLessThan(220);
  });
});
