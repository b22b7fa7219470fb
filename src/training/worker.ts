/// <reference lib="webworker" />
import { createHost } from './host.ts';
import { load } from './load.ts';
import { serve } from './place.ts';

declare const self: DedicatedWorkerGlobalScope;

serve(self, (place) => createHost({ ...place, load }));
