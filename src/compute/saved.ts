/** What the project's saved files have in common: a JSON object that names its format and version. */
export function readSaved(text: string, format: string, version: number): Record<string, unknown> {
  const saved = parse(text);
  if (saved.format !== format || saved.version !== version) {
    throw new RangeError(
      `This is not a saved ${format} of version ${version}: ` +
        `found “${saved.format}”, version ${saved.version}.`,
    );
  }
  return saved;
}

function parse(text: string): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(text);
    if (isObject(saved)) return saved;
  } catch {
    // Said below, in words for the person who chose the file.
  }
  throw new RangeError('This is not a saved file of this project: it is not a JSON object.');
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
