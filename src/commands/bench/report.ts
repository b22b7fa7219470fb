import { cpus, release, type as system } from 'node:os';
import type { RaceResult } from './race.ts';

export interface Machine {
  readonly machine: string;
  readonly runtime: string;
  readonly date: string;
  readonly dataset: string;
  readonly rounds: number;
}

export function describeMachine(runtime: string, dataset: string, rounds: number): Machine {
  const processors = cpus();
  return {
    machine: `${processors.length} × ${processors[0]?.model.trim()}, ${system()} ${release()}`,
    runtime,
    date: new Date().toISOString(),
    dataset,
    rounds,
  };
}

/** One table; times as ratios to this project's fast engine. */
export function table(machine: Machine, results: readonly RaceResult[], base: string): string {
  const lines = [
    `${machine.machine}; ${machine.runtime}; ${machine.date}`,
    `Seconds per epoch of ${machine.dataset}, one thread, medians of ${machine.rounds} interleaved rounds`,
  ];
  for (const model of new Set(results.map((result) => result.model))) {
    const own = results.filter((result) => result.model === model);
    const fast = own.find(({ contender }) => contender === base)?.secondsPerEpoch ?? null;
    lines.push(
      '',
      `${model.padEnd(30)} s/epoch   images/s   ×${base}   peak MB`,
      ...own.map((result) => row(result, fast)),
    );
  }
  return lines.join('\n');
}

function row(result: RaceResult, fast: number | null): string {
  const { contender, secondsPerEpoch, imagesPerSecond, peakMemory, note } = result;
  if (secondsPerEpoch === null || imagesPerSecond === null) {
    return `  ${contender.padEnd(28)} not run: ${note}`;
  }
  const ratio = fast === null ? '' : (secondsPerEpoch / fast).toFixed(2);
  const megabytes = peakMemory === null ? '' : (peakMemory / 1e6).toFixed(0);
  return [
    `  ${contender.padEnd(28)}`,
    secondsPerEpoch.toFixed(3).padStart(7),
    Math.round(imagesPerSecond).toString().padStart(11),
    ratio.padStart(8),
    megabytes.padStart(10),
    note === null ? '' : `  ${note}`,
  ].join('');
}
