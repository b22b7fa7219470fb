import { type AnyDemo, findDemo } from '../../lecture/catalogue.ts';
import { onStage, stageIn, stageProblem } from '../../lecture/stages.ts';
import { type DemoLink, demoLink } from '../addresses.ts';

/** The demo that a slide names. @throws RangeError if there is none or its state or stage is not possible. */
export function checkedDemo(target: string): { demo: AnyDemo; link: DemoLink } {
  const link = demoLink(target);
  const demo = findDemo(link.name);
  const { problems } = demo.state.parse(link.query);
  const stage = stageProblem(demo, link.query);
  if (stage !== null) problems.push(stage);
  if (problems.length > 0) {
    throw new RangeError(
      `The demo “${link.name}” cannot show this state: ${problems.join(' ')} Mend it, or open the demo and copy its link.`,
    );
  }
  return { demo, link };
}

/** The same as it is on its slide: on a stage, with the state with which that opens. */
export function stagedDemo(target: string): { demo: AnyDemo; link: DemoLink } {
  const { demo, link } = checkedDemo(target);
  return { demo, link: { ...link, query: onStage(demo, link.query) } };
}

/** The same as a step puts it: where it names no stage, on the one where it stands. */
export function steppedDemo(target: string): { demo: AnyDemo; link: DemoLink } {
  return stageIn(demoLink(target).query) === null ? checkedDemo(target) : stagedDemo(target);
}
