import { beforeEach } from 'vitest';
import { notRun } from './not-run.ts';

/**
 * The tests of the `describe` around it are on the real MNIST: run only where `MNIST_DIR` names it.
 * @returns whether it does, for what `beforeAll` prepares.
 */
export function needsMnist(): boolean {
  const isHere = process.env.MNIST_DIR !== undefined;
  beforeEach(({ skip }) => skip(!isHere, `${notRun}MNIST, which MNIST_DIR names`));
  return isHere;
}
