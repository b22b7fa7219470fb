import { plain } from '../../src/format.ts';
import { mountDemo } from '../shared/mount.tsx';
import './kit.css';
import { kit } from './definition.ts';
import { curves, KitView } from './view.tsx';

mountDemo(kit, KitView, {
  status: ({ shape, x, steepness }) =>
    `The status line says what the picture shows: ${shape} at ${plain(x)} is ${plain(curves[shape](steepness * x), 3)}.`,
});
