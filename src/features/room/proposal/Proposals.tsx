// The cases of a body and the reports in them, for those who may see its papers before they are decided.
import type { Body } from '../../../core/proposal/registryNumber.ts';
import { readsPapers } from '../../../core/proposal/writers.ts';
import { Empty } from '../../../ui/page/Empty.tsx';
import { SheetPage } from '../../../ui/page/Page.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { CaseList } from './cases/CaseList.tsx';
import { CasePage } from './cases/CasePage.tsx';
import * as texts from './cases/text.ts';
import { ReportPage } from './report/ReportPage.tsx';

interface Props {
  readonly body: Body;
  /** `arende` or `skrivelse`, the key of one, and a place in it. */
  readonly parts: readonly (string | undefined)[];
}

export default function Proposals({ body, parts: [part, named, place] }: Props) {
  const t = useText(texts);
  const { rows, person } = useSituation();
  if (!readsPapers(rows, person, body.key))
    return (
      <SheetPage title={t.title} over={body.name}>
        <Empty title={t.notForYou}>{t.notForYouLead}</Empty>
      </SheetPage>
    );
  if (named === undefined) return <CaseList body={body} />;
  if (part === 'arende') return <CasePage body={body} named={named} />;
  return <ReportPage body={body} named={named} place={place ?? ''} />;
}
