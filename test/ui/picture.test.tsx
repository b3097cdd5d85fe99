// The pictures of the vocabulary say in words what they show.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { statuses } from '../../src/schema/lists/assessments.ts';
import { DistributionBar, DistributionCounts } from '../../src/ui/picture/DistributionBar.tsx';
import { Progress } from '../../src/ui/picture/Progress.tsx';
import { Sparkline } from '../../src/ui/picture/Sparkline.tsx';
import { StatusGlyph, StatusMark } from '../../src/ui/picture/StatusMark.tsx';
import { Thread, ThreadItem } from '../../src/ui/picture/Thread.tsx';
import { ThresholdScale } from '../../src/ui/picture/ThresholdScale.tsx';
import { Trend } from '../../src/ui/picture/Trend.tsx';

// What a test in another file has left on the shared page.
beforeEach(cleanup);
afterEach(cleanup);

const counts = { fulfilled: 6, partly: 2, notFulfilled: 1, notAssessed: 0 };

describe('A status', () => {
  it('has its word beside it, and the model may have another', () => {
    render(
      <>
        <StatusMark status="partly" />
        <StatusMark status="fulfilled" word="Nått" />
      </>,
    );
    expect(screen.getByText('Delvis uppfylld')).toBeTruthy();
    expect(screen.getByText('Nått')).toBeTruthy();
  });

  it('has a shape of its own for each value', () => {
    const drawn = statuses.map((status) => {
      const { container } = render(<StatusGlyph status={status} />);
      return [...(container.querySelector('svg')?.children ?? [])].map(({ outerHTML }) =>
        outerHTML.replace(/class="[^"]*"/g, ''),
      );
    });
    expect(new Set(drawn.map(String)).size).toBe(4);
  });

  it('is left to its word by those who listen', () => {
    const { container } = render(<StatusMark status="notFulfilled" />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('A distribution', () => {
  it('says its numbers, without those that are none', () => {
    render(<DistributionBar counts={counts} />);
    expect(
      screen.getByRole('img', { name: 'Fördelning: 6 uppfyllda, 2 delvis och 1 ej uppfylld' }),
    ).toBeTruthy();
  });

  it('gives each part as much room as it counts', () => {
    render(<DistributionBar counts={counts} />);
    const grown = [...screen.getByRole('img').children].map((part) => (part as HTMLElement).style.flexGrow);
    expect(grown).toEqual(['6', '2', '1']);
  });

  it('of nothing says so', () => {
    render(<DistributionBar counts={{ fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0 }} />);
    expect(screen.getByRole('img', { name: 'Inget att bedöma' })).toBeTruthy();
  });

  it('has counts under it that are read with their words', () => {
    render(<DistributionCounts counts={{ ...counts, notAssessed: 3 }} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '66 uppfyllda',
      '22 delvis',
      '11 ej uppfylld',
      '33 ej bedömda',
    ]);
  });
});

describe('The other pictures', () => {
  it('say how it goes in one word', () => {
    render(
      <>
        <Trend trend="improved" />
        <Trend trend="unknown" />
      </>,
    );
    expect(screen.getByText('Bättre').querySelector('svg')).not.toBeNull();
    expect(screen.getByText('Ingen jämförelse').querySelector('svg')).toBeNull();
  });

  it('say how many are done of how many', () => {
    render(<Progress done={10} of={15} label="Svar" />);
    const bar = screen.getByRole('progressbar', { name: 'Svar' });
    expect(bar.getAttribute('aria-valuetext')).toBe('10 av 15 klara');
    expect((bar.firstElementChild as HTMLElement).style.width).toMatch(/^66\.6/);
  });

  it('name the limits of a scale', () => {
    render(
      <ThresholdScale
        share={0.6}
        shareText="60 %"
        limits={[
          { at: 0.5, name: 'gult från 50' },
          { at: 0.8, name: 'grönt från 80' },
        ]}
      />,
    );
    expect(screen.getByRole('img', { name: '60 %. gult från 50 och grönt från 80.' })).toBeTruthy();
  });

  it('leave out what was not measured, and keep a curve of equal figures on the page', () => {
    const { container } = render(<Sparkline points={[5, null, 5]} target={5} status="fulfilled" />);
    expect(container.querySelector('polyline')?.getAttribute('points')?.split(' ')).toHaveLength(2);
    expect(container.innerHTML).not.toContain('NaN');
  });

  it('hang what waits on one list in its order', () => {
    render(
      <Thread label="Det som väntar">
        <ThreadItem node="now" when="Nu" note="till 15 maj">
          Uppföljning
        </ThreadItem>
        <ThreadItem when="12 maj">Underlag</ThreadItem>
      </Thread>,
    );
    expect(screen.getByRole('list', { name: 'Det som väntar' })).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Nutill 15 majUppföljning',
      '12 majUnderlag',
    ]);
  });
});
