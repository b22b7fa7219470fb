import { describe, expect, it } from 'vitest';
import { createDrawing } from '../../../demos/mnist-training/logic/drawing.ts';
import { padSide, penWidth } from '../../../demos/mnist-training/logic/strokes.ts';

const point = (x: number, y = x) => ({ x, y });

describe('a drawing', () => {
  it('takes strokes back one by one and gives them again', () => {
    const drawing = createDrawing();
    drawing.begin(point(1));
    drawing.extend([point(2), point(3)]);
    drawing.begin(point(4));
    const whole = drawing.strokes.value;
    expect(whole).toEqual([[point(1), point(2), point(3)], [point(4)]]);
    drawing.undo();
    expect(drawing.strokes.value).toEqual([whole[0]]);
    drawing.undo();
    drawing.undo();
    expect(drawing.strokes.value).toEqual([]);
    expect(drawing.canUndo.value).toBe(false);
    drawing.redo();
    drawing.redo();
    drawing.redo();
    expect(drawing.strokes.value).toEqual(whole);
  });

  it('is there again after it was cleared, and a new stroke ends what could be given again', () => {
    const drawing = createDrawing();
    drawing.begin(point(1));
    drawing.clear();
    drawing.clear();
    drawing.undo();
    expect(drawing.strokes.value).toEqual([[point(1)]]);
    drawing.begin(point(2));
    drawing.redo();
    expect(drawing.strokes.value).toEqual([[point(1)], [point(2)]]);
  });

  it('forgets a stroke that was not meant', () => {
    const drawing = createDrawing();
    drawing.begin(point(1));
    drawing.begin(point(2));
    drawing.takeBack();
    drawing.redo();
    expect(drawing.strokes.value).toEqual([[point(1)]]);
  });
});

describe('the pen', () => {
  it('is as thick beside a small digit as beside a large one', () => {
    const digit = (size: number) => [[point(20), point(20 + size)]];
    expect(penWidth(digit(200)) / 200).toBeCloseTo(penWidth(digit(60)) / 60, 9);
  });

  it('can be seen in a dot, and grows no further on the whole area', () => {
    expect(penWidth([])).toBe(penWidth([[point(9)]]));
    expect(penWidth([[point(9)]])).toBeGreaterThanOrEqual(4);
    expect(penWidth([[point(0), point(padSide)]])).toBeLessThan(padSide / 10);
  });
});
