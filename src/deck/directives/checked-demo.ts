import { type AnyDemo, findDemo } from '../../lecture/catalogue.ts';
import { type DemoLink, demoLink } from '../addresses.ts';

/** The demo that a slide names. @throws RangeError if there is none or its state is not possible. */
export function checkedDemo(target: string): { demo: AnyDemo; link: DemoLink } {
  const link = demoLink(target);
  const demo = findDemo(link.name);
  const { problems } = demo.state.parse(link.query);
  if (problems.length > 0) {
    throw new RangeError(
      `The demo “${link.name}” cannot show this state: ${problems.join(' ')} Mend it, or open the demo and copy its link.`,
    );
  }
  return { demo, link };
}
