import { onPath } from '../../../src/commands/tools/tool.ts';

/** What drives WebKitGTK's own small browser, and the screen that it needs: it has no mode without one. */
export const driverProgram = 'WebKitWebDriver';
export const screenProgram = 'Xvfb';

/** Path of the driver if both are on the `PATH`, or `undefined`. */
export function findWebKit(environment = process.env): string | undefined {
  const [driver] = onPath([driverProgram], environment);
  const [screen] = onPath([screenProgram], environment);
  return screen && driver;
}
