import { parameterCount } from '../../src/compute/parameter-count.ts';
import { grouped } from '../../src/format.ts';
import type { PlaygroundState } from '../../src/lecture/playground/definition.ts';
import { layersOf } from './spec.ts';
import { standstill } from './standstill.ts';
import type { Picture } from './training/protocol.ts';
import { percent } from './words.ts';

/** What the picture shows, in sentences. */
export function describe(state: PlaygroundState, picture: Picture | null): string {
  const parameters = parameterCount(layersOf(state));
  const network = `A network of ${parameters} parameters`;
  if (picture === null) return `${network} is being made ready.`;
  const { step, train, test } = picture;
  if (train === null) return `${network}, and no point to learn from yet: set some.`;
  const steps = `${grouped(step)} ${step === 1 ? 'step' : 'steps'}`;
  const tested =
    test === null
      ? `${percent(train.accuracy)} of the training points right`
      : `${percent(test.accuracy)} of the test points right, ${percent(train.accuracy)} of the training points`;
  const why = standstill(state, picture);
  return `${network} after ${steps}: ${tested}.${why === '' ? '' : ` ${why}`}`;
}
