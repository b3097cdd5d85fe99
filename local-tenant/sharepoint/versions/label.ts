// How versions are numbered: 512 for each major one and 1 for each minor (sharepoint.md 2.7c).
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';

/** SharePoint keeps at most this many drafts of one major version (sharepoint.md 4). */
const mostMinor = 511;

export function majorOf(label: number): number {
  return Math.floor(label / 512);
}

export function minorOf(label: number): number {
  return label % 512;
}

/** `3.1` */
export function labelText(label: number): string {
  return `${majorOf(label)}.${minorOf(label)}`;
}

export function hasDrafts(list: List): boolean {
  return list.props.EnableVersioning === true && list.props.EnableMinorVersions === true;
}

export function nextMajor(label: number): number {
  return (majorOf(label) + 1) * 512;
}

export function nextMinor(label: number): number {
  if (minorOf(label) === mostMinor)
    throw refuse.invalid(`You cannot create more than ${mostMinor} minor versions of a document.`);
  return label + 1;
}

/** What a change makes of a version: a draft where the list keeps drafts, and nothing where it keeps no versions. */
export function nextLabel(list: List, label: number): number {
  if (list.props.EnableVersioning !== true) return label;
  return hasDrafts(list) ? nextMinor(label) : nextMajor(label);
}

/** The version of something new. */
export function firstLabel(list: List): number {
  return hasDrafts(list) ? 1 : 512;
}
