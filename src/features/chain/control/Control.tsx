// Every place where the thread is broken, for the whole, a body or a unit, each in words with the way to where it is mended.
import { Button } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/headless/svg/error-circle';
import { useEffect, useState } from 'react';
import type { Chain } from '../../../core/chain.ts';
import { ownerName, type Place, unitsInForce } from '../../../core/organisation.ts';
import type { BrokenLink } from '../../../core/thread/control.ts';
import { key } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { address } from '../../../ui/address.ts';
import { type Controlled, controlOf } from '../../../ui/chainControl/control.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import views from '../views/views.module.css';
import css from './control.module.css';

/** So many are shown until one asks for more. */
const shown = 50;

const scopeOf = (chosen: string | null): Place | null => {
  if (chosen === null) return null;
  const [whose, named = ''] = chosen.split('/');
  return whose === 'unit'
    ? { unit: key<'units'>(named), body: null }
    : { unit: null, body: key<'bodies'>(named) };
};

/** Anew when the rows have changed; what was found before stands until then. */
function useControl(year: number, chosen: string | null): Controlled | null {
  const { rows } = useSituation();
  const [found, setFound] = useState<Controlled | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  useEffect(() => {
    let isWanted = true;
    controlOf(rows, year, scopeOf(chosen)).then(
      (answer) => isWanted && setFound(answer),
      (cause: unknown) => isWanted && setFailed(cause instanceof Error ? cause : new Error(String(cause))),
    );
    return () => {
      isWanted = false;
    };
  }, [rows, year, chosen]);
  // What breaks in an effect is caught by nobody; drawing is.
  if (failed !== null) throw failed;
  return found;
}

export function Control({ chain }: { readonly chain: Chain }) {
  const t = useText(texts).control;
  const { rows, today } = useSituation();
  const [chosen, choose] = useState<string | null>(null);
  const [most, setMost] = useState(shown);
  const answer = useControl(chain.year, chosen);
  const scopes = [
    ...rows.all(bodies).map(({ key: body, name }) => ({ value: `body/${body}`, label: name })),
    ...unitsInForce(rows, today).map(({ key: unit, name }) => ({ value: `unit/${unit}`, label: name })),
  ];
  return (
    <>
      <div className={views.whose}>
        <ChoiceInput
          label={t.whose}
          value={chosen}
          choices={scopes}
          none={t.whole}
          commit={async (value) => {
            choose(value);
            setMost(shown);
            return [];
          }}
        />
      </div>
      <div role="status">
        <h2 className={type.section}>
          {answer === null ? t.looking : t.found(answer.found.length, chain.year)}
        </h2>
      </div>
      {answer !== null && <Faults faults={answer.faults} />}
      {answer?.found.length === 0 && <p className={type.body}>{t.holds}</p>}
      <ul className={css.broken}>
        {answer?.found.slice(0, most).map((one) => (
          <Broken key={`${one.id} ${one.code} ${one.why}`} link={one} />
        ))}
      </ul>
      {answer !== null && answer.found.length > most && (
        <Button onClick={() => setMost(most + shown)}>{t.more(answer.found.length - most)}</Button>
      )}
    </>
  );
}

/** To the very field in the plan of its year; where there is no plan, to the element in the chain. */
function hrefOf({ mend, what, id }: BrokenLink): string {
  if (mend.plan === null) return address.chain(what === 'activity' ? `activity/${id}` : id);
  return address.plan(mend.plan, what === 'plan' ? mend.step : `${mend.step}/${id}/${mend.field}`);
}

function Broken({ link }: { readonly link: BrokenLink }) {
  const t = useText(texts).control;
  const sentences = useText(faultTexts);
  const { rows } = useSituation();
  return (
    <li>
      <ErrorCircle16Filled aria-hidden="true" className={css.mark ?? ''} />
      <span>
        <a className={type.link} href={hrefOf(link)}>
          {faultText(sentences, link.fault)}
        </a>
        <span className={`${type.secondary} ${css.owner}`}>
          {t.of(ownerName(rows, link.owner), link.code)}
        </span>
      </span>
    </li>
  );
}
