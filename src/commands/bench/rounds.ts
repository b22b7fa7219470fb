import type { BenchContext } from './benchmark.ts';

/**
 * Measures all things in each round, one after the other, so that what else the machine does falls on all
 * alike. One round before the others only warms up.
 * @returns the things, each with what its rounds gave.
 */
export async function inRounds<Thing extends { readonly name: string }, Result>(
  things: readonly Thing[],
  { rounds, say }: Pick<BenchContext, 'rounds' | 'say'>,
  measure: (thing: Thing) => Promise<Result>,
): Promise<(Thing & { results: Result[] })[]> {
  const measured = things.map((thing) => ({ ...thing, results: [] as Result[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const thing of measured) {
      say(`${thing.name}: round ${round} of ${rounds}`);
      const result = await measure(thing);
      if (round > 0) thing.results.push(result);
    }
  }
  return measured;
}
