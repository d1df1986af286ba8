import {Session} from 'node:inspector/promises';

// Only functions that are compiled after this are counted block by block, so this module is imported first.
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});

/**
 * How much work `run` is: the number of times that any block of code in `src` is entered. The engine counts, so
 * the figure is the same on every machine, busy or not.
 */
export async function stepsOf(run: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage'); // sets the counts to 0
  run();
  const {result} = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({url}) => url.includes('/src/'))
    .flatMap(({functions}) => functions.flatMap(({ranges}) => ranges))
    .reduce((sum, {count}) => sum + count, 0);
}
