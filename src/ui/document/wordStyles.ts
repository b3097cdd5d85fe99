// How the Word file looks: Word's own styles by their own names, so that the organisation's template can take their place.
import { AlignmentType, type IStylesOptions } from 'docx';

const font = 'Calibri';
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 288 } },
    },
    title: {
      run: { font, size: 44, bold: true, color: '000000' },
      paragraph: { spacing: { after: 60 } },
    },
    heading1: heading(32, 400),
    heading2: heading(26, 280),
    heading3: heading(22, 200),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { color: '404040' },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: { size: 18, color: '404040' },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18, color: '404040' },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 40, line: 252 } },
    },
  ],
};
