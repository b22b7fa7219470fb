import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { max, median } from 'd3-array';
import type { TrainingSettings } from '../../compute/types.ts';
import { loadDataset } from '../../datasets/node/load.ts';
import { messageOf } from '../../error-message.ts';
import type { BenchContext, Report } from './benchmark.ts';
import { type ContenderName, contenders } from './contender.ts';
import type { BenchModel } from './models.ts';
import { inRounds } from './rounds.ts';
import type { Row } from './table.ts';

/** A contender that waits for its turn. */
export interface Racer {
  /** Its version, where that says something, or why it cannot run. */
  readonly note: string;
  /** Makes so many steps; missing if it cannot run. */
  run?(steps: number): Promise<Measurement>;
  stop?(): Promise<void>;
}

interface Measurement {
  readonly seconds: number;
  /** The most that its process has had, in bytes; missing if it has none of its own. */
  readonly peakMemory?: number;
}

interface Field<Name extends ContenderName> {
  /** Where they run. */
  readonly runtime: string;
  readonly names: readonly Name[];
  /** Rejects, in words, where a contender cannot run. */
  start(name: Name, settings: TrainingSettings): Promise<Racer>;
}

/**
 * Races contenders on each model. All train on the bytes in the benchmark's folder, `inputs` and `labels`, in
 * their order, which in MNIST and in the built-in digits is a random one.
 */
export async function race<Name extends ContenderName>(
  field: Field<Name>,
  context: BenchContext,
): Promise<Report> {
  const { train, source } = await loadDataset('mnist');
  await writeFile(join(context.folder, 'inputs'), train.inputs);
  await writeFile(join(context.folder, 'labels'), train.labels);
  const rows: Row[] = [];
  for (const model of context.models) {
    rows.push(...rowsOf(model, train.count, await raceOn(model, field, context)));
  }
  const where = `one thread, medians of ${context.rounds} interleaved rounds; ${field.runtime}`;
  return { title: `Epochs of ${source.title}, ${where}`, rows };
}

interface Raced {
  readonly contender: ContenderName;
  readonly note: string;
  /** A step in each round; undefined if it cannot run. */
  readonly results: readonly (Measurement | undefined)[];
}

async function raceOn<Name extends ContenderName>(
  { name, settings, steps }: BenchModel,
  { names, start }: Field<Name>,
  context: BenchContext,
): Promise<Raced[]> {
  const racers: (Racer & { name: string; contender: Name })[] = [];
  for (const contender of names) {
    const notRun = (error: unknown): Racer => ({ note: `not run: ${messageOf(error)}` });
    const racer = await start(contender, settings).catch(notRun);
    context.atEnd(() => racer.stop?.());
    racers.push({ ...racer, name: `${name}: ${contender}`, contender });
  }
  const raced = await inRounds(racers, context, async ({ contender, run }) => {
    const own = Math.max(1, Math.round(steps * contenders[contender].share));
    const measured = await run?.(own);
    return measured && { ...measured, seconds: measured.seconds / own };
  });
  for (const { stop } of racers) await stop?.();
  return raced;
}

/** @param count of the samples that an epoch has. */
function rowsOf({ name, settings }: BenchModel, count: number, raced: readonly Raced[]): Row[] {
  const { batchSize } = settings;
  const base = raced.find(({ contender }) => contender === 'simd')?.results ?? [];
  return raced.map(({ contender, note, results }) => {
    const seconds = median(results, (step) => step?.seconds);
    const peak = max(results, (step) => step?.peakMemory);
    return {
      model: name,
      contender: contenders[contender].title,
      's/epoch': seconds && (seconds * count) / batchSize,
      'images/s': seconds && batchSize / seconds,
      // In the same round: when the machine is slow, it is slow for both.
      [`×${contenders.simd.title}`]: median(
        results,
        (step, round) => step && step.seconds / base[round]!.seconds,
      ),
      'peak MB': peak && peak / 1e6,
      note,
    };
  });
}
