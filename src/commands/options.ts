import { type ParseArgsConfig, parseArgs } from 'node:util';
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

/**
 * Reads `process.argv` by `options`. `--help` prints `usage` and ends the process with 0;
 * an option that is not known, or lacks its value, is a `CommandError` that points to `--help`.
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
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CommandError(`${message}. --help lists the options.`);
  }
}

/** Errors whose message is written for whoever runs a command; others are mistakes of the program. */
const forThePerson = [CommandError, DeckError, DataError];

/** Runs a command. What the person can mend becomes a message and exit code 1; else the stack stays. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const message = forThePerson.some((kind) => error instanceof kind)
      ? (error as Error).message
      : fileProblem(error);
    if (message === undefined) throw error;
    process.stderr.write(`\n${message}\n`);
    process.exitCode = 1;
  }
}
