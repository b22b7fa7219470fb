/** A bar for each file on a terminal; elsewhere nothing until the file is there. */

export interface Bar {
  update(file: string, received: number, total: number | undefined): void;
  /** Prints a line in place of the bar. */
  say(line: string): void;
}

const cells = 24;

export function createBar(
  output: { isTTY?: boolean; write(text: string): unknown } = process.stdout,
  now: () => number = () => performance.now(),
): Bar {
  let shown = '';
  let latest = 0;
  let start = { file: '', time: 0, received: 0 };
  const clear = () => {
    if (shown !== '') output.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  return {
    update(file, received, total) {
      const time = now();
      if (start.file !== file) start = { file, time, received };
      const done = received === total;
      if (output.isTTY !== true || (time - latest < 100 && !done)) return;
      latest = time;
      clear();
      const seconds = (time - start.time) / 1000;
      const speed = seconds > 0.2 ? `  ${size((received - start.received) / seconds)}/s` : '';
      shown = `${file.padEnd(26)} ${barOf(received, total)} ${amount(received, total)}${speed}`;
      output.write(shown);
    },
    say(line) {
      clear();
      output.write(`${line}\n`);
    },
  };
}

function barOf(received: number, total: number | undefined): string {
  if (total === undefined) return '';
  const full = Math.round((cells * received) / Math.max(1, total));
  return '█'.repeat(full) + '░'.repeat(Math.max(0, cells - full));
}

function amount(received: number, total: number | undefined): string {
  return total === undefined ? size(received) : `${size(received)} of ${size(total)}`;
}

/** 1 MB is 10⁶ bytes. */
export function size(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(0)} kB` : `${Math.round(bytes)} B`;
}
