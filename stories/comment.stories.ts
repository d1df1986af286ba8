import {html} from 'lit';
import '../src/define/civil-comment.js';
import type {Comment} from '../src/model/contract.js';
import {ago, ann, mara, partOf, type Canvas} from './site.js';

export default {title: 'Comment'};

const bare: Comment = {id: 'c1', parentId: null, author: ann, createdAt: ago(75)};
const text = 'It worked with oat milk. The crust came out *softer*, and we liked that.';
const show = (fields: Partial<Comment> = {}, avatars = false) =>
  html`<civil-comment .comment=${{...bare, text, ...fields}} ?avatars=${avatars}></civil-comment>`;

export const Plain = {render: () => show()};
export const ByTheAuthor = {render: () => show({author: {...mara, role: 'owner'}})};
export const ByAModerator = {render: () => show({author: {...ann, role: 'moderator'}})};
export const ByAGuest = {render: () => show({author: {...ann, role: 'guest'}})};
export const Nameless = {render: () => show({author: null})};
export const WithAPage = {render: () => show({author: {...ann, url: 'https://example.com/ann'}})};
export const Edited = {render: () => show({editedAt: ago(20)})};
export const Deleted = {
  render: () =>
    html`<civil-comment
      .comment=${{...bare, state: 'deleted', endedBy: 'owner', reason: 'It named an address.'}}
    ></civil-comment>`,
};
export const WaitingForReview = {render: () => show({state: 'pending'})};
export const Formatted = {
  render: () =>
    show({
      text: 'Two things:\n\n- **Salt** comes last\n- the `tin` does not matter\n\n> until it sounds hollow\n\n```\n230 °C, 40 minutes\n```\n\nMore at https://example.com/bread.',
    }),
};
export const VeryLong = {render: () => show({text: 'Flour, water, salt and time. '.repeat(600)})};
export const Rendered = {
  render: () =>
    html`<civil-comment .comment=${{...bare, html: '<p>Made by a <em>backend</em>.</p>'}}></civil-comment>`,
  async play({canvasElement}: Canvas) {
    const element = canvasElement.querySelector('civil-comment');
    if (element) await partOf(element, 'em');
  },
};
export const RightToLeft = {
  render: () =>
    html`<div dir="rtl" lang="ar">
      ${show({author: {id: 's', name: 'شهرزاد'}, text: 'نجح ذلك مع حليب الشوفان.'})}
    </div>`,
};
