// Where the figures that are reported between the periods stand.
import type { Key } from '../../../schema/field.ts';
import { address } from '../../../ui/address.ts';

/** In the place of a unit. */
export const readingsWord = 'lopande';
export const readingsHref = (unit: Key<'units'>): string => address.followUp(readingsWord, unit);
