// What the follow-ups show when they are laid side by side: units over time, a figure's curve, and how forecasts met the outcome.
import { Figure } from './Figure.tsx';
import { ForecastsPage } from './Forecasts.tsx';
import { UnitMap } from './UnitMap.tsx';

interface Props {
  readonly view: 'karta' | 'nyckeltal' | 'prognoser';
  /** The words after it in the address. */
  readonly of?: string | undefined;
  readonly at?: string | undefined;
}

export default function Insight({ view, of, at }: Props) {
  if (view === 'karta') return <UnitMap body={of ?? null} />;
  if (view === 'prognoser') return <ForecastsPage year={of ?? null} />;
  return <Figure indicator={of ?? null} place={at ?? null} />;
}
