// Avvikelser: the list in its three forms, a new one, and one with its measures and comments.
import { useKeptFocus } from '../../ui/page/keptFocus.ts';
import { DeviationList } from './list/DeviationList.tsx';
import { EffectLedger } from './list/EffectLedger.tsx';
import { DeviationPage } from './page/DeviationPage.tsx';
import { NewDeviation } from './page/NewDeviation.tsx';

/** @param form what the address says after `avvikelser`: a form of the list, `effekt`, `ny`, or `visa` or `atgard` with a deviation's key */
export default function Deviations({
  form,
  named,
}: {
  readonly form?: string | undefined;
  readonly named?: string | undefined;
}) {
  useKeptFocus();
  if (form === 'ny') return <NewDeviation />;
  if (form === 'effekt') return <EffectLedger />;
  if ((form === 'visa' || form === 'atgard') && named !== undefined)
    return <DeviationPage key={`${form}/${named}`} named={named} forMeasure={form === 'atgard'} />;
  return <DeviationList form={form} />;
}
