declare module '*/catalogue.ts?words' {
  import type { DemoWords } from '../../src/lecture/definition.ts';

  /** Every demo, in the order of the lecture; see `catalogue-plugin.ts`. */
  const demos: readonly DemoWords[];
  export default demos;
}
