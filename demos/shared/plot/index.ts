export { Axes, Sub } from './axes.tsx';
export { type Margin, usePlot } from './context.ts';
export { Curve } from './curve.tsx';
export { DragHandle } from './drag-handle.tsx';
export { Plot } from './plot.tsx';
export { linearScale, type Scale } from './scale.ts';
