// What the site is to be made for: this year, the units and bodies that there are, and those who have roles.
import { useMemo } from 'react';
import { bodies } from '../../../schema/lists/bodies.ts';
import { roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { units } from '../../../schema/lists/units.ts';
import type { SiteWish } from '../../../ui/siteSetup.ts';
import { useSituation } from '../../../ui/workspace.tsx';

/** @param year null = this year */
export function useWish(year: number | null): SiteWish {
  const { rows, today } = useSituation();
  const firstYear = year ?? Number(today.slice(0, 4));
  return useMemo(
    () => ({
      firstYear,
      units: rows.all(units),
      bodies: rows.all(bodies),
      people: rows.all(roleAssignments),
    }),
    [rows, firstYear],
  );
}
