import { expect, it } from 'vitest';
import { downloadInBackground } from '../../../src/commands/data/background.ts';

it('nothing is downloaded in the background of a test', () => {
  expect(downloadInBackground('mnist', () => expect.unreachable())).toBe(false);
});
