import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Desk, hashAfter, join, link, longLink, openDesk, show, total } from './desk.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

function open(query = link): Desk {
  const desk = openDesk(query);
  desks.push(desk);
  return desk;
}

/** The demo at a link, with all its images, at rest. */
function openReady(query = link): Desk {
  const desk = open(query);
  desk.bring(total);
  desk.work();
  return desk;
}

const step = ({ session }: Desk) => session.main.value?.step;
const hash = ({ session }: Desk) => session.main.value?.moments.at(-1)?.hash;
const toScreen = (desk: Desk, isOnScreen: boolean) => {
  desk.active.value = isOnScreen;
};
/** Turns until the run has begun and is not over: an epoch has 8 steps. */
function workUntilStep(desk: Desk, least: number) {
  for (let turn = 0; turn < 1000 && (step(desk) ?? 0) < least; turn++) desk.work(1);
  expect(step(desk)).toBeGreaterThanOrEqual(least);
}

describe('a session of the training demo', () => {
  it('stands at the start of its run, trains its epochs, and says where it is in the link', () => {
    const desk = openReady();
    expect(desk.session.phase.value).toBe('still');
    expect(hash(desk)).toBe(hashAfter(0));
    desk.session.train();
    expect(desk.session.phase.value).toBe('training');
    desk.work();
    expect(desk.session.phase.value).toBe('still');
    expect(desk.store.query.value).toBe(`${link}&step=16`);
    expect(hash(desk)).toBe(hashAfter(16));
    desk.session.train();
    desk.work();
    expect(step(desk)).toBe(32);
  });

  it('replays a link whose step it has all images for, and no earlier', () => {
    const desk = open(`${link}&step=5`);
    desk.bring(100);
    desk.work();
    expect(desk.session.phase.value).toBe('loading');
    desk.bring(128);
    desk.work();
    expect([desk.session.phase.value, step(desk), hash(desk)]).toEqual(['still', 5, hashAfter(5)]);
  });

  it('heeds a link that comes while the images of the one before are on their way', () => {
    const desk = open('hidden=8&images=300');
    desk.bring(200);
    desk.work();
    desk.session.train();
    desk.store.show(`${link}&step=3`);
    desk.work();
    expect([desk.session.phase.value, step(desk), hash(desk)]).toEqual(['still', 3, hashAfter(3)]);
  });

  it('goes to a step that is asked for while it trains, ahead or back', () => {
    const desk = openReady(longLink);
    for (const wish of [40, 2]) {
      desk.session.train();
      workUntilStep(desk, 3);
      desk.store.update({ step: wish });
      desk.work();
      expect([desk.session.phase.value, step(desk)]).toEqual(['still', wish]);
      expect(hash(desk)).toBe(hashAfter(wish));
    }
  });

  it('is taken back by undo, also while it goes on', () => {
    const desk = openReady(longLink);
    desk.store.update({ step: 16 });
    desk.store.settle();
    desk.work();
    desk.session.train();
    workUntilStep(desk, 18);
    desk.store.undo();
    desk.work();
    expect([desk.store.state.value.step, step(desk), hash(desk)]).toEqual([0, 0, hashAfter(0)]);
    desk.store.redo();
    desk.work();
    expect([step(desk), hash(desk)]).toEqual([16, hashAfter(16)]);
  });

  it('hears nothing of a run after another was asked for', () => {
    const desk = openReady();
    desk.session.train();
    workUntilStep(desk, 1);
    desk.session.change({ seed: 2 });
    desk.session.change({ seed: 3 });
    for (let turn = 0; turn < 50; turn++) {
      desk.work(1);
      expect(step(desk)).toBe(0);
    }
    expect(desk.session.main.value?.moments).toHaveLength(1);
    expect(desk.commands.filter(({ type }) => type === 'open')).toHaveLength(3);
  });

  it('hears nothing of the images of a dataset after another was asked for', () => {
    const desk = open();
    desk.work();
    desk.bring(total);
    desk.session.change({ data: 'built-in' });
    // Pieces of the first dataset were on their way before the worker knew.
    desk.work(1);
    expect(desk.session.loading.value).toMatchObject({ count: 0 });
    desk.work();
    expect(desk.session.phase.value).toBe('still');
  });
});

describe('a run that diverges', () => {
  it('says so at once: with the stage come the words, and with both the last good step', () => {
    const desk = openReady(
      `${link}&optimizer=sgd&rate=100&activation=sigmoid&loss=quadratic&seed=4`,
    );
    const { session, store } = desk;
    session.change({ rate: 100, loss: 'cross-entropy', activation: 'relu', hidden: [16, 16] });
    desk.work();
    session.train();
    for (let turn = 0; turn < 1000 && session.phase.value !== 'diverged'; turn++) {
      expect(session.trouble.value).toBeNull();
      desk.work(1);
    }
    expect(session.phase.value).toBe('diverged');
    expect(session.trouble.value).toMatch(/smaller learning rate/);
    expect(store.state.value.step).toBe(step(desk));
    session.change({ rate: 0.01 });
    expect(session.trouble.value).toBeNull();
    desk.work();
    expect(session.phase.value).toBe('still');
  });
});

describe('a worker that is lost', () => {
  it.each([
    ['while it trains', (desk: Desk) => workUntilStep(desk, 3), 16],
    ['after it has trained', (desk: Desk) => desk.work(), 16],
  ])('%s is replaced, and the run goes on to where it was going', (_, before, end) => {
    const desk = openReady();
    desk.session.train();
    before(desk);
    const seen = step(desk)!;
    desk.kill();
    expect(desk.session.news.value).toContain('A new one replays the run');
    desk.bring(total);
    for (let turn = 0; turn < 1000 && desk.session.phase.value !== 'still'; turn++) {
      desk.work(1);
      // Its picture stays until the new worker has come as far.
      expect(step(desk)).toBeGreaterThanOrEqual(seen);
    }
    expect([step(desk), hash(desk)]).toEqual([end, hashAfter(end)]);
  });

  it('before its images have come still begins by itself, if it was to', () => {
    const desk = open();
    desk.session.train();
    desk.work();
    desk.kill();
    desk.bring(total);
    desk.work();
    expect(step(desk)).toBe(16);
  });

  it('three times in a row is given up in words, until it is tried again', () => {
    const desk = openReady();
    desk.session.train();
    workUntilStep(desk, 1);
    for (let i = 0; i < 3; i++) desk.kill();
    expect(desk.session.phase.value).toBe('failed');
    expect(desk.session.trouble.value).toMatch(/3 times in a row \(gone\)/);
    // Nothing of it works, and nothing throws.
    desk.session.train();
    desk.session.pause();
    desk.session.step();
    desk.session.reset();
    desk.session.change({ seed: 1, epochs: 2 });
    desk.session.tryAgain();
    desk.bring(total);
    desk.work();
    expect(desk.session.phase.value).toBe('still');
    expect(desk.session.trouble.value).toBeNull();
  });
});

describe('a slide that leaves the screen', () => {
  it('rests its run, and goes on to the same end when it is back', () => {
    const desk = openReady(longLink);
    desk.session.train();
    workUntilStep(desk, 3);
    desk.active.value = false;
    desk.work();
    expect(desk.session.phase.value).toBe('still');
    const rested = step(desk)!;
    expect(rested).toBeLessThan(1600);
    expect(desk.store.state.value.step).toBe(rested);
    desk.active.value = true;
    desk.work();
    expect([step(desk), hash(desk)]).toEqual([1600, hashAfter(1600)]);
  });

  it.each([
    ['had time to pause', (desk: Desk) => desk.work()],
    ['was taken away at once', () => {}],
  ])('and whose frame %s goes on from where it was in the next one', (_, farewell) => {
    const first = openReady();
    first.session.train();
    workUntilStep(first, 3);
    first.active.value = false;
    farewell(first);
    const left = first.store.state.value.step;
    expect(left).toBeGreaterThanOrEqual(3);

    const second = open();
    show(second, first.store.query.value, structuredClone(first.snapshot.value));
    // Its picture is there before its images are.
    second.bring(total);
    const seen: number[] = [];
    for (let turn = 0; turn < 1000; turn++) {
      second.work(1);
      if (step(second) !== undefined) seen.push(step(second)!);
    }
    expect(Math.min(...seen)).toBe(left);
    expect(second.session.phase.value).toBe('still');
    expect([step(second), hash(second)]).toEqual([16, hashAfter(16)]);
  });

  it.each([0, 1, 3, 10, 30, 100])(
    'goes on also if what the deck kept comes %d turns after the frame',
    (turns) => {
      const second = open();
      second.bring(total);
      second.work(turns);
      const first = openReady();
      first.session.train();
      workUntilStep(first, 3);
      first.active.value = false;
      show(second, first.store.query.value, structuredClone(first.snapshot.value));
      second.work();
      expect([step(second), hash(second)]).toEqual([16, hashAfter(16)]);
    },
  );

  it('before its images have come begins by itself in the next frame, if Train was pressed', () => {
    const first = open();
    first.session.train();
    first.active.value = false;
    const second = open();
    second.active.value = false;
    show(second, first.store.query.value, structuredClone(first.snapshot.value));
    second.bring(total);
    second.work();
    expect(step(second)).toBe(0);
    second.active.value = true;
    second.work();
    expect(step(second)).toBe(16);
  });

  it('keeps the step that its link asks for, though its frame waits beside the screen', () => {
    const desk = open(`${link}&step=9`);
    desk.active.value = false;
    desk.bring(total);
    desk.work();
    expect(step(desk)).toBe(0);
    expect(desk.store.query.value).toBe(`${link}&step=9`);
    desk.active.value = true;
    desk.work();
    expect([step(desk), hash(desk)]).toEqual([9, hashAfter(9)]);
    expect(desk.store.canUndo.value).toBe(false);
  });
});

describe('two windows of one lecture', () => {
  function openTwo() {
    const [one, other] = [openReady(longLink), openReady()];
    other.store.show(one.store.query.value);
    other.work();
    const deliver = join(one, other);
    const workBoth = (turns: number) => {
      for (let turn = 0; turn < turns; turn++) {
        one.work(1);
        // One machine is slower than the other.
        if (turn % 3 === 0) other.work(1);
        deliver();
      }
    };
    return { one, other, workBoth };
  }

  it('begin and pause together, and stand at the same weights', () => {
    const { one, other, workBoth } = openTwo();
    one.session.train();
    workBoth(30);
    expect(other.session.phase.value).toBe('training');
    expect(step(other)).not.toBe(step(one));
    one.session.pause();
    workBoth(2000);
    expect([one, other].map(({ session }) => session.phase.value)).toEqual(['still', 'still']);
    expect(step(other)).toBe(step(one));
    expect(hash(other)).toBe(hash(one));
  });

  it('are paused by the slower one as well, and go back to the start together', () => {
    const { one, other, workBoth } = openTwo();
    one.session.train();
    workBoth(60);
    other.session.pause();
    workBoth(2000);
    expect([step(one), hash(one)]).toEqual([step(other), hash(other)]);
    expect(step(one)).toBeGreaterThan(0);
    one.session.reset();
    workBoth(2000);
    expect([step(one), step(other)]).toEqual([0, 0]);
  });

  it('leave the screen together and go on together, to the same goal', () => {
    const { one, other, workBoth } = openTwo();
    one.session.train();
    workBoth(20);
    for (const desk of [one, other]) desk.active.value = false;
    workBoth(500);
    const rested = [step(one)!, step(other)!];
    for (const desk of [one, other]) desk.active.value = true;
    workBoth(20);
    expect([one, other].map(({ session }) => session.phase.value)).toEqual([
      'training',
      'training',
    ]);
    expect(step(one)).toBeGreaterThan(rested[0]!);
    expect(step(other)).toBeGreaterThan(rested[1]!);
  });
});

describe('whatever happens in whatever order', () => {
  type Happening = readonly [name: string, happen: (desk: Desk) => void];
  const happenings: readonly Happening[] = [
    ['Train', ({ session }) => session.train()],
    ['Pause', ({ session }) => session.pause()],
    ['One mini-batch', ({ session }) => session.step()],
    ['Back to the start', ({ session }) => session.reset()],
    ['Try again', ({ session }) => session.tryAgain()],
    ['another seed', ({ session }) => session.change({ seed: 2 })],
    ['its seed again', ({ session }) => session.change({ seed: 1 })],
    ['other data', ({ session }) => session.change({ data: 'fashion-mnist' })],
    ['its data again', ({ session }) => session.change({ data: 'mnist' })],
    ['more images', ({ session }) => session.change({ images: 200 })],
    ['its images again', ({ session }) => session.change({ images: 128 })],
    ['undo', ({ store }) => store.undo()],
    ['redo', ({ store }) => store.redo()],
    ['a link to step 5', ({ store }) => store.show(`${link}&step=5`)],
    ['the slide leaves', (desk) => toScreen(desk, false)],
    ['the slide comes', (desk) => toScreen(desk, true)],
    ['the worker is lost', (desk) => desk.kill()],
    ['a few images come', (desk) => desk.bring(128)],
    ['all images come', (desk) => desk.bring(total)],
    ['one turn', (desk) => desk.work(1)],
    ['ten turns', (desk) => desk.work(10)],
    ['many turns', (desk) => desk.work(300)],
  ];

  it('the words are those of the stage, and in the end the link says where the run stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 25 }), (sequence) => {
        const desk = openDesk(link);
        const { session, store } = desk;
        try {
          for (const [, happen] of sequence) {
            happen(desk);
            const isTrouble = ['diverged', 'failed'].includes(session.phase.value);
            expect(session.trouble.value !== null).toBe(isTrouble);
          }
          desk.active.value = true;
          if (session.phase.value === 'failed') session.tryAgain();
          desk.bring(total);
          desk.work();
          expect(session.phase.value).toBe('still');
          expect(store.state.value.step).toBe(step(desk));
          session.reset();
          session.change({ seed: 1, images: 128, data: 'mnist' });
          desk.work();
          expect([step(desk), hash(desk)]).toEqual([0, hashAfter(0)]);
          session.train();
          desk.work();
          expect([step(desk), hash(desk)]).toEqual([16, hashAfter(16)]);
        } finally {
          desk.close();
        }
      }),
      { numRuns: 30 },
    );
  });
});
