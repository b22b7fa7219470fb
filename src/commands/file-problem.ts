/** What the operating system refused, and what to do, by its code. */
const remedies: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room and run the command again.',
  EDQUOT: 'Your share of the disk is used up. Make room and run the command again.',
  EACCES: 'It may not be written. Name a folder of yours, or change its permissions.',
  EPERM: 'It may not be written. Name a folder of yours, or change its permissions.',
  EROFS: 'It lies on a disk that cannot be written. Name a folder on another.',
  ENOTDIR: 'Part of that path is a file, not a folder. Name another folder.',
  EEXIST: 'There is a file of that name where a folder should be. Name another folder.',
  ENAMETOOLONG: 'Its name is too long. Take a shorter one.',
  EISDIR: 'There is a folder of that name where a file should be. Move it away.',
};

/**
 * In words, if an error or what caused it is the operating system's refusal to write.
 * @returns undefined for any other error.
 */
export function fileProblem(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code, path } = each as NodeJS.ErrnoException;
    const remedy =
      remedies[code ?? ''] ?? remedies[/\b(ENOSPC|EDQUOT)\b/.exec(each.message)?.[1] ?? ''];
    if (remedy !== undefined) return `${path ?? 'A file'} could not be written. ${remedy}`;
  }
  return undefined;
}
