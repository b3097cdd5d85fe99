// The plan as the document that is decided: to be read as it will be, printed, and fetched as a Word file.
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/headless/svg/arrow-download';
import { useEffect, useMemo } from 'react';
import { type PlanDocument, planDocument, type Section } from '../../../core/planDocument/planDocument.ts';
import type { Key } from '../../../schema/field.ts';
import { address } from '../../../ui/address.ts';
import { PaperPart } from '../../../ui/document/Paper.tsx';
import { useWordFile } from '../../../ui/document/useWordFile.tsx';
import { Faults } from '../../../ui/form/Faults.tsx';
import { Empty } from '../../../ui/page/Empty.tsx';
import { Message } from '../../../ui/page/Message.tsx';
import { useNarrow } from '../../../ui/page/narrow.ts';
import { SheetPage, StepsPage } from '../../../ui/page/Page.tsx';
import { PlanChanges } from '../../../ui/planChanges/PlanChanges.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation, useWorkspace } from '../../../ui/workspace.tsx';
import { draftsOf } from '../drafts.ts';
import { HeldToLog } from '../review/HeldToLog.tsx';
import * as stepTexts from '../steps/text.ts';
import { titleOf } from '../steps/titles.ts';
import * as wizard from '../text.ts';
import css from './preview.module.css';
import * as texts from './text.ts';
import * as words from './words.ts';

interface Props {
  readonly plan: Key<'plans'>;
  /** The key of the section that the address leads to. */
  readonly section: string | undefined;
}

export function PlanPreview({ plan, section }: Props) {
  const { title } = useText(wizard);
  const situation = useSituation();
  const own = useText(words);
  const paper = useMemo(() => planDocument(situation, plan, own), [situation, plan, own]);
  if (!paper.ok)
    return (
      <SheetPage title={title} sameAsMenu>
        <Faults faults={paper.faults} />
      </SheetPage>
    );
  return paper.value.sections.length === 0 ? (
    <WithoutTemplate paper={paper.value} />
  ) : (
    <OpenPreview paper={paper.value} section={section} />
  );
}

function WithoutTemplate({ paper: { title, form } }: { readonly paper: PlanDocument }) {
  const t = useText(texts);
  return (
    <SheetPage title={title}>
      <Empty title={t.noTemplate} action={<Back plan={form.plan.key} />}>
        {t.noTemplateLead}
      </Empty>
    </SheetPage>
  );
}

const filled = (section: Section, nothing: string): Section =>
  section.empty === null ? section : { ...section, blocks: [{ kind: 'paragraph', text: nothing }] };

function OpenPreview({
  paper,
  section,
}: {
  readonly paper: PlanDocument;
  readonly section: string | undefined;
}) {
  const t = useText(texts);
  const narrow = useNarrow();
  const workspace = useWorkspace();
  const { form, title, state, sections } = paper;
  const { take, told } = useWordFile(
    {
      title,
      under: [form.owner.name, state],
      running: t.running(title, state),
      parts: sections.map((one) => filled(one, t.nothing)),
    },
    t.otherwise,
  );
  const unsaved =
    form.closedBecause === null && draftsOf(form).some((place) => workspace.draft(place) !== null);
  useEffect(() => {
    if (section !== undefined) goToSection(section);
  }, [section]);
  const word = (
    <Button appearance="primary" icon={<ArrowDownload20Regular />} onClick={take}>
      {t.take}
    </Button>
  );
  return (
    <StepsPage
      title={title}
      over={
        <>
          <span className={css.onScreen}>{t.over}</span>
          {form.owner.name}
        </>
      }
      under={state}
      stepsLabel={t.contents}
      steps={<Contents paper={paper} />}
      foot={narrow ? word : null}
      actions={
        !narrow && (
          <div className={css.actions}>
            <Button onClick={() => window.print()}>{t.print}</Button>
            {word}
          </div>
        )
      }
      notice={
        <div className={css.notice}>
          <HeldToLog plan={form.plan} />
          {told}
          {unsaved && <Message intent="info">{t.unsaved}</Message>}
        </div>
      }
    >
      <div className={css.notice}>
        <PlanChanges plan={form.plan.key} heading="h2" />
      </div>
      {sections.map((one) => (
        <PaperPart key={one.key} part={one} id={idOf(one.key)}>
          {one.empty !== null && <Unfilled paper={paper} section={one} />}
        </PaperPart>
      ))}
    </StepsPage>
  );
}

const idOf = (section: string) => `avsnitt-${section}`;

function goToSection(section: string): void {
  const heading = document.getElementById(idOf(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

const Back = ({ plan }: { readonly plan: string }) => (
  <a className={type.link} href={address.plan(plan)}>
    {useText(texts).back}
  </a>
);

function Contents({ paper: { form, sections } }: { readonly paper: PlanDocument }) {
  const t = useText(texts);
  const plan = form.plan.key;
  // The address may lead there already; one has then scrolled away.
  const again = (section: string) => {
    if (window.location.hash === address.planDocument(plan, section)) goToSection(section);
  };
  return (
    <>
      <h2 className={`${type.section} ${css.contentsTitle}`}>{t.contents}</h2>
      <ol className={css.contents}>
        {sections.map(({ key, title }) => (
          <li key={key}>
            <a href={address.planDocument(plan, key)} onClick={() => again(key)}>
              {title}
            </a>
          </li>
        ))}
      </ol>
      <p className={css.back}>
        <Back plan={plan} />
      </p>
    </>
  );
}

/** What is not there is said, with the way to where it is written; on paper it only says that nothing is given. */
function Unfilled({ paper: { form }, section }: { readonly paper: PlanDocument; readonly section: Section }) {
  const t = useText(texts);
  const st = useText(stepTexts);
  const step = section.empty?.step ?? null;
  return (
    <>
      <p className={css.onPaper}>{t.nothing}</p>
      <p className={css.unfilled}>
        {t.empty}{' '}
        {step === null ? (
          t.noStep
        ) : form.closedBecause === null ? (
          <a className={type.link} href={address.plan(form.plan.key, step)}>
            {t.fillIn(titleOf(form, step, st))}
          </a>
        ) : (
          t.filledIn(titleOf(form, step, st))
        )}
      </p>
    </>
  );
}
