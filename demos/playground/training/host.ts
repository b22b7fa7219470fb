import type { UnitPlace } from '../../../src/lecture/playground/unit-place.ts';
import { createLoop, type StopReason } from '../../../src/training/loop.ts';
import { createHostOf, type Host, type Place } from '../../../src/training/place.ts';
import { pictureOf } from './picture.ts';
import type { Command, Event, RunSpec } from './protocol.ts';
import { createRun, type Run } from './run.ts';

/** Time for the steps and the picture of one frame, in milliseconds; the rest of 16.7 is to show it. */
const frame = 12;
/** Steps have at least this much of it, however long the picture takes. */
const leastForSteps = 3;

/** Trains a network on points in the plane, and pictures what it makes of every place. */
export function createHost(place: Place<Event>): Host<Command> {
  const { post, now } = place;
  let id = 0;
  let run: Run | null = null;
  let unit: UnitPlace = { layer: -1, unit: 0 };
  /** What the last picture took, in milliseconds. */
  let drawing = 0;
  /** The step that it is on its way to; null while it stands. */
  let goal: number | null = null;
  const loop = createLoop<Run>({
    ...place,
    evaluate: show,
    progress({ step }) {
      if (goal !== null) post({ type: 'progress', run: id, step, goal });
    },
    // The picture of its last good weights comes before the words, when all has stopped.
    diverged: () => {},
    stopped,
    failed: fail,
  });

  function show(open: Run): null {
    const start = now();
    const picture = pictureOf(open, unit);
    drawing = now() - start;
    post({ type: 'picture', run: id, picture });
    return null;
  }

  function stopped(_: number, reason: StopReason) {
    goal = null;
    if (reason === 'diverged' && run !== null) {
      show(run);
      post({ type: 'diverged', run: id, reason: run.obstacle ?? '' });
    }
    post({ type: 'stopped', run: id });
  }

  function fail(reason: string) {
    goal = null;
    post({ type: 'failed', run: id, reason });
  }

  function begin(spec: RunSpec): Run {
    run = createRun(spec);
    loop.open([run]);
    return run;
  }

  return createHostOf<Command>(
    {
      open(command) {
        id = command.run;
        unit = command.unit;
        goal = null;
        begin(command.spec);
      },
      train(command) {
        id = command.run;
        if (run === null) throw new RangeError('No run is open yet.');
        goal = command.until;
        if (goal < run.step) begin(run.spec);
        const milliseconds = Math.max(leastForSteps, frame - drawing);
        loop.train(goal, command.isFrame ? milliseconds : undefined);
      },
      look(command) {
        unit = command.unit;
        // On the way to a step, the picture comes at its end.
        if (run !== null && goal === null) show(run);
      },
      pause: () => loop.pause(),
      ping: () => post({ type: 'alive' }),
    },
    (_, reason) => fail(reason),
  );
}
