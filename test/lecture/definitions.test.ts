import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnyDemo, demos, findDemo } from '../../src/lecture/catalogue.ts';

const root = join(import.meta.dirname, '../..');

describe.each(demos.map((demo): [string, AnyDemo] => [demo.name, demo]))(
  'the demo %s',
  (name, demo) => {
    const { state } = demo;
    const keys = Object.keys(state.defaults);
    const kinds = Object.entries(state.defaults);
    const problemsOf = (key: string, text: string) =>
      state.parse(new URLSearchParams([[key, text]]).toString()).problems;

    it('says what it is, what is to be done and what is to be seen', () => {
      for (const sentence of [demo.sentence, demo.insight, demo.exercise]) {
        expect(sentence).toMatch(/^\p{Lu}.{20,}[.?]$/su);
      }
      expect(demo.title).toMatch(/\S{3,}/);
      expect(new Set(demo.concepts).size).toBe(demo.concepts.length);
      expect(demo.concepts.length).toBeGreaterThanOrEqual(3);
      expect(existsSync(join(root, 'slides', `${demo.deck}.md`))).toBe(true);
    });

    it('is found by its name', () => {
      expect(findDemo(name)).toBe(demo);
    });

    it('is pictured in a state that a link can hold, and that is not the one it opens with', () => {
      if (demo.poster === undefined) return;
      const { state: shown, problems } = state.parse(demo.poster);
      expect(problems).toEqual([]);
      expect(shown).not.toEqual(state.defaults);
    });

    it('takes no number that has no limits', () => {
      const isNumber = (value: unknown) =>
        typeof value === 'number' || (Array.isArray(value) && value.length > 0);
      for (const [key, value] of kinds.filter(([, value]) => isNumber(value))) {
        const text = (each: string) =>
          Array.isArray(value) ? value.map(() => each).join(',') : each;
        for (const far of ['1e30', '-1e30']) expect(problemsOf(key, text(far))).toHaveLength(1);
      }
    });

    it('takes what it opens with, written out', () => {
      for (const [key, value] of kinds) {
        if (typeof value === 'number') expect(problemsOf(key, String(value))).toEqual([]);
        if (typeof value === 'string' && value !== '') expect(problemsOf(key, value)).toEqual([]);
        const isList = Array.isArray(value) && value.every((each) => typeof each === 'number');
        if (isList && value.length > 0) expect(problemsOf(key, value.join(','))).toEqual([]);
      }
    });

    it('takes neither too few nor too many of several numbers', () => {
      for (const [key, value] of kinds) {
        if (!Array.isArray(value) || value.length === 0) continue;
        expect(problemsOf(key, Array(200).fill(value[0]).join(','))).toHaveLength(1);
      }
    });

    it('has settings, each named once', () => {
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
    });
  },
);

describe('the catalogue', () => {
  it('names all demos if one is asked for that is not there', () => {
    expect(() => findDemo('nothing')).toThrow(
      `There is no demo “nothing”. There are: ${demos.map(({ name }) => name).join(', ')}.`,
    );
  });
});
