// Hands the person a file to keep, made on the device.

/** @param content JSON as text, or a file that knows its own type */
export function saveAsFile(content: string | Blob, name: string): void {
  const link = document.createElement('a');
  const file = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
