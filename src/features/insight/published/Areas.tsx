// The results goal area by goal area: each goal with the decision behind it, how it has been judged, and its figures.
import type {
  Judged,
  PublishedArea,
  PublishedGoal,
  PublishedResults,
} from '../../../core/published/results.ts';
import { DistributionBar, DistributionCounts } from '../../../ui/picture/DistributionBar.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { FigureRow } from './FigureRow.tsx';
import css from './published.module.css';
import { type WordOf, wordsIn } from './statusWords.ts';
import * as texts from './text.ts';

interface Props {
  readonly results: PublishedResults;
}

export function Areas({ results }: Props) {
  const wordOf = wordsIn(results);
  return results.areas.map((area) => <Area key={area.key} area={area} wordOf={wordOf} />);
}

function Area({ area, wordOf }: { readonly area: PublishedArea; readonly wordOf: WordOf }) {
  const t = useText(texts);
  const heading = `omrade-${area.key}`;
  const measured = Object.values(area.counts).reduce((sum, count) => sum + count, 0);
  return (
    <section className={css.area} aria-labelledby={heading}>
      <h2 id={heading} className={type.panelTitle}>
        {area.label || t.otherArea}
      </h2>
      {area.judged !== null && <Judgement judged={area.judged} wordOf={wordOf} />}
      {measured > 1 && (
        <div className={css.spread}>
          <p className={type.secondary}>{t.counted(measured)}</p>
          <DistributionBar counts={area.counts} />
          <DistributionCounts counts={area.counts} inWords />
        </div>
      )}
      {area.goals.map((goal) => (
        <Goal key={goal.key} goal={goal} wordOf={wordOf} />
      ))}
    </section>
  );
}

function Goal({ goal, wordOf }: { readonly goal: PublishedGoal; readonly wordOf: WordOf }) {
  const t = useText(texts);
  return (
    <article className={css.goal}>
      <p className={type.secondary}>{t.goalWord(goal.word)}</p>
      <h3 className={type.section}>{goal.title}</h3>
      {goal.description !== null && <p className={`${type.body} ${css.intent}`}>{goal.description}</p>}
      {goal.judged !== null && <Judgement judged={goal.judged} wordOf={wordOf} />}
      <p className={type.secondary}>{t.decided(goal.decision)}</p>
      {goal.figures.length === 0 ? (
        <p className={`${type.body} ${css.none}`}>{t.noFigures}</p>
      ) : (
        <ul className={css.figures}>
          {goal.figures.map((figure) => (
            <FigureRow key={figure.key} figure={figure} wordOf={wordOf} />
          ))}
        </ul>
      )}
    </article>
  );
}

function Judgement({ judged, wordOf }: { readonly judged: Judged; readonly wordOf: WordOf }) {
  const t = useText(texts);
  return (
    <p className={`${type.body} ${css.judged}`}>
      <span className="hiddenText">{t.judged}</span>
      <StatusMark status={judged.status} word={wordOf(judged.status)} strong />
      {judged.computed !== null && (
        <span className={type.secondary}>{t.computed(wordOf(judged.computed))}</span>
      )}
      {judged.coverage !== null && <span className={type.secondary}>{t.coverage[judged.coverage]}</span>}
    </p>
  );
}

export function About({ results }: Props) {
  const t = useText(texts);
  const isOlder = results.areas.some(({ goals }) =>
    goals.some(({ decision }) => decision.proof === 'beforeLog'),
  );
  return (
    <section className={css.about} aria-labelledby="om-uppgifterna">
      <h2 id="om-uppgifterna" className={type.section}>
        {t.aboutTitle}
      </h2>
      <p className={type.body}>{results.report === null ? t.noReport : t.report(results.report)}</p>
      {t.about.map((sentence) => (
        <p key={sentence} className={type.body}>
          {sentence}
        </p>
      ))}
      {isOlder && <p className={type.body}>{t.beforeLog}</p>}
      <h3 className={type.section}>{t.scaleTitle}</h3>
      <ul className={css.scale}>
        {results.scale.map(({ status, label, meaning }) => (
          <li key={status}>
            <StatusMark status={status} word={label} strong />
            <span className={type.body}>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
