const mostKept = 1000;

/**
 * The function, with its last result kept: the view and the line of words below it ask for the same.
 * Arguments are compared by identity; what it returns must not be changed.
 */
export function memoizeLast<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | undefined;
  return (...given) => {
    const isSame = last?.given.every((value, i) => Object.is(value, given[i])) ?? false;
    if (last === undefined || !isSame) last = { given, result: make(...given) };
    return last.result;
  };
}

/**
 * A store of many results, each kept by all that it depends on, as JSON has it. A deck is converted again and
 * again while it is written, and little of it changes in between.
 */
export function memoizeMany<Result>(): (dependsOn: unknown[], work: () => Result) => Result {
  const results = new Map<string, { result: Result }>();
  return (dependsOn, work) => {
    const key = JSON.stringify(dependsOn);
    const known = results.get(key);
    if (known !== undefined) return known.result;
    if (results.size >= mostKept) results.clear();
    const result = work();
    results.set(key, { result });
    return result;
  };
}
