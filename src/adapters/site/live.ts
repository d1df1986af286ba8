import type {Live} from '../../model/contract.js';
import {without} from './records.js';
import {commentView, isReadable, look, threadView} from './view.js';
import {parentOf} from './rules.js';
import type {Changes, Visit} from './visit.js';

/** What a change means to one viewer: exactly what a new list would show them, and nothing if that is the same. */
export function eventsFor(visit: Visit, changes: Changes): Live[] {
  if (visit.viewer && changes.relations.has(visit.viewer.id)) return [{type: 'stale'}];
  const sight = look(visit);
  const events: Live[] = [];
  for (const [id, before] of changes.comments) {
    const record = visit.talk.comments.get(id);
    if (!record) continue;
    const then = before && isReadable(visit, before) ? commentView(visit, sight, before) : undefined;
    const now = sight.shown.has(id) ? commentView(visit, sight, record) : undefined;
    if (now && JSON.stringify(now) !== JSON.stringify(then)) events.push({type: 'put', comment: now});
    if (then && !now) events.push({type: 'gone', id});
    if (!then === !now) continue;
    // A placeholder stands only while there are replies that hang on it.
    for (let above = parentOf(visit, record); above?.state === 'deleted'; above = parentOf(visit, above)) {
      if (sight.shown.has(above.id)) events.push({type: 'put', comment: commentView(visit, sight, above)});
      else events.push({type: 'gone', id: above.id});
    }
  }
  return events;
}

/** The thread's settings, and a fingerprint that leaves out what changes with every comment. */
export function settingsFor(visit: Visit) {
  const thread = threadView(visit, look(visit));
  return {thread, fingerprint: JSON.stringify(without(thread, 'count', 'nextPostAt', 'viewer'))};
}
