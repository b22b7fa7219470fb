const mostKept = 1000;

/**
 * Keeps results by all that they depend on. A deck is converted again and again while it is
 * written, and little of it changes in between.
 */
export function recall<Result>(): (dependsOn: unknown[], work: () => Result) => Result {
  const results = new Map<string, Result>();
  return (dependsOn, work) => {
    const key = JSON.stringify(dependsOn);
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= mostKept) results.clear();
    const result = work();
    results.set(key, result);
    return result;
  };
}
