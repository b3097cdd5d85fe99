// The report as a page: a form in steps while it is written by those who may, and otherwise the document.
import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/headless/svg/arrow-left';
import { ArrowRight20Regular } from '@fluentui/react-icons/headless/svg/arrow-right';
import { type ReactNode, useEffect, useMemo } from 'react';
import { carriedFrom } from '../../../../core/proposal/carried.ts';
import { type Draft, draftOf } from '../../../../core/proposal/draft.ts';
import { papersOf } from '../../../../core/proposal/openPapers.ts';
import type { Body } from '../../../../core/proposal/registryNumber.ts';
import { reportNamed } from '../../../../core/proposal/reports.ts';
import { isWritable } from '../../../../core/proposal/rules/openReport.ts';
import { reportForm, type StepKey, stepAt, textsIn } from '../../../../core/proposal/steps.ts';
import { earlierReport } from '../../../../core/proposal/whereStands.ts';
import { writesReports } from '../../../../core/proposal/writers.ts';
import { key } from '../../../../schema/field.ts';
import { cases } from '../../../../schema/lists/room/cases.ts';
import { address } from '../../../../ui/address.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { useFilling } from '../../../../ui/form/filling.ts';
import { focusAt } from '../../../../ui/form/focus/focusAt.ts';
import { Empty } from '../../../../ui/page/Empty.tsx';
import { useNarrow } from '../../../../ui/page/narrow.ts';
import { SheetPage, StepsPage } from '../../../../ui/page/Page.tsx';
import { Steps } from '../../../../ui/page/Steps.tsx';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useSituation, useWriting } from '../../../../ui/workspace.tsx';
import { ReportPaper } from '../paper/ReportPaper.tsx';
import { Begun } from './Begun.tsx';
import css from './report.module.css';
import { addressOf, draftPlace, leftIn, ReportProvider, useReport } from './reportInUse.ts';
import { Dispatch } from './steps/Dispatch.tsx';
import { Head } from './steps/Head.tsx';
import { Decision } from './steps/Items.tsx';
import { Money } from './steps/Money.tsx';
import { Review } from './steps/Review.tsx';
import { Impacts, Texts } from './steps/Texts.tsx';
import * as texts from './text.ts';

const contents: Record<StepKey, () => ReactNode> = {
  head: Head,
  decision: Decision,
  texts: Texts,
  impacts: Impacts,
  financing: Money,
  dispatch: Dispatch,
  review: Review,
};

interface Props {
  readonly body: Body;
  readonly named: string;
  /** `dokument`, a step, or a field's place; '' for what the person most likely wants. */
  readonly place: string;
}

export function ReportPage({ body, named, place }: Props) {
  const t = useText(texts);
  const situation = useSituation();
  const { rows, person } = situation;
  const report = reportNamed(rows, key<'proposals'>(named));
  const its = report && rows.get(cases, report.case);
  const papers = papersOf(situation, { body: body.key });
  const writes = writesReports(rows, person, body.key);
  if (!papers.ok)
    return (
      <SheetPage title={t.gone} over={body.name}>
        <Faults faults={papers.faults} />
      </SheetPage>
    );
  // Those who are elected see what has been sent, all of them at the same time.
  if (!report || !its || (!writes && report.state !== 'sent'))
    return (
      <SheetPage title={t.gone} over={body.name}>
        <Empty
          title={t.gone}
          action={
            <Button as="a" href={address.room(body.key, 'arende', report?.case)}>
              {t.toCase}
            </Button>
          }
        >
          {t.goneLead}
        </Empty>
      </SheetPage>
    );
  const draft = draftOf(rows, papers.value, its, report);
  const isForm = writes && isWritable(report) && place !== 'dokument';
  return isForm ? <OpenReport draft={draft} place={place} /> : <ReportPaper draft={draft} writes={writes} />;
}

/** Where in the page a fault is mended: its field, else the row, else the list. */
const placesOf = (place: string): readonly string[] => {
  const words = place.split('.');
  return words.map((_, index) => words.slice(0, words.length - index).join('.'));
};

const placeOf = ({ id }: Element) => id || undefined;

function OpenReport({ draft, place }: { readonly draft: Draft; readonly place: string }) {
  const t = useText(texts);
  const narrow = useNarrow();
  const { rows } = useSituation();
  const form = useMemo(() => reportForm(rows, draft), [rows, draft]);
  const filling = useFilling(placeOf);
  const at = useMemo(
    () => ({ body: draft.body.key, proposal: draft.report.key }),
    [draft.body.key, draft.report.key],
  );
  const places = useMemo(
    () => [
      draftPlace(at),
      ...(['texts', 'impacts'] as const).flatMap((step) =>
        textsIn(draft, step).map((section) => draftPlace(at, section)),
      ),
    ],
    [at, draft],
  );
  useWriting(places);
  const named = form.steps.find((one) => one.key === place);
  const target = named === undefined && place !== '' ? place : null;
  const chosen =
    named ?? (target === null ? undefined : form.steps.find((one) => one.key === stepAt(draft, target)));
  const step = chosen?.key ?? form.steps[0]?.key ?? 'head';
  useEffect(() => {
    if (target !== null) focusAt(placesOf(target));
  }, [target]);
  const earlier = useMemo(() => earlierReport(rows, draft.report), [rows, draft.report]);
  const carried = useMemo(() => carriedFrom(rows, earlier, draft.report), [rows, earlier, draft.report]);
  const inUse = { ...filling, draft, form, earlier, carried, at, target };
  const Content = contents[step];
  const number = form.steps.findIndex((one) => one.key === step) + 1;
  return (
    <ReportProvider value={inUse}>
      <StepsPage
        title={titleOf(draft, step, t)}
        over={`${draft.case.title} · ${t.step(number, form.steps.length)}`}
        under={t.lead(step, draft.report.kind === 'delegatedDecision')}
        notice={<Begun />}
        stepsLabel={t.stepsLabel}
        steps={<ReportSteps step={step} />}
        foot={narrow ? <StepNav step={step} /> : null}
        // The last step is the list itself.
        {...(step === 'review' ? {} : { asideLabel: t.control, aside: <Control /> })}
      >
        <Content />
        {!narrow && <StepNav step={step} />}
      </StepsPage>
    </ReportProvider>
  );
}

/** A decision on delegation is decided, and not proposed. */
function titleOf({ report }: Draft, step: StepKey, t: (typeof texts)['sv']): string {
  if (report.kind !== 'delegatedDecision') return t.steps[step];
  if (step === 'decision') return t.decisionStep;
  return step === 'texts' ? t.descriptionStep : t.steps[step];
}

function ReportSteps({ step }: { readonly step: StepKey }) {
  const t = useText(texts);
  const { draft, form, at } = useReport();
  return (
    <>
      <Steps
        chosen={addressOf(at, step)}
        steps={form.steps.map(({ key: one, errors }) => ({
          href: addressOf(at, one),
          title: titleOf(draft, one, t),
          left: one === 'review' ? '' : errors.length === 0 ? null : t.left(errors.length),
        }))}
      />
      <p className={css.elsewhere}>
        <a className={type.link} href={addressOf(at, 'dokument')}>
          {t.preview}
        </a>
        <a className={type.link} href={address.room(draft.body.key, 'arende', draft.case.key)}>
          {t.toCase}
        </a>
      </p>
    </>
  );
}

/** What is left, with the way to each. */
function Control() {
  const t = useText(texts);
  const { draft, form, at } = useReport();
  const found = leftIn(form);
  if (found.length === 0)
    return (
      <section>
        <h2 className={type.section}>{t.control}</h2>
        <p className={type.secondary}>{t.whole(draft.report.kind === 'delegatedDecision')}</p>
      </section>
    );
  return <Faults title={t.errors(found.length)} faults={found} hrefOf={(one) => addressOf(at, one.at)} />;
}

/** Back and on; the step to come is the page's only primary, until the last one. */
function StepNav({ step }: { readonly step: StepKey }) {
  const t = useText(texts);
  const { draft, form, at } = useReport();
  const index = form.steps.findIndex((one) => one.key === step);
  const before = form.steps[index - 1];
  const next = form.steps[index + 1];
  return (
    <nav className={css.nav} aria-label={t.stepNav}>
      {before !== undefined && (
        <Button as="a" href={addressOf(at, before.key)} icon={<ArrowLeft20Regular />}>
          {titleOf(draft, before.key, t)}
        </Button>
      )}
      <span className={css.gap} />
      {next !== undefined && (
        <Button
          as="a"
          appearance="primary"
          href={addressOf(at, next.key)}
          icon={<ArrowRight20Regular />}
          iconPosition="after"
        >
          {titleOf(draft, next.key, t)}
        </Button>
      )}
    </nav>
  );
}
