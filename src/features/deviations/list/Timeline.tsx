// The deviations along the days they were found, the latest first.
import type { Overview } from '../../../core/deviation/overview.ts';
import { address } from '../../../ui/address.ts';
import { shortDayText } from '../../../ui/format.ts';
import { Thread, ThreadItem } from '../../../ui/picture/Thread.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import * as deviationTexts from '../../../ui/words/deviationText.ts';
import * as texts from '../text.ts';

export function Timeline({ shown }: { readonly shown: readonly Overview[] }) {
  const t = useText(texts);
  const words = useText(deviationTexts);
  const latest = shown.toSorted((a, b) => b.deviation.detected.localeCompare(a.deviation.detected));
  return (
    <Thread label={t.forms.tidslinje}>
      {latest.map(({ deviation, unitName }) => (
        <ThreadItem key={deviation.key} when={shortDayText(deviation.detected)} note={unitName}>
          <a className={type.link} href={address.deviation(deviation.key)}>
            {deviation.title}
          </a>
          <p className={type.secondary}>{words.state[deviation.state]}</p>
        </ThreadItem>
      ))}
    </Thread>
  );
}
