/** What asks a process to end, and the code it then ends with: 128 and the signal's number. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Looked at between steps, like an `AbortSignal`. */
export interface Stop {
  readonly aborted: boolean;
  readonly exitCode: number;
}

/**
 * From here on Ctrl+C, `kill` and a terminal that is closed do not end the process at once: they are to be
 * looked at, so that what there is can be saved. The second one does end it.
 */
export function createStop(): Stop {
  let exitCode: number | null = null;
  for (const [signal, code] of Object.entries(codes)) {
    process.once(signal, () => {
      exitCode = code;
    });
  }
  return {
    get aborted() {
      return exitCode !== null;
    },
    get exitCode() {
      return exitCode ?? 0;
    },
  };
}
