import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/civil-count.js';
import type {CivilCount} from '../../src/elements/count/count.js';
import type {CommentsAdapter, ThreadRef} from '../../src/model/contract.js';
import {aComment, aPage} from '../support/builders.js';
import {textOf} from '../support/dom.js';
import {calm} from '../support/thread.js';

/** An adapter that knows these numbers, and what it was asked. */
function knowing(numbers: Record<string, number>): {adapter: CommentsAdapter; asked: string[][]} {
  const asked: string[][] = [];
  const counts = (threads: ThreadRef[]) => {
    asked.push(threads.map(({id}) => id));
    return Promise.resolve(threads.map(({id}) => numbers[id] ?? 0));
  };
  return {adapter: {list: () => Promise.resolve(aPage()), counts}, asked};
}

async function show(adapter: CommentsAdapter, ...ids: string[]): Promise<CivilCount[]> {
  const el = await fixture(
    html`<p>${ids.map((id) => html`<civil-count thread-id=${id} .adapter=${adapter}></civil-count> `)}</p>`,
  );
  await calm();
  return [...el.querySelectorAll('civil-count')];
}

describe('<civil-count>', () => {
  it('says how many comments a thread has', async () => {
    const {adapter} = knowing({bread: 12, cake: 1});
    const counts = await show(adapter, 'bread', 'cake', 'soup');
    expect(counts.map(textOf)).to.deep.equal(['12 comments', '1 comment', '0 comments']);
    expect(counts[0]?.shadowRoot?.querySelector('[part=count]')).not.to.equal(null);
  });

  it('asks once for the whole page', async () => {
    const {adapter, asked} = knowing({bread: 12});
    await show(adapter, 'bread', 'cake', 'bread', 'soup');
    expect(asked).to.deep.equal([['bread', 'cake', 'soup']]);
  });

  it('shows nothing without a thread, and asks for nothing', async () => {
    const {adapter, asked} = knowing({});
    const el = await fixture<CivilCount>(html`<civil-count .adapter=${adapter}></civil-count>`);
    await calm();
    expect(textOf(el)).to.equal('');
    expect(asked).to.deep.equal([]);
  });

  it('shows nothing where the backend does not say, and the page stands', async () => {
    const {adapter} = knowing({});
    adapter.counts = () => Promise.reject(new Error('HTTP 503'));
    expect((await show(adapter, 'bread', 'cake')).map(textOf)).to.deep.equal(['', '']);
  });

  it('takes nonsense for 0', async () => {
    const {adapter} = knowing({});
    adapter.counts = () => Promise.resolve(['<b>', NaN, null] as never);
    expect((await show(adapter, 'a', 'b', 'c')).map(textOf)).to.deep.equal([
      '0 comments',
      '0 comments',
      '0 comments',
    ]);
  });

  it('looks at a page of the thread where the backend does not count', async () => {
    const list = () => Promise.resolve(aPage([aComment(), aComment({id: 'c2'})]));
    expect((await show({list}, 'bread')).map(textOf)).to.deep.equal(['2 comments']);
  });

  it('follows its thread, and drops an answer that comes late', async () => {
    const answers: ((numbers: number[]) => void)[] = [];
    const counts = () => new Promise<number[]>((resolve) => answers.push(resolve));
    const [el] = await show({list: () => Promise.resolve(aPage()), counts}, 'bread');
    el!.setAttribute('thread-id', 'cake');
    await calm();
    answers[1]?.([2]);
    answers[0]?.([99]);
    await calm();
    expect(textOf(el!)).to.equal('2 comments');
  });

  it('writes the number in the language around it', async () => {
    const {adapter} = knowing({bread: 1234});
    const el = await fixture(
      html`<p lang="de"><civil-count thread-id="bread" .adapter=${adapter}></civil-count></p>`,
    );
    await calm();
    expect(textOf(el)).to.equal('1.234 comments');
  });
});
