import {CivilComment} from '../elements/comment/comment.js';
import {define} from './define.js';

define('civil-comment', CivilComment);

declare global {
  interface HTMLElementTagNameMap {
    'civil-comment': CivilComment;
  }
}
