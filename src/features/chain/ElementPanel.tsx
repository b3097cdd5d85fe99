// The chosen element: what it is, how it goes, since when, why, its figures, what hangs above and below, and who decided it.

import type { Period } from '../../core/calendar.ts';
import { type Chain, chain as chainOf, type Element } from '../../core/chain.ts';
import { type Standings, standings as standingsOf } from '../../core/standing.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { periodWord } from '../../steering/words.ts';
import { address } from '../../ui/address.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { StatusGlyph, StatusMark } from '../../ui/picture/StatusMark.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import css from './Chain.module.css';
import { Figures } from './Figures.tsx';
import * as texts from './text.ts';
import { WhySo } from './WhySo.tsx';

interface Props {
  readonly chain: Chain;
  readonly standings: Standings | null;
  readonly chosen: string | null;
  /** Those that have been opened, the oldest first. */
  readonly periods: readonly Period[];
}

export function ElementPanel({ chain, standings, chosen, periods }: Props) {
  const t = useText(texts);
  if (chosen === null) return <Empty title={t.choose}>{t.chooseLead}</Empty>;
  const element = chain.elements.get(chosen);
  if (!element) return <Empty title={t.gone}>{t.goneLead}</Empty>;
  const standing = standings?.of(chosen) ?? null;
  return (
    // A new element is a new panel, so that what was opened in the one before is not open in this.
    <div className={css.panel} key={chosen}>
      <header>
        <p className={type.secondary}>{t.owned(element.word, element.owner.name)}</p>
        <h2 className={type.panelTitle}>{element.title}</h2>
        {element.kind === 'activity' ? (
          <ActivityState element={element} />
        ) : (
          standing !== null && (
            <p className={css.status}>
              <StatusMark status={standing.status} strong {...ownWord(chain, standing.status)} />
            </p>
          )
        )}
      </header>
      {element.kind === 'goal' && <History id={chosen} periods={periods} />}
      {element.row.description !== null && <p className={type.body}>{element.row.description}</p>}
      {element.kind === 'goal' && standing !== null && <WhySo standing={standing} chain={chain} />}
      {standings !== null && <Figures element={element} standings={standings} />}
      <Links title={t.above} ids={element.parents} chain={chain} standings={standings} />
      <Links title={t.below} ids={element.children} chain={chain} standings={standings} />
      {element.kind === 'goal' && <Decided element={element} />}
    </div>
  );
}

/** The model's own word for the status, as a prop that is left out when there is none. */
const ownWord = (chain: Chain, status: Status) => {
  const word = chain.model.goalScale.find(({ key }) => key === status)?.label;
  return word === undefined ? {} : { word };
};

function ActivityState({ element }: { readonly element: Element & { readonly kind: 'activity' } }) {
  const t = useText(texts);
  const { row } = element;
  return (
    <p className={css.status}>
      <span className={type.strong}>{t.activityState[row.state]}</span>{' '}
      <span className={type.secondary}>
        {t.runs(row.startDay, row.endDay)}
        {row.progress !== null && ` · ${t.progress(row.progress)}`}
      </span>
    </p>
  );
}

/** How the element stood in the last four periods. */
function History({ id, periods }: { readonly id: string; readonly periods: readonly Period[] }) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const points = periods.slice(-4).flatMap((period) => {
    const model = modelInForce(rows, period.year);
    if (!model.ok) return [];
    const chain = chainOf(rows, model.value, period.year);
    if (!chain.elements.has(id)) return [];
    const { status } = standingsOf(rows, chain, period, today).of(id);
    const word = model.value.goalScale.find(({ key }) => key === status)?.label;
    return [{ key: period.key, status, word, name: `${periodWord(model.value, period)} ${period.year}` }];
  });
  if (points.length < 2) return null;
  return (
    <ul className={css.history} aria-label={t.history}>
      {points.map(({ key, status, word, name }) => (
        <li key={key}>
          <StatusGlyph status={status} size={14} />
          <span>{name}</span>
          <span className="hiddenText">{word}</span>
        </li>
      ))}
    </ul>
  );
}

interface LinksProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly chain: Chain;
  readonly standings: Standings | null;
}

function Links({ title, ids, chain, standings }: LinksProps) {
  const elements = ids.flatMap((id) => chain.elements.get(id) ?? []);
  if (elements.length === 0) return null;
  return (
    <section>
      <h3 className={type.section}>{title}</h3>
      <ul className={css.parts}>
        {elements.map((element) => {
          const status = standings?.of(element.id).status ?? 'notAssessed';
          return (
            <li key={element.id}>
              {element.kind === 'activity' ? (
                <span className={css.node} />
              ) : (
                <StatusGlyph status={status} size={14} />
              )}
              <span>
                <a className={type.link} href={address.chain(element.id)}>
                  {element.title}
                </a>{' '}
                <span className={type.secondary}>{element.word}</span>
              </span>
              {element.kind === 'goal' && <span className="hiddenText">{ownWord(chain, status).word}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Decided({ element }: { readonly element: Element & { readonly kind: 'goal' } }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { row } = element;
  const body = row.decidedBody === null ? null : rows.get(bodies, row.decidedBody);
  const documents = (row.legalDocuments ?? []).flatMap((key) => rows.get(governingDocuments, key) ?? []);
  const basis = [...(row.legalBasis ?? []), ...documents.map(({ title }) => title)];
  return (
    <section>
      {row.measurability !== null && (
        <>
          <h3 className={type.section}>{t.howWeKnow}</h3>
          <p className={type.body}>{row.measurability}</p>
        </>
      )}
      {basis.length > 0 && (
        <p className={type.secondary}>
          {t.legalBasis}: {basis.join(', ')}
        </p>
      )}
      {body !== null && (
        <p className={type.secondary}>{t.decidedBy(body.name, row.decidedDay, row.decidedParagraph)}</p>
      )}
    </section>
  );
}
