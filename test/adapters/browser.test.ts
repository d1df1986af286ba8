import {expect} from '@open-wc/testing';
import {BrowserAdapter, type BrowserAdapterOptions} from '../../src/adapters/browser.js';
import type {ThreadOptions} from '../../src/adapters/site/seed.js';
import type {Comment, Ctx, Id, Live} from '../../src/model/contract.js';
import {live} from './behaviours/live.js';
import {moderating} from './behaviours/moderating.js';
import {policy} from './behaviours/policy.js';
import {reading} from './behaviours/reading.js';
import {writing} from './behaviours/writing.js';
import {listen, people, refused, walk, type FullAdapter, type Subject, type Who} from './subject.js';

const opened: BrowserAdapter[] = [];
let databases = 0;

/** A name that no other test uses. */
const newName = () => `civil-test-${String((databases += 1))}-${String(Math.random()).slice(2)}`;

/** Every adapter keeps a memory of its own over the shared database, as another tab does. */
function open(options: BrowserAdapterOptions = {}) {
  const adapter = new BrowserAdapter(options);
  opened.push(adapter);
  return adapter as FullAdapter;
}

afterEach(() => {
  for (const adapter of opened.splice(0)) adapter.dispose();
});

/** Each behaviour gets a database of its own, each person a tab. */
function browserSubject(): Subject {
  const name = newName();
  const options = new Map<Id, ThreadOptions>();
  const adapters = new Map<Who, FullAdapter>();
  let time = Date.UTC(2026, 10, 23, 5);
  const now = () => time;
  const seed: BrowserAdapterOptions['seed'] = ({id}) => {
    const found = options.get(id);
    return Promise.resolve(found && {people: Object.values(people), ...found, comments: []});
  };
  return {
    as(who) {
      const viewer = people[who] ?? null;
      const known = viewer ? [] : [{id: 'somebody', name: 'Somebody'}];
      const adapter = adapters.get(who) ?? open({viewer, people: known, name, seed, now});
      adapters.set(who, adapter);
      return adapter;
    },
    thread(more) {
      const id = `thread-${String(options.size)}`;
      options.set(id, {owner: 'mara', moderators: ['helen'], ...more});
      return {id};
    },
    advance(seconds) {
      time += seconds * 1000;
    },
    now,
  };
}

for (const [title, behaviours] of Object.entries({reading, writing, moderating, policy, live})) {
  describe(`BrowserAdapter: ${title}`, () => {
    for (const behaviour of behaviours) {
      it(behaviour.name, () => behaviour.run(browserSubject())).timeout(20_000);
    }
  });
}

describe('BrowserAdapter', () => {
  const ctx: Ctx = {thread: {id: 't'}};
  const [alice, bob] = [
    {id: 'alice', name: 'Alice'},
    {id: 'bob', name: 'Bob'},
  ];
  const draft = (text: string, more: object = {}) => ({
    key: `${text}-${String(Math.random())}`,
    text,
    ...more,
  });
  const texts = async (adapter: FullAdapter) => (await adapter.list({}, ctx)).comments.map(({text}) => text);
  const keptBy = async (adapter: FullAdapter) => (await adapter.list({}, ctx)).thread.kept;
  const aComment = (id: string, parentId: string | null = null) => ({
    id,
    parentId,
    author: alice,
    text: id,
    createdAt: '2026-01-01T00:00:00Z',
  });

  it('keeps everything over a reload, and says that it is kept in the browser', async () => {
    const name = newName();
    const before = open({viewer: alice, name});
    const comment = await before.post(draft('one'), ctx);
    await before.edit(comment, 'two', ctx);
    await before.report({person: bob, reason: 'spam'}, ctx);
    await before.block(bob, 'mute', ctx);
    before.dispose();

    const after = open({viewer: alice, name});
    expect(await texts(after)).to.deep.equal(['two']);
    expect(await keptBy(after)).to.equal('browser');
    expect((await after.blocked(ctx)).map(({id}) => id)).to.deep.equal(['bob']);
    expect(await after.reports(ctx)).to.have.length(1);
    expect((await after.post({key: comment.key ?? '', text: 'one'}, ctx)).id).to.equal(comment.id);
  });

  it('lets whoever uses the browser write under a name, and own it over a reload', async () => {
    const name = newName();
    const before = open({name});
    const page = await before.list({}, ctx);
    expect([page.thread.viewer, page.thread.guest, page.thread.can]).to.deep.equal([
      null,
      {name: 'required'},
      ['post'],
    ]);
    expect(before.signIn).to.equal(undefined);
    const comment = await before.post(draft('mine', {guest: {name: 'Ann'}}), ctx);
    before.dispose();

    const after = open({name});
    expect((await after.list({}, ctx)).comments[0]?.can).to.include('edit');
    expect((await after.edit(comment, 'still mine', ctx)).text).to.equal('still mine');
  });

  it('takes no guests where it was told that nobody is signed in', async () => {
    const adapter = open({viewer: null, name: newName()});
    expect((await adapter.list({}, ctx)).thread.guest).to.equal(undefined);
    await refused(adapter.post(draft('x', {guest: {name: 'Ann'}}), ctx), 'signin');
  });

  it('keeps two tabs from both passing a rule that lets one through', async () => {
    const name = newName();
    const [one, two] = [open({viewer: alice, name}), open({viewer: alice, name})];
    const comment = await one.post(draft('old'), ctx);
    await two.list({}, ctx);
    const edits = await Promise.allSettled([one.edit(comment, 'a', ctx), two.edit(comment, 'b', ctx)]);
    expect(edits.map(({status}) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const same = {key: 'same', text: 'once'};
    const [a, b] = await Promise.all([one.post(same, ctx), two.post(same, ctx)]);
    expect(a.id).to.equal(b.id);
    expect(await texts(two)).to.have.length(2);
  });

  it('gives many posts of many tabs at once an id and a place each', async () => {
    const name = newName();
    const tabs = Array.from({length: 4}, (_, index) =>
      open({viewer: {id: `p${String(index)}`, name: 'P'}, name}),
    );
    const posted = await Promise.all(
      Array.from({length: 40}, (_, index) =>
        (tabs[index % 4] as FullAdapter).post(draft(`c${String(index)}`), ctx),
      ),
    );
    const ids = posted.map(({id}) => id);
    expect(new Set(ids).size).to.equal(40);
    for (const tab of tabs) {
      expect((await tab.list({}, ctx)).comments.map(({id}) => id)).to.have.members(ids);
    }
  });

  it('tells a tab that starts to watch late what came since it listed', async () => {
    const name = newName();
    const [one, two] = [open({viewer: alice, name}), open({viewer: bob, name})];
    await two.list({}, ctx);
    await one.post(draft('meanwhile'), ctx);
    const {put} = listen(two, ctx);
    expect(await put('meanwhile')).to.have.property('type', 'put');
  });

  it('asks for a seed once, though two tabs open at once, and not again after a reload', async () => {
    const name = newName();
    let asked = 0;
    const seed: BrowserAdapterOptions['seed'] = () => {
      asked += 1;
      return Promise.resolve({
        owner: 'mara',
        people: [{id: 'mara', name: 'Mara'}],
        comments: [aComment('s1')],
      });
    };
    const [one, two] = [open({name, seed}), open({name, seed})];
    const pages = await Promise.all([one.list({}, ctx), two.list({}, ctx), one.list({}, ctx)]);
    expect(pages.map(({comments}) => comments.length)).to.deep.equal([1, 1, 1]);
    expect(asked).to.be.within(1, 2);
    const before = asked;
    const page = await open({name, seed}).list({}, ctx);
    expect([page.comments.length, page.thread.owner?.name, asked]).to.deep.equal([1, 'Mara', before]);
  });

  it('asks for the seed again after it failed, and leaves the thread unseeded until then', async () => {
    let asked = 0;
    const seed: BrowserAdapterOptions['seed'] = () => {
      asked += 1;
      return asked === 1
        ? Promise.reject(new Error('no network'))
        : Promise.resolve({comments: [aComment('s1')]});
    };
    const adapter = open({name: newName(), seed});
    const failure = await adapter.list({}, ctx).catch((error: unknown) => String(error));
    expect(failure).to.contain('no network');
    expect(await texts(adapter)).to.deep.equal(['s1']);
  });

  it('writes only what changed, however long the thread is', async () => {
    const comments = Array.from({length: 5000}, (_, index) => aComment(`s${String(index)}`));
    const name = newName();
    const adapter = open({viewer: bob, name, seed: () => Promise.resolve({comments})});
    await adapter.list({}, ctx);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (...given) {
      puts += 1;
      return put.apply(this, given);
    };
    try {
      await adapter.post(draft('new'), ctx);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(puts).to.be.at.most(4);
    const pages = await walk(open({viewer: alice, name}), ctx, {limit: 500});
    expect(pages.map((page) => page.comments.length)).to.deep.equal([...Array<number>(10).fill(500), 1]);
  }).timeout(20_000);

  describe('when nothing can be stored', () => {
    const [idbOpen, idbPut] = [IDBFactory.prototype.open, IDBObjectStore.prototype.put];

    afterEach(() => {
      IDBFactory.prototype.open = idbOpen;
      IDBObjectStore.prototype.put = idbPut;
    });

    function forbid() {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Storage is forbidden.', 'SecurityError');
      };
    }

    function fillUp() {
      IDBObjectStore.prototype.put = function (...given) {
        const request = idbPut.apply(this, given);
        this.transaction.abort(); // as a full disk does: after the call, before the end
        return request;
      };
    }

    it('goes on in the page, says so, and shares it with the next adapter of that name', async () => {
      forbid();
      const name = newName();
      const adapter = open({name});
      const comment = await adapter.post(draft('mine', {guest: {name: 'Ann'}}), ctx);
      expect(await keptBy(adapter)).to.equal('page');
      adapter.dispose();
      const next = open({name});
      expect(await texts(next)).to.deep.equal(['mine']);
      expect((await next.edit(comment, 'still mine', ctx)).text).to.equal('still mine');
    });

    it('still asks for its seed', async () => {
      forbid();
      const adapter = open({name: newName(), seed: () => Promise.resolve({comments: [aComment('s1')]})});
      expect(await texts(adapter)).to.deep.equal(['s1']);
    });

    it('loses nothing when the storage is full, and tells those who watch', async () => {
      const adapter = open({viewer: alice, name: newName()});
      await adapter.post(draft('stored'), ctx);
      const {until} = listen(adapter, ctx);
      fillUp();
      expect((await adapter.post(draft('in memory'), ctx)).text).to.equal('in memory');
      const event = await until(({type}) => type === 'thread');
      expect(keptOf(event)).to.equal('page');
      expect(await texts(adapter)).to.deep.equal(['stored', 'in memory']);
    });

    it('loses nothing when two adapters of one page fall back, one after the other', async () => {
      const name = newName();
      const [one, two] = [open({viewer: alice, name}), open({viewer: bob, name})];
      await one.post(draft('stored'), ctx);
      await two.list({}, ctx);
      fillUp();
      await one.post(draft('by one'), ctx);
      await two.post(draft('by two'), ctx);
      expect(await texts(one)).to.deep.equal(['stored', 'by one', 'by two']);
      expect(await texts(two)).to.deep.equal(['stored', 'by one', 'by two']);
    });

    it('goes on with all it has when the database is deleted, and does not stand in the way', async () => {
      const name = newName();
      const adapter = open({viewer: alice, name});
      await adapter.post(draft('one'), ctx);
      const {until} = listen(adapter, ctx);
      await adapter.list({}, ctx);
      await deleted(name);
      expect(keptOf(await until(({type}) => type === 'thread'))).to.equal('page');
      await adapter.post(draft('two'), ctx);
      expect(await texts(adapter)).to.deep.equal(['one', 'two']);
    });

    it('finishes a post under way when it is disposed of, and takes none afterwards', async () => {
      const name = newName();
      const adapter = open({viewer: alice, name});
      const posting: Promise<Comment> = adapter.post(draft('last'), ctx);
      await Promise.resolve();
      adapter.dispose();
      expect((await posting).text).to.equal('last');
      await refused(adapter.post(draft('too late'), ctx), 'failed');
      await deleted(name); // nothing holds it open
    });
  });
});

const keptOf = (event: Live) => (event.type === 'thread' ? event.thread.kept : undefined);

const deleted = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error(`${name} could not be deleted`));
    };
  });
