import { type ParseArgsConfig, parseArgs } from 'node:util';
import leven from 'leven';
import { DataError } from '../datasets/data-error.ts';
import { DeckError } from '../deck/problems.ts';
import { fileProblem } from './file-problem.ts';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
type Values<Options extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; strict: true }>
>['values'];

/** What a command could not do, in a sentence for the person at the terminal. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** What was asked of a command is not possible, whatever the machine: found before anything is done. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}

/**
 * Reads `process.argv` by `options`. `--help` prints `usage` and ends the process with 0.
 * A value that is a negative number needs no “=” before it.
 * @throws UsageError for an option that is not known, is given twice, lacks its value or takes none, and
 * for a word that belongs to no option.
 */
export function readOptions<const Options extends OptionsConfig>(
  usage: string,
  options: Options,
  args = process.argv.slice(2),
): Values<Options> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usage.trim()}\n`);
    process.exit(0);
  }
  // Not strict: what is wrong is said below, in words of our own.
  const { values, tokens } = parseArgs({
    ...{ args, options, strict: false, allowPositionals: true, tokens: true },
  });
  const seen = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError(aboutWord(token.value, options));
    if (token.kind === 'option') {
      const problem = problemOf(token, options, seen);
      if (problem !== null) throw new UsageError(problem);
      seen.set(token.name, token.value);
    }
  }
  return values as Values<Options>;
}

interface OptionToken {
  readonly name: string;
  /** As it was written, with its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** @param seen the options before it with their values. */
function problemOf(
  { name, rawName, value, inlineValue }: OptionToken,
  options: OptionsConfig,
  seen: ReadonlyMap<string, string | undefined>,
): string | null {
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (known === undefined) {
    return `There is no option ${rawName}.${suggestion(name, options)} --help lists the options.`;
  }
  if (known.type === 'boolean') {
    if (value !== undefined) return `--${name} takes no value: leave “=${value}” out.`;
  } else if (value === undefined || value === '') {
    return `--${name} needs a value. --help says which.`;
  } else if (!inlineValue && /^-[^\d.]/.test(value)) {
    return `--${name} needs a value, but ${value} follows. A value that begins with a dash is written --${name}=${value}`;
  }
  if (known.multiple || !seen.has(name)) return null;
  const given = known.type === 'boolean' ? '' : ` (${seen.get(name)}, then ${value})`;
  return `--${name} is given twice${given}. Give it once.`;
}

/** About a word that is no option and no option's value. */
function aboutWord(word: string, options: OptionsConfig): string {
  const name = word.replace(/=.*/, '');
  const meant = Object.hasOwn(options, name) ? ` Did you mean --${word}?` : '';
  return `“${word}” belongs to no option.${meant} Options are written --name value, after a lone “--” where npm runs the command. --help lists them.`;
}

/** The options whose name is a slip of the finger away: a third of the letters at most. */
function suggestion(name: string, options: OptionsConfig): string {
  const [nearest] = Object.keys(options)
    .map((known) => ({ known, distance: name === '' ? Infinity : leven(name, known) }))
    .filter(
      ({ known, distance }) =>
        distance <= Math.ceil(known.length / 3) || (name.length > 2 && known.startsWith(name)),
    )
    .sort((a, b) => a.distance - b.distance);
  return nearest === undefined ? '' : ` Did you mean --${nearest.known}?`;
}

/** Errors whose message is written for whoever runs a command; others are mistakes of the program. */
const forThePerson = [CommandError, DeckError, DataError];

/**
 * Runs a command. What the person can mend becomes a message, and exit code 2 if it is in the options, 1
 * if not; any other error keeps its stack. A reader of the output that has seen enough, such as `head`,
 * ends the command without a word.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  process.stdout.on('error', endWithReader);
  process.stderr.on('error', endWithReader);
  try {
    await main();
  } catch (error) {
    const message = forThePerson.some((kind) => error instanceof kind)
      ? (error as Error).message
      : fileProblem(error);
    if (message === undefined) throw error;
    process.stderr.write(`\n${message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

let needsReader = true;

/** From here on a command has more to do than to be read: it goes on to its end without a reader. */
export function goOnUnread(): void {
  needsReader = false;
}

/** EPIPE: the program after a “|” has ended. EIO: the terminal is closed. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  if (needsReader) process.exit(0);
}
