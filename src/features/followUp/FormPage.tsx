// The follow-up form as a page: steps at the left, the chosen step as the sheet, and marking ready always in view.
import { ArrowRight20Regular } from '@fluentui/react-icons/headless/svg/arrow-right';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Block, type FollowUpForm, followUpForm } from '../../core/followUp/form.ts';
import type { Key } from '../../schema/field.ts';
import { address } from '../../ui/address.ts';
import { Faults } from '../../ui/form/Faults.tsx';
import icon from '../../ui/page/iconButton.module.css';
import { useNarrow } from '../../ui/page/narrow.ts';
import { SheetPage, StepsPage } from '../../ui/page/Page.tsx';
import plain from '../../ui/page/PlainButton.module.css';
import { useText } from '../../ui/text.ts';
import { useSituation, useWriting } from '../../ui/workspace.tsx';
import { ActivitiesBlock } from './activities/ActivitiesBlock.tsx';
import { AnalysisBlock } from './analysis/AnalysisBlock.tsx';
import { AssignmentsBlock } from './assignments/AssignmentsBlock.tsx';
import { DeviationsBlock } from './deviations/DeviationsBlock.tsx';
import { EarlierBlock } from './earlier/EarlierBlock.tsx';
import { EconomyBlock } from './economy/EconomyBlock.tsx';
import { ElementsBlock } from './elements/ElementsBlock.tsx';
import css from './FollowUp.module.css';
import { blocksOf, FormSteps, titleOf } from './FormSteps.tsx';
import { FiguresBlock } from './figures/FiguresBlock.tsx';
import { FormProvider, focusAt, isHandedIn, shortPeriod } from './formInUse.ts';
import { PerspectivesBlock } from './perspectives/PerspectivesBlock.tsx';
import { Notice } from './ready/Notice.tsx';
import { ReadyFoot } from './ready/ReadyFoot.tsx';
import { draftPlaces } from './ready/unsaved.ts';
import * as texts from './text.ts';

interface Props {
  readonly unit: Key<'units'>;
  readonly period: Key<'periods'>;
  readonly block: string | undefined;
  readonly field: string | undefined;
}

const contents: Record<Block, () => React.JSX.Element | null> = {
  figures: FiguresBlock,
  elements: ElementsBlock,
  assignments: AssignmentsBlock,
  activities: ActivitiesBlock,
  economy: EconomyBlock,
  perspectives: PerspectivesBlock,
  analysis: AnalysisBlock,
  deviations: DeviationsBlock,
  earlier: EarlierBlock,
};

export function FormPage({ unit, period, block, field }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const form = useMemo(() => followUpForm(situation, unit, period), [situation, unit, period]);
  if (!form.ok)
    return (
      <SheetPage title={t.title} sameAsMenu>
        <Faults faults={form.faults} />
      </SheetPage>
    );
  return <OpenForm form={form.value} block={block} field={field} />;
}

/** The field's whole place; the address may name it with or without its block. */
function placeIn(block: string | undefined, field: string | undefined): string | null {
  if (block === undefined || field === undefined) return null;
  return field.startsWith(`${block}/`) ? field : `${block}/${field}`;
}

/** Goes to the field that the address names, or to the top of a step that was gone to; once for each address. */
function useTarget(block: Block, target: string | null) {
  const shown = useRef(block);
  useEffect(() => {
    if (target !== null) focusAt(target);
    else if (shown.current !== block) focusHeading();
    shown.current = block;
  }, [block, target]);
}

function focusHeading() {
  const heading = document.querySelector('h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'center' });
}

interface OpenProps {
  readonly form: FollowUpForm;
  readonly block: string | undefined;
  readonly field: string | undefined;
}

function OpenForm({ form, block: named, field }: OpenProps) {
  const t = useText(texts);
  const narrow = useNarrow();
  const { rows } = useSituation();
  const { unit, period, state, closedBecause, deadline } = form.head;
  const [asked, setAsked] = useState(false);
  const [changing, setChanging] = useState(false);
  const [lastSaved, saved] = useState<string | null>(null);
  const blocks = blocksOf(form, rows);
  const block = blocks.find((one) => one === named) ?? blocks[0] ?? 'analysis';
  const target = placeIn(named, field);
  useTarget(block, target);

  const finished = isHandedIn(state);
  const readOnly = closedBecause !== null || (finished && !changing);
  const at = useMemo(() => ({ unit: unit.key, period: period.key }), [unit.key, period.key]);
  useWriting(useMemo(() => (readOnly ? null : draftPlaces(form, at)), [readOnly, form, at]));
  const next = blocks[blocks.indexOf(block) + 1];
  const { done, of } = form.progress.blocks[block];
  const Content = contents[block];
  return (
    <FormProvider value={{ form, at, readOnly, asked, target, lastSaved, saved }}>
      <StepsPage
        title={titleOf(form, block, t)}
        {...(narrow ? { over: t.shortPeriod(shortPeriod(form), deadline) } : {})}
        under={
          narrow && of > 0
            ? t.done(done, of)
            : readOnly
              ? form.progress.done > 0
                ? t.readLead
                : t.readNothing
              : t[block].lead
        }
        stepsLabel={t.steps}
        steps={<FormSteps chosen={block} />}
        foot={
          <ReadyFoot
            press={() => {
              setAsked(true);
              setChanging(false);
            }}
          />
        }
        notice={
          <Notice
            block={block}
            finished={finished && !changing}
            changing={changing}
            change={() => setChanging(true)}
            close={() => setAsked(false)}
          />
        }
      >
        <Content />
        {next !== undefined && (
          <div className={css.next}>
            <a className={`${plain.button} ${icon.icon}`} href={address.followUp(unit.key, period.key, next)}>
              {t.next(titleOf(form, next, t))}
              <ArrowRight20Regular aria-hidden="true" />
            </a>
          </div>
        )}
      </StepsPage>
    </FormProvider>
  );
}
