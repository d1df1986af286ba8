/** The border once more, for answers that only come after somebody asked: reports, hours, numbers. See `decode.ts`. */
import type {PulsePoint, ReportStatus} from './contract.js';
import {count, identity, list, object, oneOf, or, text, time, type Read} from './decode-fields.js';
import {NO_TIME} from './decode.js';

/** What became of a report, or undefined without an id. */
export const decodeReportStatus: Read<ReportStatus> = object<ReportStatus>(
  {
    id: identity,
    at: or(time, NO_TIME),
    status: or(oneOf('received', 'reviewing', 'decided'), 'received'),
    note: text,
    comment: identity,
  },
  'id',
);

/** An hour of the thread, or undefined without a time. */
export const decodePulsePoint: Read<PulsePoint> = object<PulsePoint>(
  {at: time, comments: or(count, 0), newcomers: count, reports: count},
  'at',
);

/** What `report` answers. */
export const decodeReceipt: Read<{id?: string}> = object<{id?: string}>({id: identity});

/** The items of a list that can be read; none if it is no list. */
export const decodeAll = <T extends object>(value: unknown, decode: Read<T>): T[] =>
  list(decode)(value) ?? [];

/** A number for each thread that was asked for; 0 where there is none. */
export function decodeCounts(value: unknown, threads: number): number[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  return Array.from({length: threads}, (_, at) => count(given[at]) ?? 0);
}
