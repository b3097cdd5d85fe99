// The earlier versions of a file over REST.
import { isoSeconds } from '../columns/stored.ts';
import { userType } from '../entities/principal.ts';
import { type Call, demand } from '../odata/call.ts';
import { type Collection, type EntityType, entity, nothing } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import { pathOf, type Row } from '../store/row.ts';
import { dropVersion, versionDeeds } from './deed.ts';
import { labelText } from './label.ts';

interface FileVersion {
  readonly list: List;
  readonly file: Row;
  readonly version: Row;
}

const versionType: EntityType<FileVersion> = {
  name: 'SP.FileVersion',
  path: ({ list, file, version }) =>
    `Web/Lists(guid'${list.id}')/Items(${file.id})/File/Versions(${version.label})`,
  properties: {
    CheckInComment: ({ version }) => version.file?.comment ?? '',
    Created: ({ version }) => isoSeconds(version.modified),
    ID: ({ version }) => version.label,
    IsCurrentVersion: () => false,
    Length: ({ version }) => String(version.file?.size ?? 0),
    Size: ({ version }) => version.file?.size ?? 0,
    Url: ({ list, file, version }, call) =>
      `_vti_history/${version.label}${list.url.slice(call.site.path.length)}/${pathOf(file)}`,
    VersionLabel: ({ version }) => labelText(version.label),
  },
  onRequest: { ExpirationDate: () => null, SnapshotDate: () => null },
  navigations: {
    CreatedBy: {
      go({ version }, call) {
        const found = call.site.people.find(version.editor);
        return found ? entity(userType, found) : nothing('CreatedBy');
      },
    },
  },
  media: {
    read({ file, version }, call) {
      demand(call, right.openItems, file.scope);
      return call.site.contents.read(version.file?.content ?? '');
    },
  },
  remove: ({ list, file, version }, call) => dropVersion(list, file, version, call),
};

/** Oldest first and without the present one, unlike the versions of an item [M]. */
export function fileVersions(list: List, file: Row, call: Call): Collection {
  demand(call, right.viewVersions, file.scope);
  const all = () =>
    call.site.rows.history
      .of(list, file)
      .reverse()
      .map((version) => entity(versionType, { list, file, version }));
  const find = (key: string) => {
    const found = all().find((one) => String((one.it as FileVersion).version.label) === key);
    if (!found) throw refuse.range();
    return found;
  };
  return {
    kind: 'collection',
    name: 'Versions',
    of: 'SP.FileVersion',
    type: versionType,
    all,
    key: find,
    operations: {
      ...versionDeeds(list, file, call),
      GetById: { parameters: ['versionId'], finds: true, run: (_, args) => find(args.text('versionId')) },
    },
  };
}
