// How a web's regional settings write numbers and dates, for the values that come as text.

export interface Culture {
  readonly decimal: string;
  readonly thousand: string;
  readonly dateSeparator: string;
  /** 0 month first, 1 day first, 2 year first, as RegionalSettings says it. */
  readonly dateFormat: 0 | 1 | 2;
  readonly time24: boolean;
}

const noBreak = String.fromCharCode(0xa0);
const swedish: Culture = { decimal: ',', thousand: noBreak, dateSeparator: '-', dateFormat: 2, time24: true };
const american: Culture = { decimal: '.', thousand: ',', dateSeparator: '/', dateFormat: 0, time24: false };

/** The culture of an LCID; those not written down here are read as Swedish. */
export function culture(locale: number): Culture {
  return locale === 1033 ? american : swedish;
}

/** A number as a person of that culture writes it, or undefined. */
export function readNumber(text: string, { decimal, thousand }: Culture): number | undefined {
  const bare = text
    .trim()
    .replaceAll(thousand, '')
    .replace(thousand === noBreak ? / /g : /$^/, '');
  const form = decimal === ',' ? /^-?\d+(,\d+)?$|^-?,\d+$/ : /^-?\d+(\.\d+)?$|^-?\.\d+$/;
  return form.test(bare) ? Number(bare.replace(decimal, '.')) : undefined;
}

/** A number as a person of that culture reads it. */
export function writeNumber(value: number, { decimal }: Culture): string {
  return String(value).replace('.', decimal);
}

/** A moment in the web's format and time zone, to the minute; with `day` only its day. */
export function writeDate(time: number, { dateFormat, time24 }: Culture, day: boolean): string {
  const local = new Date(time + offsetAt(time)).toISOString();
  const [year, month, date] = [local.slice(0, 4), local.slice(5, 7), local.slice(8, 10)];
  const written =
    dateFormat === 2
      ? `${year}-${month}-${date}`
      : dateFormat === 1
        ? `${date}/${month}/${year}`
        : `${Number(month)}/${Number(date)}/${year}`;
  if (day) return written;
  if (time24) return `${written} ${local.slice(11, 16)}`;
  const hour = Number(local.slice(11, 13));
  return `${written} ${hour % 12 || 12}:${local.slice(14, 16)} ${hour < 12 ? 'AM' : 'PM'}`;
}

const patterns: Readonly<Record<Culture['dateFormat'], RegExp>> = {
  0: /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})(?:\s+(?<h>\d{1,2}):(?<i>\d\d)(?::(?<s>\d\d))?\s*(?<half>[AP]M)?)?$/i,
  1: /^(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4})(?:\s+(?<h>\d{1,2}):(?<i>\d\d)(?::(?<s>\d\d))?)?$/,
  2: /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:\s+(?<h>\d{1,2}):(?<i>\d\d)(?::(?<s>\d\d))?)?$/,
};

/** A date in the web's format and time zone (or UTC), as an instant in milliseconds, or undefined. */
export function readDate(text: string, { dateFormat }: Culture, utc: boolean): number | undefined {
  const parts = patterns[dateFormat].exec(text.trim())?.groups;
  if (!parts) return undefined;
  const half = parts.half?.toUpperCase();
  const hour = (Number(parts.h ?? 0) % (half ? 12 : 24)) + (half === 'PM' ? 12 : 0);
  const [year, month, day] = [Number(parts.y), Number(parts.m), Number(parts.d)];
  const time = Date.UTC(year, month - 1, day, hour, Number(parts.i ?? 0), Number(parts.s ?? 0));
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return utc ? time : time - offsetAt(time - offsetAt(time));
}

/** The beginning of the day, in the web's time zone, that a moment falls on. */
export function localMidnight(time: number): number {
  const day = 86_400_000;
  const start = Math.floor((time + offsetAt(time)) / day) * day;
  return start - offsetAt(start - offsetAt(time));
}

// Made once: an Intl formatter costs more than the rest of a request.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How far the web's time zone (id 4: Stockholm) is ahead of UTC at an instant. */
function offsetAt(time: number): number {
  return new Date(`${clock.format(time).replace(' ', 'T')}Z`).getTime() - Math.floor(time / 1000) * 1000;
}
