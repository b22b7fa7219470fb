import { mountDemo } from '../shared/mount.tsx';
import { activations } from './definition.ts';
import { describe } from './describe.ts';
import { View } from './view.tsx';

mountDemo(activations, View, { status: describe });
