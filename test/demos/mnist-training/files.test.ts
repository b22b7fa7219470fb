import { afterEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../demos/mnist-training/open-file.ts';
import { createEngine } from '../../../src/compute/engine.ts';
import { mnistTraining } from '../../../src/lecture/mnist-training/definition.ts';
import { settingsOf } from '../../../src/lecture/mnist-training/network-choice.ts';
import { weightsHash } from '../../../src/training/hash.ts';
import { type SavedRun, writeRun } from '../../../src/training/saved-run.ts';
import { type Desk, link, openDesk, total } from './desk.ts';

let desk: Desk;
afterEach(() => desk.close());

function openReady(query = link): Desk {
  desk = openDesk(query);
  desk.bring(total);
  desk.work();
  return desk;
}

const settings = settingsOf(mnistTraining.state.parse(link).state);

/** The link's run as a file says it was after some steps. */
function saved(changes: Partial<SavedRun> = {}): SavedRun {
  const engine = createEngine(changes.settings ?? settings);
  const parameters = engine.getParameters();
  return {
    ...{ settings: engine.settings, parameters, hash: weightsHash(parameters) },
    ...{ data: 'mnist', testData: 'mnist', images: 128, step: 5 },
    ...{ accuracy: 0.875, replayable: true },
    ...changes,
  };
}

const open = ({ session, store }: Desk, run: SavedRun | string) => {
  const file = new File([typeof run === 'string' ? run : writeRun(run)], 'mine.json');
  return openFile(file, session, store);
};
const words = () => desk.session.lent.fileWords.value;

describe('a saved run', () => {
  it('is replayed to its step, and found to have other weights if the file has others', async () => {
    openReady();
    const run = saved();
    await open(desk, run);
    expect(words()).toBe('Replaying “mine.json” to step 5.');
    expect(desk.store.query.value).toBe(`${link}&step=5`);
    desk.work();
    const now = desk.session.main.value?.moments.at(-1);
    expect(now?.step).toBe(5);
    expect(words()).toBe(
      `Replayed “mine.json” on these images, with other weights than the file has (${now?.hash}, not ${run.hash}).`,
    );
  });

  it('is found to have the same weights, bit for bit, without replaying what has been there', async () => {
    openReady();
    await open(desk, saved({ step: 0 }));
    const { hash } = saved();
    expect(words()).toBe(`Replayed “mine.json”: the same weights, bit for bit (${hash}).`);
    expect(desk.session.lent.network.value?.words).toBe(
      'the network of “mine.json” (87.5 % when it was saved)',
    );
  });

  it('is told to have broken off where it was paused on the way', async () => {
    openReady();
    await open(desk, saved({ step: 1600 }));
    desk.work(6);
    desk.session.pause();
    desk.work();
    const { step } = desk.session.main.value!;
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(1600);
    expect(words()).toBe(`The replay of “mine.json” stopped at step ${step} of 1,600.`);
  });

  it('that is of another network becomes the run of the page', async () => {
    openReady();
    const other = { ...settings, layers: [784, 5, 10], seed: 9 };
    await open(desk, saved({ settings: other, step: 2 }));
    expect(desk.store.state.value).toMatchObject({ hidden: [5], seed: 9, step: 2 });
    desk.work();
    expect(desk.session.main.value?.step).toBe(2);
    desk.store.undo();
    expect(desk.store.state.value).toMatchObject({ hidden: [4], step: 0 });
  });

  it('that cannot be replayed reads drawings beside the run of the page, until that is trained', async () => {
    openReady();
    await open(desk, saved({ replayable: false }));
    expect(words()).toBe(
      '“mine.json” is open and reads drawings. It is not replayed: training it from its seed makes other weights, as its file says.',
    );
    expect(desk.store.query.value).toBe(link);
    expect(desk.session.reader.value).toEqual({ kind: 'lent' });
    desk.session.step();
    desk.work();
    expect(words()).toBe('');
    expect(desk.session.reader.value).toEqual({ kind: 'now' });
  });

  it.each([
    ['no run', 'nothing', 'mine.json'],
    [
      'of another kind of network',
      saved({ settings: { ...settings, layers: [783, 10] } }),
      '783-10',
    ],
    ['of too few classes', saved({ settings: { ...settings, layers: [784, 9] } }), '784-9'],
  ])('that is %s changes nothing but what is said', async (_, run, part) => {
    openReady();
    await open(desk, run);
    expect(words()).toMatch(
      /^“mine\.json” was not opened: .*\. Everything here stays as it was\.$/s,
    );
    expect(words()).toContain(part);
    expect([desk.store.query.value, desk.session.lent.network.value]).toEqual([link, null]);
  });

  it('that cannot be read is refused with the reason', async () => {
    openReady();
    const file = { name: 'far.json', text: () => Promise.reject(new Error('gone')) };
    await openFile(file as unknown as File, desk.session, desk.store);
    expect(words()).toBe(
      '“far.json” was not opened: it could not be read (gone). Everything here stays as it was.',
    );
  });
});

describe('what pictures show', () => {
  it('is nothing before a run is open, then its newest weights, or those looked back at', () => {
    desk = openDesk(link);
    const { session } = desk;
    expect([session.looking.value, session.moment.value]).toEqual([null, null]);
    expect(session.loading.value).toEqual({ name: 'mnist', count: 0, total: 0 });
    desk.bring(100);
    desk.work();
    expect(session.loading.value).toMatchObject({ count: 100, total });
    desk.bring(total);
    desk.work();
    expect(session.loading.value).toBeNull();
    expect(session.looking.value).toEqual({ kind: 'now' });
    session.train();
    desk.work();
    expect(session.moment.value?.step).toBe(16);
    session.visit(4);
    expect(session.looking.value).toEqual({ kind: 'step', step: 4 });
    expect(session.moment.value?.step).toBe(4);
    expect(session.visited.value).toBe(4);
    session.visit(null);
    expect(session.looking.value).toEqual({ kind: 'now' });
    session.visit(4);
    session.step();
    expect(session.visited.value).toBeNull();
  });

  it('reads drawings with a network trained before, until the run has been trained', () => {
    openReady();
    const { session } = desk;
    const engine = createEngine(settings);
    const network = { settings, parameters: engine.getParameters(), words: 'an older one' };
    expect(session.reader.value).toEqual({ kind: 'now' });
    session.lend({ ...network, data: 'mnist' });
    expect(session.reader.value).toEqual({ kind: 'lent' });
    // One for clothes reads no digits.
    session.lend({ ...network, data: 'fashion-mnist' });
    expect(session.reader.value).toEqual({ kind: 'now' });
    session.lend({ ...network, data: 'built-in' });
    expect(session.reader.value).toEqual({ kind: 'lent' });
    session.train();
    desk.work();
    expect(session.reader.value).toEqual({ kind: 'now' });
    session.reset();
    desk.work();
    expect(session.reader.value).toEqual({ kind: 'lent' });
  });

  it('lends a network to the worker, and to the next one if that is lost', () => {
    openReady();
    const engine = createEngine(settings);
    const parameters = engine.getParameters();
    desk.session.lend({ settings, parameters, data: 'mnist', words: 'an older one' });
    const lent = () => desk.commands.filter(({ type }) => type === 'lend');
    expect(lent()).toEqual([{ type: 'lend', settings, parameters }]);
    desk.kill();
    expect(lent()).toHaveLength(2);
  });

  it('keeps the run before its settings were changed, to compare with', () => {
    openReady();
    const { session } = desk;
    expect(session.ghost.value).toBeNull();
    session.train();
    desk.work();
    const before = session.main.value!;
    session.change({ rate: 0.02 });
    desk.work();
    expect(session.ghost.value?.label).toBe(before.label);
    expect(session.ghost.value?.moments.at(-1)?.step).toBe(16);
    expect(desk.store.state.value.step).toBe(0);
    // Another look at the same run is no other run.
    session.change({ view: 'weights' });
    desk.work();
    expect(session.ghost.value?.label).toBe(before.label);
  });

  it('says that the browser let the page sleep, if that interrupted anything', () => {
    openReady();
    desk.session.wake();
    expect(desk.session.news.value).toBe('');
    desk.session.train();
    desk.session.wake();
    expect(desk.session.news.value).toContain('let this page sleep');
  });
});
