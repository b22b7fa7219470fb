import * as v from 'valibot';
import { type Colour, colours, tools } from './ink.ts';
import { type Drawings, drawingsId } from './saved.ts';

const number = v.pipe(v.number(), v.finite());
const stroke = v.object({
  tool: v.picklist(tools),
  colour: v.picklist(Object.keys(colours) as Colour[]),
  points: v.array(v.union([v.tuple([number, number]), v.tuple([number, number, number])])),
});
const drawings: v.GenericSchema<Drawings> = v.object({
  deck: v.string(),
  slides: v.array(
    v.object({
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
      heading: v.nullable(v.string()),
      strokes: v.array(stroke),
    }),
  ),
});

/** @returns undefined if the page is not one that *Save* wrote */
export function readDrawings(page: string): Drawings | undefined {
  const [, json = ''] =
    new RegExp(`<script[^>]* id="${drawingsId}"[^>]*>(.*?)</script>`, 's').exec(page) ?? [];
  try {
    return v.parse(drawings, JSON.parse(json));
  } catch {
    return undefined;
  }
}
