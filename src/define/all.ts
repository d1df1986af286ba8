/** Registers every tag. */
import './civil-comment.js';
import './civil-composer.js';
import './civil-count.js';
import './civil-desk.js';
import './civil-menu.js';
import './civil-nudge.js';
import './civil-people.js';
import './civil-report.js';
import './civil-thread.js';
