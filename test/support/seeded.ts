import fc from 'fast-check';

/**
 * The seed of every property test: the same examples in every run, so that what fails, fails again.
 * `PROPERTY_SEED=7 npx vitest run …` tries others.
 */
const seed = Number(process.env.PROPERTY_SEED ?? 1);

/** @throws Error with the counterexample of a property that does not hold, and with how to see it again. */
function report<T>(run: fc.RunDetails<T>): void {
  const message = fc.defaultReportMessage(run);
  if (message === undefined) return;
  const { seed, counterexamplePath: path } = run;
  const parameters = path === null ? `seed: ${seed}` : `seed: ${seed}, path: '${path}'`;
  const repeat = `All examples again: PROPERTY_SEED=${seed}. This one alone: fc.assert(…, { ${parameters} }).`;
  throw new Error(`${message}\n\n${repeat}`, { cause: run.errorInstance });
}

fc.configureGlobal({ seed, reporter: report });
