// Reading the package as its users get it; shared by the tests in this folder.
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {promisify} from 'node:util';

const execute = promisify(execFile);

export const readText = (path: string): string => readFileSync(path, 'utf8');
export const readJson = (path: string): unknown => JSON.parse(readText(path));

/** What a path in `exports` points at: a file, or one for the types and one for the code. */
export type Target = string | {readonly types: string; readonly default: string};

export const packageJson = readJson('package.json') as {
  readonly name: string;
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Target>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

interface Described {
  readonly name: string;
  readonly description?: string;
}

/** An element as custom-elements.json describes it. */
export interface ElementDocs {
  readonly tagName: string;
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & {readonly kind: string})[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {readonly declarations: readonly ElementDocs[]}[];
}

/** The elements of the committed manifest. */
export function manifestElements(): readonly ElementDocs[] {
  const {modules} = readJson('custom-elements.json') as Manifest;
  return modules.flatMap(({declarations}) => declarations);
}

/** Runs Node with these arguments and gives its standard output; rejects with all its output when it fails. */
export async function node(...args: string[]): Promise<string> {
  const {stdout} = await execute(process.execPath, args, {maxBuffer: 1e8});
  return stdout;
}
