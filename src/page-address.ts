/**
 * Address of the page of a folder, which servers find by the folder's name. From a file, opened by a
 * double click, there is no server, and the page has to be named.
 * @param folder with a slash at its end.
 */
export function pageOf(folder: string, { protocol }: { protocol: string } = location): string {
  return protocol === 'file:' ? `${folder}index.html` : folder;
}

/** A path as it stands in an address: letters of any script, spaces and signs such as `#` and `%` escaped. */
export function encodedPath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
