import type { UnitPlace } from '../unit-place.ts';
import { pictureOf } from './picture.ts';
import type { Command, Event } from './protocol.ts';
import { createRun, type Run } from './run.ts';

export interface HostOptions {
  readonly post: (event: Event) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back soon, after waiting messages had their turn. */
  readonly later: (callback: () => void) => void;
}

/** Time for the steps and the picture of one frame, in milliseconds; the rest of 16.7 is to show it. */
const frame = 12;
/** Steps have at least this much of it, however long the picture takes. */
const leastForSteps = 3;
/** Longest time between two looks at the messages on the way to a step, in milliseconds. */
const slice = 20;
/** Slices between two reports of progress. */
const slicesPerReport = 5;

/** The worker without the worker: takes commands and tells what happens. */
export function createHost({ post, now, later }: HostOptions) {
  let id = 0;
  let run: Run | null = null;
  let unit: UnitPlace = { layer: -1, unit: 0 };
  /** What the last picture took, in milliseconds. */
  let drawing = 0;
  /** On the way to a step. */
  let busy = false;
  /** Changes whenever what goes on is to end. */
  let turn = 0;

  function show(open: Run) {
    const start = now();
    const picture = pictureOf(open, unit);
    drawing = now() - start;
    post({ type: 'picture', run: id, picture });
  }

  function train(open: Run, goal: number, milliseconds: number) {
    const end = now() + milliseconds;
    do open.advance();
    while (open.step < goal && open.obstacle === null && now() < end);
  }

  function end(open: Run) {
    show(open);
    if (open.obstacle !== null && open.spec.train !== null) {
      post({ type: 'diverged', run: id, reason: open.obstacle });
    }
  }

  function work(open: Run, goal: number, mine: number, slices = 1) {
    if (mine !== turn) return;
    if (open.step < goal) train(open, goal, slice);
    if (open.step >= goal || open.obstacle !== null) {
      busy = false;
      return end(open);
    }
    if (slices % slicesPerReport === 0) {
      post({ type: 'progress', run: id, step: open.step, goal });
    }
    later(() => work(open, goal, mine, slices + 1));
  }

  function go(goal: number) {
    if (run === null) return;
    if (goal < run.step) run = createRun(run.spec);
    turn += 1;
    busy = true;
    work(run, goal, turn);
  }

  const commands: {
    [Type in Command['type']]: (command: Extract<Command, { type: Type }>) => void;
  } = {
    open(command) {
      id = command.run;
      unit = command.unit;
      run = createRun(command.spec);
      go(command.step);
    },
    go(command) {
      id = command.run;
      go(command.step);
    },
    advance({ steps }) {
      if (run === null) return;
      turn += 1;
      busy = false;
      if (steps > 0) train(run, run.step + steps, Math.max(leastForSteps, frame - drawing));
      end(run);
    },
    look(command) {
      unit = command.unit;
      // On the way to a step, the picture comes at its end.
      if (run !== null && !busy) show(run);
    },
    stop() {
      turn += 1;
      busy = false;
    },
  };

  return {
    receive(command: Command) {
      try {
        (commands[command.type] as (command: Command) => void)(command);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        post({ type: 'failed', run: id, reason });
      }
    },
  };
}
