import { mountDemo } from '../shared/mount.tsx';
import { stepVsSigmoid } from './definition.ts';
import { describe } from './describe.ts';
import { View } from './view.tsx';

mountDemo(stepVsSigmoid, View, { status: describe });
