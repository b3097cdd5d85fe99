// A view's settings that nothing here looks at, and the view written as XML, as a page and in the log.

import { camlRows } from '../items/query.ts';
import type { Json } from '../odata/address.ts';
import { type Call, demand } from '../odata/call.ts';
import { escapeXml } from '../odata/fault.ts';
import type { List, View } from '../store/list.ts';
import { right } from '../store/rights.ts';
import { readCaml } from './caml.ts';
import { asHtml } from './rowText.ts';

/** Settings with the values of a view in a custom list; a body may set them. */
export const usual: Readonly<Record<string, Json>> = {
  Aggregations: null,
  AggregationsStatus: null,
  AssociatedContentTypeId: null,
  BaseViewId: '1',
  CalendarViewStyles: null,
  ColumnWidth: null,
  CustomFormatter: null,
  CustomOrder: null,
  DefaultViewForContentType: false,
  EditorModified: false,
  Formats: null,
  GridLayout: null,
  Hidden: false,
  ImageUrl: '/_layouts/15/images/generic.png?rev=47',
  IncludeRootFolder: false,
  JSLink: 'clienttemplates.js',
  Method: null,
  MobileDefaultView: false,
  MobileView: false,
  ModerationType: null,
  NewDocumentTemplates: null,
  OrderedView: false,
  Paged: true,
  ReadOnlyView: false,
  RequiresClientIntegration: false,
  Scope: 0,
  StyleId: null,
  TabularView: true,
  Threaded: false,
  Toolbar: '',
  ToolbarTemplateName: null,
  ViewData: null,
  ViewJoins: null,
  ViewProjectedFields: null,
  ViewType: 'HTML',
  VisualizationInfo: null,
};

export function fieldRefsXml(view: View): string {
  return view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');
}

const scopes: Readonly<Record<number, string>> = { 1: 'Recursive', 2: 'RecursiveAll', 3: 'FilesOnly' };

export function viewXml(view: View): string {
  const mark = view.standard ? ' DefaultView="TRUE"' : '';
  const scope = scopes[Number(view.settings?.Scope ?? 0)];
  return `<View Name="{${view.id.toUpperCase()}}"${mark}${scope ? ` Scope="${scope}"` : ''} Type="HTML" DisplayName="${escapeXml(view.title)}"><Query>${view.query}</Query><ViewFields>${fieldRefsXml(view)}</ViewFields><RowLimit Paged="TRUE">${view.rowLimit}</RowLimit></View>`;
}

/** The first page of a view as a plain table. */
export function viewHtml(list: List, view: View, call: Call): string {
  demand(call, right.view, list.scope);
  const fields = list.fields.filter((field) => view.fields.includes(field.name));
  const { rows } = camlRows(list, readCaml(viewXml(view), list, call), '', undefined, call);
  const head = fields.map((field) => `<th>${escapeXml(field.title)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${fields.map((field) => `<td>${asHtml(list, row, field, call)}</td>`).join('')}</tr>`,
  );
  return `<table class="ms-listviewtable"><tr>${head}</tr>${body.join('')}</table>`;
}

export function note(list: List, view: View, type: number, call: Call): void {
  call.site.log.write({
    list: list.num,
    item: 0,
    object: 'View',
    type,
    guid: view.id,
    folder: 0,
    editor: call.user.id,
    title: view.title,
  });
}
