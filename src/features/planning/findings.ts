// What a finding is about, where its own sentence does not say it.
import type { Finding } from '../../core/planning/entry.ts';

/** The row's title beside what is empty in it; else ''. */
export function aboutOf({ fault, item, label }: Finding): string {
  return fault.code === 'FIELD_REQUIRED' && item !== null ? label.replace(/ \d{4}$/, '') : '';
}
