/** As people read sizes: `0.7 MB`; never less than 0.1 where there is anything. */
export function megabytes(bytes: number): string {
  const tenths = bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1e5));
  return `${(tenths / 10).toFixed(1)} MB`;
}
