// A web's regional settings over REST.
import { culture } from '../columns/culture.ts';
import { type EntityType, entity, Typed } from '../odata/entity.ts';
import type { Site } from '../store/site.ts';

export const regionType: EntityType<Site> = {
  name: 'SP.RegionalSettings',
  path: () => 'Web/RegionalSettings',
  properties: {
    AM: () => '',
    DateFormat: (it) => culture(it.locale).dateFormat,
    DateSeparator: (it) => culture(it.locale).dateSeparator,
    DecimalSeparator: (it) => culture(it.locale).decimal,
    DigitGrouping: () => '3;0',
    FirstDayOfWeek: (it) => (it.locale === 1033 ? 0 : 1),
    FirstWeekOfYear: (it) => (it.locale === 1033 ? 0 : 2),
    ListSeparator: (it) => (culture(it.locale).decimal === ',' ? ';' : ','),
    LocaleId: (it) => it.locale,
    NegativeSign: () => '-',
    ThousandSeparator: (it) => culture(it.locale).thousand,
    Time24: (it) => culture(it.locale).time24,
    TimeSeparator: () => ':',
  },
  navigations: { TimeZone: { go: (it) => entity(zoneType, it) } },
};

const zoneType: EntityType<Site> = {
  name: 'SP.TimeZone',
  path: () => 'Web/RegionalSettings/TimeZone',
  properties: {
    Description: () => '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
    Id: () => 4,
    Information: () => new Typed('SP.TimeZoneInformation', { Bias: -60, DaylightBias: -60, StandardBias: 0 }),
  },
};
