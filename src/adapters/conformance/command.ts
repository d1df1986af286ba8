#!/usr/bin/env node
/// <reference types="node" />
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {conformance, report, type Subject} from './conformance.js';

const USAGE = `Usage: civil-thread-conformance <module> [ids]

Checks an adapter. The module exports a subject, or a function that makes one, as "subject" or as its default.
With ids, such as P03 T01, only these checks are run. For TypeScript: node --import tsx, then the path of this command.
Ends with 0 if the adapter conforms, 1 if it does not, 2 if it could not be checked.`;

/** Runs in Node only; browsers import the kit itself. */
async function main([path, ...ids]: readonly string[]): Promise<number> {
  if (path === undefined || path.startsWith('-')) {
    console.log(USAGE);
    return path === '--help' || path === '-h' ? 0 : 2;
  }
  const checks = conformance(await subjectIn(path));
  const unknown = ids.filter((id) => !checks.some((check) => check.id === id));
  if (unknown.length) throw new Error(`There is no check ${unknown.join(', ')}.`);
  const results = await report(checks.filter(({id}) => !ids.length || ids.includes(id)));
  console.log(`\nChecked ${path}. For another adapter: civil-thread-conformance <module>`);
  return results.ok ? 0 : 1;
}

async function subjectIn(path: string): Promise<Subject> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as Record<string, unknown>;
  const found = module['subject'] ?? module['default'];
  const subject: unknown = typeof found === 'function' ? await (found as () => unknown)() : found;
  if (typeof (subject as Partial<Subject> | null | undefined)?.as === 'function') return subject as Subject;
  throw new Error(`${path} exports no subject: expected an object with as() and thread().`);
}

/** A subject may keep servers and streams open: they do not keep the command from ending. */
function end(code: number) {
  process.exitCode = code;
  process.stdout.write('', () => process.exit());
}

main(process.argv.slice(2)).then(end, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  end(2);
});
