// What is sent to SharePoint past the app: a body by POST, values as a form's, and the heads of an alteration that has looked at nothing.

export const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers,
});

export const formValues = (values: Record<string, string>) =>
  Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

/** As somebody would who wants it altered whatever it has become: what the rights must stop. */
export const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
