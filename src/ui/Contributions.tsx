// What a status was counted from, the worst first: each part with where it comes from and what it gave.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Contribution } from '../core/standing.ts';
import type { Status } from '../schema/lists/assessments.ts';
import { address } from './address.ts';
import css from './Contributions.module.css';
import { StatusGlyph } from './picture/StatusMark.tsx';
import * as texts from './pieceText.ts';
import { useText } from './text.ts';
import type from './type.module.css';

const fewest = 5;

interface Props {
  readonly contributions: readonly Contribution[];
  /** The model's own word for a status. */
  readonly word: (status: Status) => string | undefined;
  /** Where nothing is computed from them, what each would give says nothing. */
  readonly withoutPoints?: boolean;
  /** The sum was made by weights, so each part tells its own. */
  readonly weighed?: boolean;
}

export function Contributions({ contributions, word, withoutPoints = false, weighed = false }: Props) {
  const t = useText(texts).contributions;
  const [all, setAll] = useState(false);
  const seen = all ? contributions : contributions.slice(0, fewest);
  return (
    <>
      <ul className={css.parts}>
        {seen.map((part) => (
          <li key={`${part.what}.${part.id}`}>
            <StatusGlyph status={part.status} size={14} />
            <span className="hiddenText">{word(part.status)}</span>
            <span>
              {part.what === 'goal' || part.what === 'indicator' ? (
                <a
                  className={type.link}
                  href={part.what === 'goal' ? address.chain(part.id) : address.figure(part.id)}
                >
                  {part.label}
                </a>
              ) : (
                part.label
              )}
              <span className={type.secondary}>
                {' '}
                {part.from}
                {part.answered !== null &&
                  part.answered.of > 1 &&
                  ` · ${t.unitsAnswered(part.answered.units, part.answered.of)}`}
                {weighed && ` · ${t.weight(part.weight)}`}
              </span>
            </span>
            {!withoutPoints && (
              <span className={type.digits}>
                <span aria-hidden="true">{t.point(part.points)}</span>
                <span className="hiddenText">{t.pointWords(part.points)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {contributions.length > fewest && (
        <Button size="small" appearance="subtle" onClick={() => setAll(!all)}>
          {all ? t.showFewer : t.showAll(contributions.length)}
        </Button>
      )}
    </>
  );
}
