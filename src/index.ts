/** Classes, types, events and the store. Importing this registers nothing, and works in Node. */
export type * from './model/contract.js';
export type * from './model/intent.js';
export type {ThreadState, Box, Failure, Nudge, Outcome} from './store/state.js';
export type {Env, StoreOptions} from './store/core.js';
export type {Shelf} from './store/shelf.js';
export type {Assessment, Finding} from './civility/civility.js';
export type {Block, Inline} from './text/tree.js';
export {ThreadStore} from './store/thread-store.js';
export {CivilIntentEvent} from './events/intent.js';
export {CivilRequestEvent} from './events/request.js';
export {
  CivilBlockedEvent,
  CivilErrorEvent,
  CivilLoadedEvent,
  CivilNudgedEvent,
  CivilPolicyEvent,
  CivilPostedEvent,
  CivilReportedEvent,
} from './events/after.js';
export {commentsError} from './adapters/errors.js';
export {parseMarkdown} from './text/markdown.js';
export {CivilComment} from './elements/comment/comment.js';
export {CivilComposer} from './elements/composer/composer.js';
export {CivilCount} from './elements/count/count.js';
export {CivilDesk} from './elements/desk/desk.js';
export {CivilMenu, type MenuItem} from './elements/menu/menu.js';
export {CivilNudge} from './elements/nudge/nudge.js';
export {CivilPeople} from './elements/people/people.js';
export {CivilReport} from './elements/report/report.js';
export {CivilThread} from './elements/thread/thread.js';
