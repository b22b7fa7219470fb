import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DemoWords } from '../../src/lecture/definition.ts';
import { details, firstStage, stageIn, stageProblem } from '../../src/lecture/stages.ts';

/** Which stage a demo stands on. */
export interface StageSwitch {
  /** Null where it is shown whole: on a page of its own, and in a slide while its details are asked for. */
  readonly name: ReadonlySignal<string | null>;
  /** As a slide's query says it; undefined for a demo without stages, and on a page. */
  readonly inQuery: ReadonlySignal<string | undefined>;
  /** Goes where a query says; stays where it is if that says nothing. */
  follow(query: string): void;
  /** From the stage to the details and back. */
  toggle(): void;
}

/** @param query of the page's address; `isFramed`: only a slide has stages */
export function createStageSwitch(
  definition: Pick<DemoWords, 'stages'>,
  query: string,
  isFramed: boolean,
): StageSwitch {
  const first = isFramed ? firstStage(definition) : null;
  const asked = (text: string) => (stageProblem(definition, text) === null ? stageIn(text) : null);
  /** Where *Details* leads back to. */
  let last = first;
  const name: Signal<string | null> = signal(first);
  const inQuery = computed(() => (first === null ? undefined : (name.value ?? details)));

  function go(stage: string) {
    if (first === null) return;
    name.value = stage === details ? null : stage;
    last = name.value ?? last;
  }

  go(asked(query) ?? first ?? details);
  return {
    name,
    inQuery,
    follow: (text) => go(asked(text) ?? inQuery.peek() ?? details),
    toggle: () => go(name.peek() === null ? (last ?? details) : details),
  };
}
