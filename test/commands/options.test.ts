import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/commands/browser.ts';
import { readOptions, UsageError } from '../../src/commands/options.ts';
import { checkedBaseUrl } from '../../src/commands/project.ts';

const options = {
  port: { type: 'string', default: '5173' },
  'learning-rate': { type: 'string' },
  epochs: { type: 'string' },
  deck: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
} as const;
const read = (...args: string[]) => readOptions('usage', options, args);

describe('the options of a command', () => {
  it('have their defaults', () => {
    expect(read()).toEqual({ port: '5173', deck: [], json: false });
  });

  it('are read in every usual way of writing them', () => {
    const given = ['--port', '1', '--epochs=2', '--json', '--deck', 'a', '--deck=b'];
    expect(read(...given)).toEqual({ port: '1', epochs: '2', json: true, deck: ['a', 'b'] });
  });

  it.each(['-1', '-.5', '-1e-3'])('may have %s for a value, with and without “=”', (value) => {
    expect(read('--learning-rate', value)['learning-rate']).toBe(value);
    expect(read(`--learning-rate=${value}`)['learning-rate']).toBe(value);
  });

  it('may have a value that begins with a dash, after “=”', () => {
    expect(read('--deck=--json').deck).toEqual(['--json']);
  });

  it.each([
    [['--prot', '1'], 'There is no option --prot. Did you mean --port? --help lists the options.'],
    [['--learning_rate', '1'], 'There is no option --learning_rate. Did you mean --learning-rate?'],
    [['--learningRate=1'], 'There is no option --learningRate. Did you mean --learning-rate?'],
    [['--epoch', '1'], 'There is no option --epoch. Did you mean --epochs?'],
    [['--learn', '1'], 'There is no option --learn. Did you mean --learning-rate?'],
    [['--colour'], 'There is no option --colour. --help lists the options.'],
    [['--constructor'], 'There is no option --constructor. --help'],
    [['--no-json'], 'There is no option --no-json.'],
    [['-e', '1'], 'There is no option -e.'],
    [['--port'], '--port needs a value'],
    [['--port='], '--port needs a value'],
    [['--port', ''], '--port needs a value'],
    [['--port', '--json'], '--port needs a value, but --json follows. A value that begins with'],
    [['--json=yes'], '--json takes no value: leave “=yes” out.'],
    [['--port', '1', '--port', '2'], '--port is given twice (1, then 2). Give it once.'],
    [['--json', '--json'], '--json is given twice. Give it once.'],
    [['mnist'], '“mnist” belongs to no option. Options are written --name value'],
    [['epochs=3'], '“epochs=3” belongs to no option. Did you mean --epochs=3?'],
    [['--', '--port', '1'], '“--port” belongs to no option.'],
  ])('that cannot be are refused in words: %j', (args, message) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(message);
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
