import { renderToString } from 'preact-render-to-string';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer, announce } from '../../../demos/shared/announce.tsx';

const heard = () => renderToString(<Announcer />).replace(/<[^>]+>/g, '');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a sentence that follows at once does not keep the one before from being heard', () => {
  vi.advanceTimersByTime(10_000);
  announce('No room.');
  vi.advanceTimersByTime(300);
  announce('A 3.');
  expect(heard()).toBe('No room. A 3.');
  vi.advanceTimersByTime(300);
  announce('A 4.');
  expect(heard()).toBe('A 3. A 4.');
  vi.advanceTimersByTime(5000);
  announce('A 5.');
  expect(heard()).toBe('A 5.');
});

test('the same sentence is said again', () => {
  vi.advanceTimersByTime(100_000);
  announce('Link copied.');
  const first = heard();
  vi.advanceTimersByTime(5000);
  announce('Link copied.');
  expect(heard()).not.toBe(first);
  expect(heard().trim()).toBe('Link copied.');
});
