import type { ContenderName } from './contender.ts';
import { contenders, stepsFor } from './contender.ts';
import type { BenchModel } from './models.ts';
import { type Racer, type Start, startRacer } from './process.ts';

export interface RaceResult {
  readonly model: string;
  readonly contender: string;
  /** Medians over the rounds; null if it could not run. */
  readonly secondsPerEpoch: number | null;
  readonly imagesPerSecond: number | null;
  /** To the time of `simd` in the same round: when the machine is slow, it is slow for both. */
  readonly ratio: number | null;
  /** Bytes. */
  readonly peakMemory: number | null;
  /** A version, or why it could not run. */
  readonly note: string | null;
}

/**
 * Races contenders on one model: each round, each of them makes its steps, one after the other, so that
 * what else the machine does falls on all alike. The first round only warms up.
 */
export async function race(
  names: readonly ContenderName[],
  { name: model, settings, steps }: BenchModel,
  data: Omit<Start, 'settings'> & { count: number },
  rounds: number,
  onRound: (round: number) => void,
): Promise<RaceResult[]> {
  const { count, ...files } = data;
  const racers = new Map<ContenderName, Racer | string>();
  const times = new Map<ContenderName, number[]>(names.map((name) => [name, []]));
  const memory = new Map<ContenderName, number>();
  try {
    for (const name of names) racers.set(name, await startRacer(name, { settings, ...files }));
    for (let round = 0; round <= rounds; round++) {
      onRound(round);
      for (const [name, racer] of racers) {
        if (typeof racer === 'string') continue;
        const own = stepsFor(name, steps);
        const { seconds, peakMemory } = await racer.run(own);
        memory.set(name, peakMemory);
        if (round > 0) times.get(name)!.push(seconds / own);
      }
    }
  } finally {
    for (const racer of racers.values()) if (typeof racer !== 'string') await racer.stop();
  }
  return names.map((name) => {
    const racer = racers.get(name)!;
    const known = { model, contender: contenders[name] };
    if (typeof racer === 'string') {
      const none = { secondsPerEpoch: null, imagesPerSecond: null, ratio: null, peakMemory: null };
      return { ...known, ...none, note: racer };
    }
    return {
      ...known,
      ...summarize(times.get(name)!, times.get('simd')!, { count, batchSize: settings.batchSize }),
      peakMemory: memory.get(name) ?? null,
      note: racer.version,
    };
  });
}

/** @param secondsPerStep in each round, and in the same rounds of the contender that others are compared with. */
export function summarize(
  secondsPerStep: readonly number[],
  base: readonly number[],
  { count, batchSize }: { count: number; batchSize: number },
) {
  const typical = median(secondsPerStep);
  return {
    secondsPerEpoch: (typical * count) / batchSize,
    imagesPerSecond: batchSize / typical,
    ratio: median(secondsPerStep.map((seconds, round) => seconds / base[round]!)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
