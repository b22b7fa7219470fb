import type { DemoWords } from './definition.ts';

/** In a link, in place of a stage's name: the demo whole, as on a page of its own. */
export const details = 'details';

/** The stage that a query names, without a look at whether there is one; null if it names none. */
export function stageIn(query: string): string | null {
  return parts(query).find(([key]) => key === 'stage')?.[1] ?? null;
}

/** The stage on which a demo stands where its query names none; null if it has none. */
export function firstStage({ stages }: Pick<DemoWords, 'stages'>): string | null {
  return Object.keys(stages)[0] ?? null;
}

/** A sentence on what is wrong with the stage that a query names, or null. */
export function stageProblem({ stages }: Pick<DemoWords, 'stages'>, query: string): string | null {
  const name = stageIn(query);
  if (name === null || name === details || Object.hasOwn(stages, name)) return null;
  const names = [...Object.keys(stages), details].map((known) => `“${known}”`).join(', ');
  return `“stage” is one of ${names}, not “${name}”.`;
}

/** The same state without a word on how it is shown. */
export function withoutStage(query: string): string {
  return written(parts(query).filter(([key]) => key !== 'stage'));
}

/** The state shown on a stage, or whole. */
export function withStage(query: string, stage: string): string {
  return written([['stage', stage], ...parts(withoutStage(query))]);
}

/**
 * What a slide shows of a demo: the stage that its query names, else the demo's first; in the state with which that stage
 * opens, if the query says nothing else.
 */
export function onStage(demo: Pick<DemoWords, 'stages'>, query: string): string {
  const name = stageIn(query) ?? firstStage(demo);
  if (name === null) return query;
  return withStage(withoutStage(query) || (demo.stages[name]?.opens ?? ''), name);
}

type Part = readonly [key: string, value: string | undefined];

/** Split by hand, for a link keeps the commas that an encoder would not. */
function parts(query: string): Part[] {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part): Part => {
      const at = part.indexOf('=');
      return at < 0 ? [part, undefined] : [part.slice(0, at), part.slice(at + 1)];
    });
}

function written(all: readonly Part[]): string {
  return all.map(([key, value]) => (value === undefined ? key : `${key}=${value}`)).join('&');
}
