import {html, type TemplateResult} from 'lit';
import '../src/define/civil-composer.js';
import type {Thread} from '../src/model/contract.js';
import type {Guest} from '../src/model/intent.js';
import type {Box, Failure} from '../src/store/state.js';

export default {title: 'Composer'};

const member = {id: 'bob', name: 'Bob', newcomer: false};
const words =
  'I tried it with oat milk, and it *did* work. Only the crust came out softer than in your picture.';
const answered = {
  id: 'c1',
  parentId: null,
  author: {id: 'ann', name: 'Ann'},
  text: 'Does this work without milk?',
  createdAt: '2026-11-23T11:00:00Z',
};

const aThread = (fields: Partial<Thread> = {}): Thread => ({
  id: 'story',
  policy: {open: true},
  viewer: member,
  ...fields,
});
const aBox = (fields: Partial<Box> = {}): Box => ({
  id: 'new',
  text: '',
  key: 'key',
  status: 'written',
  ...fields,
});
const soon = (seconds: number) => Date.now() + seconds * 1000;
const failed = (failure: Partial<Failure>, fields: Partial<Box> = {}): Box =>
  aBox({text: words, status: 'failed', failure: {code: 'failed', message: '', ...failure}, ...fields});

const show = (box: Box, thread = aThread(), guest?: Guest): TemplateResult =>
  html`<civil-composer .box=${box} .thread=${thread} .guest=${guest} can-sign-out></civil-composer>`;
const showReply = (box: Partial<Box>): TemplateResult =>
  html`<civil-composer
    label="Reply to Ann"
    closable
    .box=${aBox({id: 'reply:c1', about: answered, ...box})}
    .thread=${aThread()}
  ></civil-composer>`;

export const Empty = {render: () => show(aBox())};

export const Written = {render: () => show(aBox({text: words}))};

export const Reply = {render: () => showReply({text: words})};

export const KeptDraft = {render: () => showReply({text: words, kept: true})};

export const Edit = {
  render: () =>
    html`<civil-composer
      label="Edit your comment"
      closable
      .box=${aBox({id: 'edit:c1', about: answered, text: answered.text})}
      .thread=${aThread()}
    ></civil-composer>`,
};

export const Author = {
  render: () => show(aBox(), aThread({viewer: {id: 'olga', name: 'Olga', role: 'owner', newcomer: false}})),
};

export const Newcomer = {
  render: () =>
    html`<civil-composer
      .box=${aBox()}
      .thread=${aThread({viewer: {...member, newcomer: true}, rules: 'Be kind to people, and as hard on arguments as you like.'})}
      ><p slot="rules">
        The whole <a href="https://example.com/rules">house rules</a> take a minute to read.
      </p>
    </civil-composer>`,
};

export const Guests = {
  render: () => show(aBox(), aThread({viewer: null, guest: {name: 'required', email: 'optional'}})),
};

export const KnownGuest = {
  render: () => show(aBox(), aThread({viewer: null, guest: {name: 'required'}}), {name: 'Ben'}),
};

export const SignIn = {
  render: () =>
    html`<civil-composer can-sign-in .box=${aBox()} .thread=${aThread({viewer: null})}></civil-composer>`,
};

export const SignedOut = {render: () => show(aBox(), aThread({viewer: null}))};

export const Sending = {render: () => show(aBox({text: words, status: 'sending'}))};

export const Offline = {render: () => show(failed({code: 'offline'}))};

export const TooFast = {render: () => show(failed({code: 'rate', retryAt: soon(40)}))};

export const NotAccepted = {render: () => show(failed({code: 'invalid', field: 'text'}))};

export const Conflict = {
  render: () =>
    html`<civil-composer
      label="Edit your comment"
      closable
      .box=${failed({code: 'conflict', current: {...answered, text: 'Does this work without *any* milk?'}}, {id: 'edit:c1'})}
      .thread=${aThread()}
    ></civil-composer>`,
};

export const SlowMode = {
  render: () => show(aBox({text: words}), aThread({nextPostAt: new Date(soon(40)).toISOString()})),
};

export const NearTheEnd = {render: () => show(aBox({text: words}), aThread({maxLength: 110}))};

export const TooLong = {render: () => show(aBox({text: words}), aThread({maxLength: 80}))};

export const Plain = {render: () => show(aBox({text: words}), aThread({markup: 'plain'}))};

export const Nudged = {
  render: () => {
    const text = 'Only an idiot like you would put milk in there.';
    const findings = [{start: 5, end: 22, kind: 'insult', severity: 2} as const];
    const assessment = {
      nudge: true,
      severity: 2,
      score: 0.9,
      findings,
      language: 'en',
      basis: 'rules',
    } as const;
    return show(aBox({text, nudge: {assessment, opensAt: soon(5)}, nudged: 2}));
  },
};

export const RightToLeft = {
  render: () =>
    html`<div dir="rtl" lang="ar">
      <civil-composer
        label="أضف تعليقا"
        closable
        can-sign-out
        .box=${aBox({text: 'هذا ليس صحيحا تماما.'})}
        .thread=${aThread({viewer: {...member, name: 'شهرزاد'}})}
      ></civil-composer>
    </div>`,
};
