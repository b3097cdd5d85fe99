// The report that is on the screen, for the parts of its form: what is in it, whether one may write, and what was left and saved.
import { createContext, useContext } from 'react';
import type { Carried } from '../../../../core/proposal/carried.ts';
import type { Draft } from '../../../../core/proposal/draft.ts';
import type { Proposal } from '../../../../core/proposal/read.ts';
import type { ReportPlace } from '../../../../core/proposal/rules/openReport.ts';
import type { ReportForm } from '../../../../core/proposal/steps.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { address } from '../../../../ui/address.ts';
import { type Filling, isSaidAt, useRecording } from '../../../../ui/form/filling.ts';

/**
 * @property earlier the report of the same kind before it, whose words it may have begun with, and `carried` what says the same still
 * @property target the place that the address leads to
 */
export interface ReportInUse extends Filling {
  readonly draft: Draft;
  readonly form: ReportForm;
  readonly earlier: Proposal | null;
  readonly carried: Carried;
  readonly at: ReportPlace;
  readonly target: string | null;
}

const InUse = createContext<ReportInUse | null>(null);
export const ReportProvider = InUse.Provider;

export function useReport(): ReportInUse {
  const report = useContext(InUse);
  if (report === null) throw new Error('A part of the report must stand inside its page');
  return report;
}

/** Carries out a rule for the field at a place; without faults that field is the one saved last. */
export const useRecord = () => useRecording(useReport());

/** Where what is typed is kept until it is saved: the report's own fields and lists, or one of its texts. */
export const draftPlace = ({ body, proposal }: ReportPlace, section?: string): string =>
  `proposal/${body}/${proposal}${section === undefined ? '' : `/${section}`}`;

/** A step, or a field's place in it. */
export const addressOf = ({ body, proposal }: ReportPlace, place?: string): string =>
  address.room(body, 'skrivelse', proposal, place);

/** What is missing, and what is still to be considered. */
export const leftIn = ({ errors, warnings }: ReportForm): readonly Fault[] => [
  ...errors,
  ...warnings.filter(({ considered }) => !considered).map(({ fault }) => fault),
];

/** What is missing at a field that has been left, that was led to, or once the report has been asked to be sent. */
export function useFaultsAt(place: string): readonly Fault[] {
  const report = useReport();
  if (!isSaidAt(report, place)) return [];
  return leftIn(report.form).filter(({ at }) => at === place);
}
