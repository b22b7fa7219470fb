export { type LinearScale, linearScale } from '../../../src/scale.ts';
export { Axes, Sub } from './axes.tsx';
export { type Margin, usePlot } from './context.ts';
export { Curve } from './curve.tsx';
export { DragHandle } from './drag-handle.tsx';
export { Plot } from './plot.tsx';
