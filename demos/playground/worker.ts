import { serve } from '../../src/training/place.ts';
import { createHost } from './training/host.ts';

serve(self, createHost);
