// What is wrong with something that is not a field with words of its own, such as a tick.
import type { Fault } from '../../../schema/fault.ts';
import { useText } from '../../../ui/text.ts';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import css from './page.module.css';

export function Missing({ faults }: { readonly faults: readonly Fault[] }) {
  const sentences = useText(faultTexts);
  if (faults.length === 0) return null;
  return (
    <p className={css.late} role="alert">
      {faults.map((one) => faultText(sentences, one)).join(' ')}
    </p>
  );
}
