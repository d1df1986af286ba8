// How far each fault reaches: which checks fail besides the one that is meant for it.
// node --import tsx test/adapters/conformance/reach.ts
import {conformance} from '../../../src/adapters/conformance/conformance.js';
import {faults} from './faults.js';
import {faultySubject} from './faulty.js';

for (const fault of faults) {
  const others: string[] = [];
  for (const check of conformance(faultySubject(fault))) {
    // The walk through 10,000 comments is left out: it takes longer than all the others.
    if (check.skip !== undefined || ['R24', fault.check].includes(check.id)) continue;
    await check.run().catch(() => others.push(check.id));
  }
  console.log(`${fault.check} ${fault.name}: ${String(others.length)} others (${others.join(' ')})`);
}
