// Why a status is suggested: which way it was reckoned, from what, and by which rule.
import { writeFigure } from '../../../core/figure.ts';
import type { Computed, Contribution } from '../../../core/standing.ts';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { withUnit } from '../figures/shown.ts';
import { statusWord, useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './elements.module.css';

export function Why({ id, suggested }: { readonly id: string; readonly suggested: Computed }) {
  const t = useText(texts).elements;
  const { way, method, result, contributions } = suggested;
  return (
    <div id={id} className={css.whyText}>
      <p className={type.body}>{t.way[way]}</p>
      {contributions.length > 0 && (
        <ul>
          {contributions.map((part) => (
            <Part key={`${part.what}.${part.id}`} part={part} />
          ))}
        </ul>
      )}
      {way !== 'none' && <p className={type.secondary}>{t.rule(method, result.policyVersion)}</p>}
    </div>
  );
}

function Part({ part }: { readonly part: Contribution }) {
  const t = useText(texts).elements;
  const { form } = useForm();
  // The unit's own figures need not be said to come from the unit.
  const from = part.from === form.head.unit.name ? '' : part.from;
  const entry = form.figures.find(({ indicator }) => indicator.key === part.id);
  const value = () => {
    if (part.value === null) return null;
    if (entry === undefined) return t.value(part.value);
    // A mean over several units has no end of decimals; what the unit has typed is shown as it is.
    const { decimals, unit } = entry.indicator;
    return part.value === entry.value ? withUnit(entry, part.value) : writeFigure(part.value, decimals, unit);
  };
  return (
    <li>
      <StatusGlyph status={part.status} size={14} />
      <span>
        {part.label}{' '}
        <span className={type.secondary}>
          {[t.kind[part.what], from].filter((words) => words !== '').join(' · ')}
        </span>
      </span>
      <span className={type.digits}>{value()}</span>
      <span>{statusWord(form, part.status)}</span>
    </li>
  );
}
