import {html} from 'lit';
import '../src/define/civil-count.js';
import {backend, lively} from './site.js';

export default {title: 'Count'};

const posts = [
  {id: 'bread', title: 'Bread without milk', comments: lively},
  {id: 'cake', title: 'A cake for one', comments: lively.slice(0, 1)},
  {id: 'soup', title: 'Soup, twice', comments: []},
];

/** One backend with all of these; the counts of the page go out as one request. */
function site() {
  const adapter = backend('bread', {comments: []});
  adapter.counts = (threads) =>
    Promise.resolve(threads.map(({id}) => posts.find((post) => post.id === id)?.comments.length ?? 0));
  return adapter;
}

export const OnAnIndexPage = {
  render: () => {
    const adapter = site();
    return html`<ul>
      ${posts.map(
        ({id, title}) =>
          html`<li>${title}: <civil-count thread-id=${id} .adapter=${adapter}></civil-count></li>`,
      )}
    </ul>`;
  },
};

export const NotKnown = {
  render: () => {
    const adapter = site();
    adapter.counts = () => Promise.reject(new Error('HTTP 503'));
    return html`<p>A cake for one <civil-count thread-id="cake" .adapter=${adapter}></civil-count></p>`;
  },
};
