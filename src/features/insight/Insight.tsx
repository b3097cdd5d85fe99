// What the follow-ups show when they are laid side by side: units over time, a figure's curve, how forecasts met the outcome; and outside.
import { lazy, Suspense } from 'react';
import { Skeleton } from '../../ui/page/Skeleton.tsx';
import { Figure } from './Figure.tsx';
import { ForecastsPage } from './Forecasts.tsx';
import { UnitMap } from './UnitMap.tsx';

const Published = lazy(() => import('./published/Published.tsx'));

interface Props {
  readonly view: 'karta' | 'nyckeltal' | 'prognoser' | 'resultat';
  /** The words after it in the address. */
  readonly of?: string | undefined;
  readonly at?: string | undefined;
}

export default function Insight({ view, of, at }: Props) {
  if (view === 'karta') return <UnitMap body={of ?? null} />;
  if (view === 'prognoser') return <ForecastsPage year={of ?? null} />;
  if (view === 'resultat')
    return (
      <Suspense fallback={<Skeleton />}>
        <Published />
      </Suspense>
    );
  return <Figure indicator={of ?? null} place={at ?? null} />;
}
