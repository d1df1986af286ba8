import {expect} from '@open-wc/testing';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import type {ErrorCode} from '../../src/model/contract.js';
import {aComment, aPage, aThread} from '../support/builders.js';
import {eventsDuring, field, fill, find, findAll, isThere, press, textOf} from '../support/dom.js';
import {rejection} from '../support/store.js';
import {
  alerted,
  aSite,
  aThreadElement,
  bob,
  calm,
  choose,
  eventually,
  showThread,
  stalling,
  talk,
  theComment,
  use,
  type Call,
} from '../support/thread.js';

const WRITE = 'Add a comment';

/** A thread whose posts wait, with words on their way. */
async function sending(
  text: string,
): Promise<{el: CivilThread; calls: Call[]; site: ReturnType<typeof aSite>}> {
  const site = aSite();
  const {adapter, calls} = stalling(site.as(bob), 'post');
  const el = await showThread(site, adapter);
  await fill(el, WRITE, text);
  await use(el, 'Post');
  return {el, calls, site};
}

const keyOf = (call: Call | undefined) => (call?.args[0] as {key: string} | undefined)?.key;

describe('<civil-thread>, when something does not work', () => {
  let spoken: string[] = [];
  const {error} = console;
  beforeEach(() => {
    spoken = [];
    console.error = (...args: unknown[]) => void spoken.push(args.join(' '));
  });
  afterEach(() => {
    console.error = error;
  });

  describe('the comments do not come', () => {
    it('says so, to the page and to whoever builds it too, and Retry brings them', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'list');
      const el = await aThreadElement(site, adapter);
      const events = await eventsDuring(el, 'civil-error', async () => {
        site.clock.advance(0);
        await calm();
        await calls[0]?.fail(rejection('offline'));
      });
      await eventually(() =>
        expect(alerted(el)).to.contain('The comments could not be loaded: there is no connection.'),
      );
      expect(events.map(({code, reason}) => [code, reason])).to.deep.equal([
        ['offline', 'said the backend: offline'],
      ]);
      expect(spoken.join()).to.contain('could not be loaded. said the backend: offline');
      await press(el, 'Retry');
      expect(textOf(el)).to.contain('Loading comments');
      await calls[1]?.go();
      expect(findAll(el, 'article').length).to.equal(4);
      expect(alerted(el)).to.equal('');
    });

    it('listens for news after a Retry as after a first load', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'list');
      const el = await showThread(site, adapter);
      await calls[0]?.fail(rejection('failed'));
      await press(el, 'Retry');
      await calls[1]?.go();
      await site.as(bob).post?.({key: 'k', text: 'News.'}, {thread: {id: site.id}});
      await calm();
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
    });

    it('leaves what the page says without JavaScript where it is', async () => {
      const site = aSite();
      const el = await aThreadElement(site, {list: () => Promise.reject(rejection('failed'))});
      el.textContent = 'Write to bread@example.com.';
      site.clock.advance(0);
      await calm();
      expect(textOf(el)).to.contain('Write to bread@example.com.');
    });

    for (const answer of [
      undefined,
      null,
      'no',
      7,
      [],
      {},
      {comments: 'no'},
      {thread: null, comments: null},
    ]) {
      it(`takes ${JSON.stringify(answer)} from a backend without breaking`, async () => {
        const el = await showThread(aSite(), {list: () => Promise.resolve(answer as never)});
        await calm();
        expect(textOf(el)).to.match(/could not be loaded|No comments yet/);
      });
    }
  });

  it('says that a backend of that name does not exist, and goes on when there is one', async () => {
    const site = aSite();
    const el = document.createElement('civil-thread');
    Object.assign(el, {threadId: site.id, clock: site.clock, backend: 'pigeons'});
    document.body.append(el);
    const [event] = await eventsDuring(el, 'civil-error', async () => {
      site.clock.advance(0);
      await eventually(() => expect(alerted(el)).to.contain('The comments could not be loaded.'));
    });
    expect(event?.code).to.equal('unsupported');
    expect(spoken.join()).to.contain('There is no backend called "pigeons".');
    el.adapter = site.as(bob);
    await calm();
    expect(findAll(el, 'article').length).to.equal(4);
    expect(alerted(el)).to.equal('');
    el.remove();
  });

  describe('broken comments', () => {
    it('are left out, their neighbours shown, and the page is told once', async () => {
      const site = aSite();
      const comments = [
        aComment({id: 'a', text: 'One.'}),
        {no: 'id'},
        null,
        aComment({id: 'b', text: 'Two.'}),
      ];
      const el = await aThreadElement(site, {list: () => Promise.resolve(aPage(comments as never))});
      const events = await eventsDuring(el, 'civil-error', async () => {
        site.clock.advance(0);
        await eventually(() =>
          expect(alerted(el)).to.contain('2 comments arrived broken and are not shown.'),
        );
      });
      expect(findAll(el, 'article').length).to.equal(2);
      expect(events.length).to.equal(1);
    });
  });

  describe('more comments do not come', () => {
    it('keeps those that are there, says so, and the button still works', async () => {
      let fails = true;
      const adapter = {
        list: ({cursor}: {cursor?: string}) =>
          cursor === undefined
            ? Promise.resolve({thread: aThread(), comments: [aComment()], next: 'n'})
            : fails
              ? Promise.reject(rejection('rate'))
              : Promise.resolve(aPage([aComment({id: 'c2', text: 'More.'})])),
      };
      const el = await showThread(aSite(), adapter);
      await use(el, 'Load more comments');
      await eventually(() => expect(alerted(el)).to.contain('That was a lot at once.'));
      expect(findAll(el, 'article').length).to.equal(1);
      fails = false;
      await use(el, 'Load more comments');
      theComment(el, 'More.');
      expect(alerted(el)).to.equal('');
    });
  });

  describe('a comment does not go out', () => {
    const codes: [ErrorCode, RegExp][] = [
      ['offline', /No connection\. Your words are safe here/],
      ['signin', /Please sign in/],
      ['forbidden', /You are not allowed to do that here\./],
      ['blocked', /does not take replies from you/],
      ['closed', /Comments were closed meanwhile\. Your words are still here/],
      ['slow', /Slow mode is on/],
      ['rate', /Please wait a moment\./],
      ['invalid', /cannot be sent as it is/],
      ['nudge', /Please look at your words once more/],
      ['rejected', /The site did not accept this comment\./],
      ['duplicate', /These words are already posted\./],
      ['conflict', /changed elsewhere meanwhile/],
      ['expired', /The time for editing this comment is over\./],
      ['gone', /That comment is no longer there\./],
      ['unsupported', /This site cannot do that\./],
      ['failed', /That did not work; the site did not say why\./],
    ];
    for (const [code, words] of codes) {
      it(`says in words what "${code}" means, and keeps the text`, async () => {
        const {el, calls} = await sending('I used rye.');
        const [event] = await eventsDuring(el, 'civil-error', () => calls[0]?.fail(rejection(code)));
        expect(event?.code).to.equal(code);
        await eventually(() => {
          const alerts = findAll(find(el, 'form'), 'alert').map(textOf);
          expect(alerts.filter((text) => words.test(text)).length).to.equal(1);
        });
        expect(field(el, WRITE).value).to.equal('I used rye.');
        expect(findAll(el, 'article').length).to.equal(4);
      });
    }

    it('counts a code that nobody knows as a failure, and never shows what the backend said', async () => {
      const {el, calls} = await sending('I used rye.');
      await calls[0]?.fail(rejection('kaput'));
      await eventually(() => expect(textOf(el)).to.contain('That did not work'));
      expect(textOf(el)).not.to.contain('kaput').and.not.to.contain('said the backend');
    });

    it('goes out by Retry with the same key, and then stands once', async () => {
      const {el, calls} = await sending('I used rye.');
      await calls[0]?.fail(rejection('offline'));
      await use(el, 'Retry');
      await eventually(() => expect(calls.length).to.equal(2));
      expect(keyOf(calls[1])).to.equal(keyOf(calls[0]));
      await calls[1]?.go();
      await eventually(() => expect(field(el, WRITE).value).to.equal(''));
      theComment(el, 'I used rye.');
      expect(textOf(el)).not.to.contain('No connection');
    });

    it('stands once although the first answer was lost', async () => {
      const {el, calls, site} = await sending('I used rye.');
      await calls[0]?.lose();
      await eventually(() => find(el, 'button', 'Retry'));
      await use(el, 'Retry');
      await eventually(() => expect(calls.length).to.equal(2));
      await calls[1]?.go();
      await eventually(() => expect(field(el, WRITE).value).to.equal(''));
      theComment(el, 'I used rye.');
      const {comments} = await site.as(bob).list({}, {thread: {id: site.id}});
      expect(comments.filter(({text}) => text === 'I used rye.').length).to.equal(1);
    });

    it('says how long to wait where the backend does', async () => {
      const {el, calls, site} = await sending('I used rye.');
      await calls[0]?.fail(rejection('rate', {retryAfter: 30}));
      await eventually(() => expect(textOf(el)).to.contain('You can send this in 30 seconds.'));
      site.clock.advance(29_000);
      await calm();
      expect(textOf(el)).to.contain('You can send this in 1 second.');
      site.clock.advance(1000);
      await calm();
      expect(textOf(el)).not.to.contain('in 1 second.');
    });

    it('keeps the words where the answer is nonsense', async () => {
      const {el, calls} = await sending('I used rye.');
      await calls[0]?.answer({});
      await eventually(() => find(el, 'button', 'Retry'));
      expect(field(el, WRITE).value).to.equal('I used rye.');
    });
  });

  describe('something else does not work', () => {
    it('puts a reaction back, says why, and Retry sends it again', async () => {
      const site = aSite({comments: talk.slice(0, 1)});
      const {adapter, calls} = stalling(site.as(bob), 'react');
      const el = await showThread(site, adapter);
      await use(el, 'Like');
      await eventually(() => expect(find(el, 'button', 'Like: 1').ariaPressed).to.equal('true'));
      await calls[0]?.fail(rejection('offline'));
      await eventually(() => expect(find(el, 'button', 'Like').ariaPressed).to.equal('false'));
      await eventually(() => expect(alerted(el)).to.contain('No connection.'));
      await use(el, 'Retry');
      await eventually(() => expect(calls.length).to.equal(2));
      expect(calls[1]?.args.slice(1, 3)).to.deep.equal(['like', true]);
      await calls[1]?.go();
      await eventually(() => find(el, 'button', 'Like: 1'));
      expect(alerted(el)).to.equal('');
    });

    it('says why a person could not be blocked', async () => {
      const site = aSite({comments: talk.slice(0, 1)});
      const {adapter, calls} = stalling(site.as(bob), 'block');
      const el = await showThread(site, adapter);
      await choose(el, 'Actions for Ann’s comment', 'Block Ann');
      await eventually(() => expect(calls.length).to.equal(1));
      await calls[0]?.fail(rejection('failed'));
      await eventually(() => expect(alerted(el)).to.contain('That did not work'));
      expect(textOf(el)).to.contain('Does it work without milk?');
    });
  });
});
