import {html, type TemplateResult} from 'lit';
import '../src/define/civil-nudge.js';
import type {Finding} from '../src/civility/assessment.js';

export default {title: 'Nudge'};

/** Shows a nudge about the words in square brackets. */
function show(
  source: string,
  kind: Finding['kind'],
  severity: Finding['severity'],
  seconds = 0,
): TemplateResult {
  const findings: Finding[] = [];
  const text = source.replace(/\[([^\]]*)\]/g, (_, words: string, at: number) => {
    const start = at - 2 * findings.length;
    findings.push({start, end: start + words.length, kind, severity});
    return words;
  });
  const assessment = {nudge: true, severity, score: 0.9, findings, language: 'en', basis: 'rules'} as const;
  const nudge = {assessment, opensAt: Date.now() + seconds * 1000};
  return html`<civil-nudge .text=${text} .nudge=${nudge}></civil-nudge>`;
}

export const Insult = {render: () => show('[Only an idiot like you] would put milk in there.', 'insult', 2)};

export const CoolingOff = {
  render: () => show('[You are an idiot], and [you always were].', 'insult', 2, 3600),
};

export const Profanity = {render: () => show('Oh, [screw you] and your milk.', 'profanity', 2)};

export const Group = {render: () => show('[Men cannot bake], so why ask?', 'denigration', 2)};

export const GroupExpelled = {render: () => show('[Foreigners should get out of here].', 'denigration', 3)};

export const Threat = {render: () => show('[I will break your arm].', 'threat', 3)};

export const ThreatToLife = {render: () => show('[I am going to kill you].', 'threat', 4, 3600)};

export const SelfHarmUrged = {render: () => show('[Go and kill yourself].', 'self-harm-urged', 4, 3600)};

export const Distress = {render: () => show('[I do not want to live any more].', 'distress', 0)};

export const NoWordsMarked = {render: () => show('Well, that tells us everything about you.', 'insult', 1)};

export const LongText = {
  render: () =>
    show(
      `${'We went through this at length last week. '.repeat(60)}[You fool]. ${'And so it goes on. '.repeat(60)}`,
      'insult',
      2,
    ),
};
