/**
 * Escape leaves what is open, innermost first.
 * @param ways each says whether there was anything to leave
 */
export function leaveByEscape(ways: readonly (() => boolean)[]) {
  return {
    /** Used up even if nothing was open: Marp would show the overview, and a clicker's Escape before the class. */
    onKey({ key }: KeyboardEvent): boolean {
      if (key !== 'Escape') return false;
      ways.some((leave) => leave());
      return true;
    },
  };
}
