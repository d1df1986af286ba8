import {readingFaults} from './faults-reading.js';
import {steeringFaults} from './faults-steering.js';
import {writingFaults} from './faults-writing.js';

/** Adapters with one fault each, and the check that is meant for it. */
export const faults = [...readingFaults, ...writingFaults, ...steeringFaults];
