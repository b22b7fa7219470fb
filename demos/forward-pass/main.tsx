import { mountDemo } from '../shared/mount.tsx';
import { forwardPass } from './definition.ts';
import { describe } from './describe.ts';
import { View } from './view.tsx';

mountDemo(forwardPass, View, { status: describe });
