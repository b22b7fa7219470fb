import { expect, test } from 'vitest';
import { notRun, notRunLine } from './not-run.ts';

test('tests that were not run are counted by what is missing', () => {
  const notes = [`${notRun}Firefox`, `${notRun}Poppler`, `${notRun}Firefox`];
  expect(notRunLine(notes)).toBe('NOT RUN: 3 tests (2 without Firefox, 1 without Poppler)');
  expect(notRunLine(notes.slice(1, 2))).toBe('NOT RUN: 1 test (1 without Poppler)');
});

test('tests that were skipped for another reason are not among them', () => {
  expect(notRunLine([undefined, 'left out by -t'])).toBeUndefined();
});
