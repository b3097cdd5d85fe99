// Sound financial management: financial and operational goals apart, and one judgement of the whole in words (R11).
import type { AttainmentTable } from '../../core/attainment.ts';
import { Contributions } from '../../ui/Contributions.tsx';
import { DistributionBar, DistributionCounts } from '../../ui/picture/DistributionBar.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { Judgement } from '../../ui/why/Judgement.tsx';
import { statusWord } from '../../ui/why/wording.ts';
import css from './Attainment.module.css';
import * as texts from './text.ts';

export function SoundManagement({ table }: { readonly table: AttainmentTable }) {
  const t = useText(texts);
  if (table.sound === null) return null;
  const { kinds, judged } = table.sound;
  return (
    <section className={css.sound} aria-labelledby="sound">
      <h2 id="sound" className={type.section}>
        {t.sound}
      </h2>
      <p className={type.body}>{t.soundLead}</p>
      <div className={css.kinds}>
        {kinds.map(({ kind, result, contributions }) => (
          <div key={kind}>
            <h3 className={type.strong}>{t.soundKinds[kind]}</h3>
            {contributions.length === 0 ? (
              <p className={type.secondary}>{t.soundNone}</p>
            ) : (
              <>
                <DistributionBar counts={result.counts} high />
                <DistributionCounts counts={result.counts} inWords />
                <Contributions
                  withoutPoints
                  contributions={contributions}
                  word={(status) => statusWord(table.model, status)}
                />
              </>
            )}
          </div>
        ))}
      </div>
      <h3 className={type.strong}>{t.soundWhole}</h3>
      {judged.decided === null && <p className={type.secondary}>{t.soundNotJudged}</p>}
      <Judgement group={judged} model={table.model} period={table.period} body={null} />
    </section>
  );
}
