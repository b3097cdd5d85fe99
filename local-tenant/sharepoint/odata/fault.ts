// Every refusal that SharePoint gives, by name.

/** A refusal: HTTP status, SharePoint's code (HRESULT and .NET type) and the English text. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const sp = 'Microsoft.SharePoint.SPException';
const argument = 'System.ArgumentException';
const query = 'Microsoft.SharePoint.Client.InvalidClientQueryException';
const throttled = 'Microsoft.SharePoint.SPQueryThrottledException';

/** The catalogue (sharepoint.md 5): codes and statuses are the contract, texts are for people. */
export const refuse = {
  accessDenied: () =>
    new Fault(
      403,
      '-2147024891, System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.',
    ),
  noSiteAccess: () =>
    new Fault(
      403,
      '-2147024891, System.UnauthorizedAccessException',
      'Attempted to perform an unauthorized operation.',
    ),
  digest: () =>
    new Fault(
      403,
      `-2130575252, ${sp}`,
      "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
    ),
  noListTitled: (title: string, webUrl: string) =>
    new Fault(404, `-1, ${argument}`, `List '${title}' does not exist at site with URL '${webUrl}'.`),
  noList: () =>
    new Fault(
      404,
      `-2130575322, ${sp}`,
      'List does not exist.\n\nThe page you selected contains a list that does not exist. It may have been deleted by another user.',
    ),
  noItem: () =>
    new Fault(
      404,
      `-2130575338, ${argument}`,
      'Item does not exist. It may have been deleted by another user.',
    ),
  noField: (name: string) =>
    new Fault(
      400,
      `-2147024809, ${argument}`,
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  noView: () => new Fault(404, `-2147024809, ${argument}`, 'The specified view is invalid.'),
  noUser: () => new Fault(404, `-2146232832, ${sp}`, 'User cannot be found.'),
  noGroup: () => new Fault(404, `-2146232832, ${sp}`, 'Group cannot be found.'),
  noSuchPerson: (login: string) =>
    new Fault(404, `-2146232832, ${sp}`, `The specified user ${login} could not be found.`),
  noRole: () =>
    new Fault(404, `-2146232832, ${sp}`, 'Cannot find the permission level. It may have been deleted.'),
  noFile: (path: string) =>
    new Fault(404, '-2147024894, System.IO.FileNotFoundException', `File Not Found. ${path}`),
  noSuchFile: (path: string) => new Fault(404, `-2130575338, ${sp}`, `The file ${path} does not exist.`),
  fileExists: (name: string, editor: string, when: string) =>
    new Fault(
      400,
      `-2130575257, ${sp}`,
      `A file with the name ${name} already exists. It was last modified by ${editor} on ${when}.`,
    ),
  /** Code from a real report (PnP-Sites-Core #1816), status from another (sppull #45). */
  checkedOut: (name: string, by: string) =>
    new Fault(423, `-2130575306, ${sp}`, `The file "${name}" is checked out for editing by ${by}.`),
  notCheckedOut: (name: string) =>
    new Fault(
      400,
      '-2147024738, Microsoft.SharePoint.SPFileCheckOutException',
      `The file "${name}" is not checked out. You must first check out this document before making changes.`,
    ),
  badName: () =>
    new Fault(
      400,
      `-2146232832, ${sp}`,
      'The file or folder name contains characters that are not permitted.  Please use a different name.',
    ),
  longPath: () =>
    new Fault(
      400,
      '-2147024690, System.IO.PathTooLongException',
      'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less.',
    ),
  noResource: (segment: string) =>
    new Fault(
      404,
      '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      `Cannot find resource for the request ${segment}.`,
    ),
  noVerb: (type: string, verb: string) =>
    new Fault(405, `-1, ${query}`, `The type ${type} does not support HTTP ${verb} method.`),
  etag: (asked: string, current: string) =>
    new Fault(
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      `The request ETag value '${asked}' does not match the object's ETag value '${current}'.`,
    ),
  saveConflict: () =>
    new Fault(
      409,
      `-2130575305, ${sp}`,
      'Save Conflict.\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.',
    ),
  duplicateValue: (titles: string) =>
    new Fault(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${titles}].`,
    ),
  listValidation: (message: string) =>
    new Fault(400, '-2130575163, Microsoft.SharePoint.SPListDataValidationException', message),
  duplicateList: () =>
    new Fault(
      500,
      `-2130575342, ${sp}`,
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
    ),
  webInUse: (path: string) =>
    new Fault(500, `-2147024713, ${sp}`, `The Web site address "${path}" is already in use.`),
  nameInUse: (name: string) =>
    new Fault(400, `-2130575257, ${sp}`, `The specified name is already in use. ${name}`),
  threshold: () =>
    new Fault(
      500,
      `-2147024860, ${throttled}`,
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  lookupThreshold: () =>
    new Fault(
      500,
      `-2147024749, ${throttled}`,
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),
  noProperty: (name: string) =>
    new Fault(400, `-1, ${sp}`, `The field or property '${name}' does not exist.`),
  notExpanded: (name: string) =>
    new Fault(
      400,
      `-1, ${sp}`,
      `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`,
    ),
  notFilterable: (name: string, type: string) =>
    new Fault(
      400,
      `-1, ${sp}`,
      `The field '${name}' of type '${type}' cannot be used in the query filter expression.`,
    ),
  expression: (text: string) => new Fault(400, `-1, ${query}`, `The expression "${text}" is not valid.`),
  unknownProperty: (name: string, type: string) =>
    new Fault(
      400,
      `-1, ${query}`,
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  untyped: () =>
    new Fault(
      400,
      `-1, ${query}`,
      'An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.',
    ),
  primitive: (edm: string) =>
    new Fault(
      400,
      `-1, ${query}`,
      `Cannot convert a primitive value to the expected type '${edm}'. See the inner exception for more details.`,
    ),
  navigationValue: (name: string) =>
    new Fault(
      400,
      `-1, ${query}`,
      `A 'PrimitiveValue' node with non-null value was found when trying to read the value of the navigation property '${name}'; however, a 'StartArray' node, a 'StartObject' node, or a 'PrimitiveValue' node with null value was expected.`,
    ),
  body: () => new Fault(400, `-1, ${query}`, 'Invalid JSON. A token was not recognized in the JSON content.'),
  mediaType: (type: string) =>
    new Fault(
      400,
      `-1, ${query}`,
      `A supported MIME type could not be found that matches the content type of the response. None of the supported type(s) 'application/json' matches the content type '${type}'.`,
    ),
  lookupViaFields: () =>
    new Fault(500, `-2146232832, ${sp}`, 'Please use addfield to add a lookup field instead.'),
  fieldName: () => new Fault(400, `-2147024809, ${argument}`, 'Invalid field name.'),
  range: () => new Fault(400, `-2147024809, ${argument}`, 'Value does not fall within the expected range.'),
  invalid: (text: string) => new Fault(400, `-2146232832, ${sp}`, text),
  uniqueScopes: () =>
    new Fault(
      500,
      `-2130575169, ${sp}`,
      'Item level permissions cannot be combined with columns that enforce unique values.',
    ),
  oldToken: () =>
    new Fault(
      400,
      `-2146232832, ${sp}`,
      'The changeToken refers to a time before the start of the current change log.',
    ),
  foreignToken: () =>
    new Fault(
      400,
      `-2146232832, ${sp}`,
      'Cannot use the changeToken from one object against a different object',
    ),
  badToken: () => new Fault(400, `-2146232832, ${sp}`, 'The changeToken is invalid.'),
  tooManyParts: (limit: number) =>
    new Fault(
      400,
      `-1, ${query}`,
      `The current batch message contains too many parts. A maximum number of '${limit}' query operations and change sets are allowed in a batch message.`,
    ),
  batch: (text: string) => new Fault(400, `-1, ${query}`, text),
  tooBig: (bytes: number) =>
    new Fault(
      400,
      `-1, ${query}`,
      `The request message is too big. The server does not allow messages larger than ${bytes} bytes.`,
    ),
  unexpected: () => new Fault(500, `-2147467259, ${sp}`, 'Cannot complete this action.\n\nPlease try again.'),
} as const;

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
