import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/commands/browser.ts';
import { CommandError, readOptions } from '../../src/commands/options.ts';
import { checkedBaseUrl } from '../../src/commands/project.ts';

const options = { port: { type: 'string', default: '5173' } } as const;

describe('the options of a command', () => {
  it('have their defaults', () => {
    expect(readOptions('usage', options, [])).toEqual({ port: '5173' });
  });

  it('that are not known are named, with the way to the list', () => {
    expect(() => readOptions('usage', options, ['--prot', '1'])).toThrow(
      /--prot.*--help lists the options/,
    );
  });

  it('that lack their value are named', () => {
    expect(() => readOptions('usage', options, ['--port'])).toThrow(CommandError);
  });
});

describe('--base-url', () => {
  it('gets a slash at its end, so that addresses can be added', () => {
    expect(checkedBaseUrl('https://example.org/course')).toBe('https://example.org/course/');
  });

  it.each(['example.org', 'file:///tmp', 'https://'])('is refused if it is “%s”', (text) => {
    expect(() => checkedBaseUrl(text)).toThrow(/no web address.*https:\/\//);
  });
});

describe('the browser', () => {
  it('is the one that CHROME_PATH names', () => {
    expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  it('is not replaced silently if CHROME_PATH names none', () => {
    expect(() => findBrowser({ CHROME_PATH: '/no/such/browser' })).toThrow(
      /\/no\/such\/browser.*does not exist/,
    );
  });
});
