import { describe, expect, it } from 'vitest';
import { createLoop } from '../../src/training/loop.ts';
import type { Divergence, Steps } from '../../src/training/steps.ts';

interface RunChoice {
  readonly batchSize?: number;
  /** Steps before which it is to be evaluated. */
  readonly due?: readonly number[];
  readonly divergesAt?: number;
  /** Whether the evaluation at this step finds that it has blown up. */
  readonly worthlessAt?: number;
  readonly failsAt?: number;
}

/** A loop with a clock of its own: a step takes 5 ms, an evaluation a second. */
function setUp(...choices: RunChoice[]) {
  const log: string[] = [];
  const paces: { at: number; images: number; seconds: number; imagesPerSecond: number }[] = [];
  const queue: (() => void)[] = [];
  let time = 1000;

  function createRun(name: number, choice: RunChoice) {
    const { batchSize = 16, due = [] } = choice;
    let evaluatedAt = -1;
    const run = {
      name,
      step: 0,
      diverged: false,
      get imagesSeen() {
        return run.imagesAfter(run.step);
      },
      imagesAfter: (step: number) => step * batchSize,
      get evaluationDue() {
        return due.includes(run.step) && evaluatedAt !== run.step;
      },
      get isEvaluated() {
        return evaluatedAt === run.step;
      },
      evaluate(): Divergence | null {
        time += 1000;
        log.push(`${name} evaluated at ${run.step}`);
        evaluatedAt = run.step;
        if (run.step !== choice.worthlessAt) return null;
        run.diverged = true;
        return { reason: 'worthless', lastGood: 0 };
      },
      advance(): Divergence | null {
        time += 5;
        if (run.step + 1 === choice.failsAt) throw new RangeError('The images are gone.');
        run.step += 1;
        if (run.step !== choice.divergesAt) return null;
        run.diverged = true;
        run.step = 0;
        return { reason: 'blew up', lastGood: 0 };
      },
    };
    return run satisfies Steps;
  }

  const runs = choices.map((choice, i) => createRun(i, choice));
  const loop = createLoop<(typeof runs)[number]>({
    now: () => time,
    later: (callback) => queue.push(callback),
    evaluate: (run) => run.evaluate(),
    progress: (run, pace) => paces.push({ ...pace, at: time, images: run.imagesSeen }),
    diverged: (run, step, { reason }) => log.push(`${run.name} ${reason} at ${step}`),
    stopped: (step, reason) => log.push(`stopped at ${step}: ${reason}`),
    failed: (reason) => log.push(`failed: ${reason}`),
  });
  loop.open(runs);

  return {
    ...{ loop, runs, log, paces, queue },
    now: () => time,
    wait(milliseconds: number) {
      time += milliseconds;
    },
    /** One turn between two looks at the messages. */
    turn: () => queue.shift()?.(),
    work() {
      while (queue.length > 0) queue.shift()!();
    },
  };
}

describe('the loop', () => {
  it('trains to the goal, evaluates what it has then, and says so once', () => {
    const { loop, runs, log, work, queue } = setUp({});
    loop.train(100);
    work();
    expect(runs[0]!.step).toBe(100);
    expect(log).toEqual(['0 evaluated at 100', 'stopped at 100: reached']);
    expect(queue).toHaveLength(0);
  });

  it('evaluates whatever is due, before the first step too, and nothing twice', () => {
    const { loop, log, work } = setUp({ due: [0, 3, 20] }, { batchSize: 32, due: [10] });
    expect(log).toEqual(['0 evaluated at 0']);
    loop.train(20);
    work();
    expect(log.filter((line) => line.startsWith('0'))).toEqual([
      '0 evaluated at 0',
      '0 evaluated at 3',
      '0 evaluated at 20',
    ]);
    expect(log.filter((line) => line.startsWith('1'))).toEqual(['1 evaluated at 10']);
    expect(log.at(-1)).toBe('stopped at 20: reached');
  });

  it.each([
    [16, 200],
    [32, 100],
    [48, 67],
    [1, 3200],
    [5000, 1],
  ])('gives a run with batches of %d the images of the main run, in %d', (batchSize, steps) => {
    const { loop, runs, work } = setUp({}, { batchSize });
    loop.train(200);
    work();
    expect(runs.map(({ step }) => step)).toEqual([200, steps]);
  });

  it('keeps runs side by side: none is more than 1,024 images and a batch ahead', () => {
    const { loop, runs, turn, queue } = setUp({ batchSize: 16 }, { batchSize: 64 }, {});
    loop.train(1000);
    let turns = 0;
    while (queue.length > 0) {
      turn();
      turns += 1;
      const seen = runs.map(({ imagesSeen }) => imagesSeen);
      expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(1024 + 64);
    }
    expect(turns).toBeGreaterThan(20);
  });

  it('begins with the main run', () => {
    const { loop, runs, turn } = setUp({ batchSize: 512 }, { batchSize: 512 });
    loop.train(100);
    turn();
    // Two steps for 1,024 images, in turn, and six in a slice.
    expect(runs.map(({ step }) => step)).toEqual([4, 2]);
  });

  it('looks at the messages every 30 ms, or as soon as it has looked at its clock', () => {
    const { loop, turn, now, queue } = setUp({ batchSize: 256 });
    loop.train(100);
    for (let i = 0; i < 10; i++) {
      const before = now();
      turn();
      expect(now() - before).toBe(30);
      expect(queue).toHaveLength(1);
    }
    // A look at the clock is worth 256 images: 16 steps, of 5 ms each.
    const small = setUp({ batchSize: 16 });
    small.loop.train(100);
    const before = small.now();
    small.turn();
    expect(small.now() - before).toBe(16 * 5);
  });

  it('stops when its time is over, but not before its first mini-batch', () => {
    const { loop, runs, log, work, now } = setUp({ batchSize: 256 });
    const before = now();
    loop.train(1000, 100);
    work();
    expect(runs[0]!.step).toBe(20);
    expect(log).toEqual(['0 evaluated at 20', 'stopped at 20: reached']);
    expect(now() - before).toBe(100 + 1000);
    loop.train(1000, 0);
    work();
    expect(runs[0]!.step).toBe(21);
    loop.train(30);
    work();
    expect(runs[0]!.step).toBe(30);
  });

  it('takes a new goal and a new time while it trains', () => {
    const { loop, runs, log, turn, work, queue } = setUp({ batchSize: 256 });
    loop.train(1000);
    turn();
    loop.train(8);
    expect(queue).toHaveLength(1);
    work();
    expect(runs[0]!.step).toBe(8);
    loop.train(1000);
    turn();
    loop.train(1000, 35);
    work();
    expect(runs[0]!.step).toBe(8 + 6 + 7);
    expect(log.filter((line) => line.startsWith('stopped'))).toHaveLength(2);
  });

  it('stands still at once when it is paused, and says where', () => {
    const { loop, runs, log, turn, work } = setUp({ batchSize: 256 });
    loop.train(1000);
    turn();
    loop.pause();
    expect(log).toEqual(['0 evaluated at 6', 'stopped at 6: paused']);
    work();
    loop.pause();
    expect(runs[0]!.step).toBe(6);
    expect(log).toHaveLength(2);
  });

  it('goes on once, however quickly it is paused and told to go on', () => {
    const { loop, runs, turn, queue } = setUp({ batchSize: 256 });
    loop.train(1000);
    loop.pause();
    loop.train(1000);
    turn();
    expect(runs[0]!.step).toBe(0);
    turn();
    expect(runs[0]!.step).toBe(6);
    expect(queue).toHaveLength(1);
  });

  it('ends with the main run that blew up, and evaluates no weights that it had evaluated', () => {
    const { loop, runs, log, work } = setUp({ due: [0], divergesAt: 7 }, {});
    loop.train(50);
    work();
    expect(log).toHaveLength(4);
    expect(log.slice(0, 2)).toEqual(['0 evaluated at 0', '0 blew up at 7']);
    expect(log[2]).toMatch(/^1 evaluated at \d+$/);
    expect(log[3]).toBe('stopped at 0: diverged');
    expect(runs[1]!.step).toBeLessThan(50);
    loop.train(50);
    work();
    expect(log.slice(4)).toEqual(['stopped at 0: diverged']);
  });

  it('goes on without another run that blew up', () => {
    const { loop, runs, log, work } = setUp({}, { divergesAt: 7 });
    loop.train(50);
    work();
    expect(runs[0]!.step).toBe(50);
    expect(log).toEqual(['1 blew up at 7', '0 evaluated at 50', 'stopped at 50: reached']);
  });

  it('tells a run that an evaluation finds worthless, with the step it was at', () => {
    const { loop, log, work } = setUp({ due: [4], worthlessAt: 4 });
    loop.train(50);
    work();
    expect(log).toEqual(['0 evaluated at 4', '0 worthless at 4', 'stopped at 4: diverged']);
  });

  it('says why it cannot go on, and can be told to go on after that', () => {
    const { loop, runs, log, work } = setUp({ failsAt: 3 });
    loop.train(10);
    work();
    expect(log).toEqual(['failed: The images are gone.']);
    loop.pause();
    expect(log).toHaveLength(1);
    loop.train(2);
    work();
    expect(log.at(-1)).toBe('stopped at 2: reached');
    expect(runs[0]!.step).toBe(2);
  });

  it('forgets what it closes, and trains nothing before others are open', () => {
    const { loop, runs, log, work } = setUp({}, {});
    loop.train(1000);
    loop.close();
    work();
    expect(runs.map(({ step }) => step)).toEqual([0, 0]);
    expect(log).toEqual([]);
    expect(() => loop.train(1)).toThrow(new RangeError('No run is open yet.'));
    loop.open(runs);
    work();
    expect(runs[0]!.step).toBe(0);
  });

  it('stands still when others are opened', () => {
    const { loop, runs, log, turn, work } = setUp({ batchSize: 256 });
    loop.train(1000);
    turn();
    loop.open(runs);
    work();
    expect(runs[0]!.step).toBe(6);
    expect(log).toEqual([]);
  });
});

describe('the pace that the loop tells', () => {
  it('is of training alone, without pauses and evaluations', () => {
    const { loop, paces, wait, work } = setUp({ due: [0, 10] });
    loop.train(20);
    work();
    wait(60_000);
    loop.train(40);
    work();
    const last = paces.at(-1)!;
    expect(last.images).toBe(640);
    expect(last.seconds).toBeCloseTo(40 * 0.005, 10);
    // 16 images in 5 ms.
    for (const { imagesPerSecond } of paces) expect(imagesPerSecond).toBeCloseTo(3200, 8);
  });

  it('is told when 40 ms have passed since it was, and with each evaluation', () => {
    const { loop, paces, work } = setUp({ batchSize: 256, due: [0] });
    expect(paces).toEqual([]);
    loop.train(100);
    work();
    const between = paces.slice(1, -1).map(({ at }, i) => at - paces[i]!.at);
    expect(between.length).toBeGreaterThan(5);
    // It is looked at after each turn of 30 ms.
    expect(new Set(between)).toEqual(new Set([60]));
    expect(paces.at(-1)!.images).toBe(100 * 256);

    const measured = setUp({ batchSize: 256, due: [7, 9] });
    measured.loop.train(10);
    measured.work();
    const told = measured.paces.map(({ images }) => images / 256);
    expect(told).toEqual(expect.arrayContaining([7, 9, 10]));
  });
});
