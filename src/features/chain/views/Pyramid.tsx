// The pyramid of one unit or body: what is shared by all at the top, then each level down to its own, joined by the thread.
import { LockClosed16Regular } from '@fluentui/react-icons/headless/svg/lock-closed';
import { type CSSProperties, useState } from 'react';
import { ownUnits } from '../../../core/access.ts';
import type { Chain, Element } from '../../../core/chain.ts';
import { type Layer, pyramid } from '../../../core/chainViews/pyramid.ts';
import { type Place, unitsInForce } from '../../../core/organisation.ts';
import type { Standings } from '../../../core/standing.ts';
import { key } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { wordsFor } from '../../../steering/words.ts';
import { address } from '../../../ui/address.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { capital } from '../../../ui/format.ts';
import { StatusGlyph } from '../../../ui/picture/StatusMark.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './views.module.css';

interface Props {
  readonly chain: Chain;
  readonly standings: Standings | null;
  readonly chosen: string | null;
}

const whose = ({ unit, body }: Place): string => (unit === null ? `body/${body ?? ''}` : `unit/${unit}`);
const placeOf = (chosen: string): Place =>
  chosen.startsWith('unit/')
    ? { unit: key<'units'>(chosen.slice(5)), body: null }
    : { unit: null, body: key<'bodies'>(chosen.slice(5)) };

export function Pyramid({ chain, standings, chosen }: Props) {
  const t = useText(texts);
  const { rows, person, today } = useSituation();
  const all = [
    ...rows.all(bodies).map(({ key: body, name }) => ({ value: whose({ unit: null, body }), label: name })),
    ...unitsInForce(rows, today).map(({ key: unit, name }) => ({
      value: whose({ unit, body: null }),
      label: name,
    })),
  ];
  const [own] = ownUnits(person, rows);
  const first = own ? whose({ unit: own.key, body: null }) : (all[0]?.value ?? '');
  const [picked, pick] = useState<string>(first);
  const layers = pyramid(rows, chain, placeOf(picked));
  return (
    <>
      <div className={css.whose}>
        <ChoiceInput
          label={t.whosePyramid}
          value={picked}
          choices={all}
          none={t.nobodys}
          commit={async (value) => {
            pick(value ?? first);
            return [];
          }}
        />
      </div>
      <ol className={css.pyramid}>
        {layers.map((layer, at) => (
          <Band
            key={layer.key}
            layer={layer}
            share={(at + 1) / layers.length}
            chain={chain}
            standings={standings}
            chosen={chosen}
          />
        ))}
      </ol>
    </>
  );
}

interface BandProps extends Props {
  readonly layer: Layer;
  /** How wide it is of the widest, 0..1. */
  readonly share: number;
}

/** The narrowest band still holds a sentence. */
const narrowest = 46;

function Band({ layer, share, chain, standings, chosen }: BandProps) {
  const t = useText(texts);
  const words =
    layer.kind === 'activities'
      ? wordsFor(chain.model, 'activity')
      : layer.type && wordsFor(chain.model, layer.type);
  const word = words ? capital(layer.elements.length === 1 ? words.one : words.many) : t.goalsOf;
  return (
    <li
      className={css.band}
      style={{ '--share': `${narrowest + (100 - narrowest) * share}%` } as CSSProperties}
    >
      <h2 className={css.bandTitle}>
        {word}
        <span className={type.secondary}>{layer.shared ? t.sharedByAll : layer.name}</span>
        {layer.shared && <LockClosed16Regular aria-hidden="true" />}
      </h2>
      {layer.elements.length === 0 && <p className={type.secondary}>{t.emptyLayer}</p>}
      <ul className={css.stones}>
        {layer.elements.map((element) => (
          <Stone
            key={element.id}
            element={element}
            chain={chain}
            standings={standings}
            isChosen={element.id === chosen}
          />
        ))}
      </ul>
    </li>
  );
}

interface StoneProps extends Pick<Props, 'chain' | 'standings'> {
  readonly element: Element;
  readonly isChosen: boolean;
}

function Stone({ element, chain, standings, isChosen }: StoneProps) {
  const t = useText(texts);
  const status = standings?.of(element.id).status ?? 'notAssessed';
  const word =
    element.kind === 'activity'
      ? t.activityState[element.row.state]
      : chain.model.goalScale.find(({ key: one }) => one === status)?.label;
  return (
    <li>
      {element.kind === 'activity' ? (
        <span className={css.node} />
      ) : (
        <StatusGlyph status={status} size={14} />
      )}
      <a className={type.link} href={address.chain(element.id)} aria-current={isChosen ? 'true' : undefined}>
        {element.title}
      </a>
      <span className="hiddenText">{word}</span>
    </li>
  );
}
