/** Commands of WebDriver that tests use. */
export type Command =
  | 'SetWindowRect'
  | 'Navigate'
  | 'ExecuteScript'
  | 'PerformActions'
  | 'TakeScreenshot'
  | 'GetWindowHandles'
  | 'SwitchToWindow'
  | 'SwitchToFrame'
  | 'CloseWindow';

/** How commands reach a browser that has been started for them. */
export interface Driver {
  /** @returns the command's value. */
  send(command: Command, parameters: object): Promise<unknown>;
  /** Ends the browser, and removes what it has written. */
  close(): Promise<void>;
}

/** A browser of the machine's own that Playwright does not drive, which speaks WebDriver. */
export class DrivenBrowser {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** @param width pixels that a page has for itself, whatever the browser has around it; so is the height. */
  async open(url: string, width = 1280, height = 720): Promise<void> {
    await this.#driver.send('SetWindowRect', { width, height });
    const [innerWidth, innerHeight] = await this.evaluate<[number, number]>(
      '[innerWidth, innerHeight]',
    );
    if (innerWidth !== width || innerHeight !== height) {
      await this.#driver.send('SetWindowRect', {
        width: 2 * width - innerWidth,
        height: 2 * height - innerHeight,
      });
    }
    await this.#driver.send('Navigate', { url });
  }

  /** Runs a function's body in the page; it may return what JSON can hold. */
  async evaluate<Result>(script: string): Promise<Result> {
    return (await this.#driver.send('ExecuteScript', {
      script: `return (${script});`,
      args: [],
    })) as Result;
  }

  /** Runs a function's body in a frame of the page, whose document the page itself may not see. */
  async evaluateInFrame<Result>(frame: string, script: string): Promise<Result> {
    const id = await this.evaluate<number>(
      `[...Array(window.length).keys()].findIndex((i) => window[i] === ${frame}.contentWindow)`,
    );
    await this.#driver.send('SwitchToFrame', { id });
    const result = await this.evaluate<Result>(script);
    await this.#driver.send('SwitchToFrame', { id: null });
    return result;
  }

  /** Presses keys as a hand would, in the part of the page that has the focus; `Control+k` is two at once. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((key) => {
      const values = (key.length > 1 ? key.split('+') : [key]).map(codeOf);
      return [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.#performKeys(actions);
  }

  /** Does something while a key is held. */
  async holding(key: string, act: () => Promise<void>): Promise<void> {
    await this.#performKeys([{ type: 'keyDown', value: codeOf(key) }]);
    await act();
    await this.#performKeys([{ type: 'keyUp', value: codeOf(key) }]);
  }

  #performKeys(actions: object[]): Promise<unknown> {
    return this.#driver.send('PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Clicks at a place of the window. */
  click(x: number, y: number): Promise<void> {
    return this.drag(x, y);
  }

  /** Presses the mouse at a place of the window and lets it go so many pixels further. */
  async drag(x: number, y: number, right = 0, down = 0): Promise<void> {
    const move = (toX: number, toY: number) => ({
      type: 'pointerMove',
      duration: 0,
      x: Math.round(toX),
      y: Math.round(toY),
    });
    const way = right === 0 && down === 0 ? [] : [0.3, 0.6, 1];
    const actions = [
      move(x, y),
      { type: 'pointerDown', button: 0 },
      ...way.map((share) => move(x + right * share, y + down * share)),
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'mouse' };
    await this.#driver.send('PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions }],
    });
  }

  /** What its window shows, as PNG. */
  async screenshot(): Promise<Buffer> {
    const picture = await this.#driver.send('TakeScreenshot', { full: false });
    return Buffer.from(picture as string, 'base64');
  }

  async windows(): Promise<string[]> {
    return (await this.#driver.send('GetWindowHandles', {})) as string[];
  }

  async switchTo(handle: string): Promise<void> {
    await this.#driver.send('SwitchToWindow', { handle });
  }

  /** Closes the window that it was switched to. */
  async closeWindow(): Promise<void> {
    await this.#driver.send('CloseWindow', {});
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

/** Keys as WebDriver names them. */
const keyCodes: Record<string, string> = {
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  Home: '\uE011',
  End: '\uE010',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  Enter: '\uE007',
  F5: '\uE035',
  Tab: '\uE004',
  Control: '\uE009',
  Alt: '\uE00A',
};

const codeOf = (key: string) => keyCodes[key] ?? key;
