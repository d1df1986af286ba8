/**
 * Emphasis: pairs the runs of `*` and `_` as in the appendix of CommonMark, and folds the tokens of a line into a tree.
 * Both steps are linear in the number of tokens, whatever the text.
 */
import type {Inline} from './tree.js';

/** Marks that may become something: a run of `*` or `_`, or an opening bracket, which encloses nothing by itself. */
export interface Run {
  readonly type: 'run';
  readonly mark: string;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many marks stay text. */
  left: number;
  /** What ends and what begins here, inner things first: 1 is emphasis, 2 is strong. */
  ended?: number[];
  begun?: number[];
}

/** A part of a line that is not folded yet. */
export type Token = Inline | Run;

/** Quotes, lists and emphasis are nested so far; what is deeper stays text, so that drawing never runs out of stack. */
export const DEEPEST = 8;

export function newRun(mark: string, length: number, opens = false, closes = false): Run {
  return {type: 'run', mark, length, opens, closes, left: length};
}

/** Appends words, to the words before them if there are any. */
export function say(tokens: Token[], value: string): void {
  const last = tokens.at(-1);
  if (last?.type === 'text') tokens[tokens.length - 1] = {type: 'text', value: last.value + value};
  else if (value) tokens.push({type: 'text', value});
}

/** Whether both may enclose words together; the sums of three are CommonMark's rule for `*a**b*`. */
const partners = (opener: Run, closer: Run) =>
  opener.mark === closer.mark &&
  (!(opener.closes || closer.opens) || (opener.length + closer.length) % 3 > 0 || closer.length % 3 < 1);

/** Finds what the runs enclose. An opener that a kind of closer passed over in vain is not tried again by that kind. */
function pair(tokens: readonly Token[]): void {
  const openers: {run: Run; at: number}[] = [];
  const floors = new Map<string, number>();
  tokens.forEach((run, at) => {
    if (run.type !== 'run') return;
    const kind = run.mark + String(run.opens) + String(run.length % 3);
    while (run.closes && run.left) {
      const floor = floors.get(kind) ?? 0;
      let index = openers.length - 1;
      let opener = openers[index];
      while (opener && opener.at >= floor && !partners(opener.run, run)) opener = openers[--index];
      if (!opener || opener.at < floor) {
        floors.set(kind, at);
        break;
      }
      const use = Math.min(2, opener.run.left, run.left);
      (opener.run.begun ??= []).push(use);
      (run.ended ??= []).push(use);
      run.left -= use;
      opener.run.left -= use;
      // Openers in between enclose nothing any more.
      openers.length = opener.run.left ? index + 1 : index;
    }
    if (run.opens && run.left) openers.push({run, at});
  });
}

/** The tree of a line. Within a link, other links are words. */
export function fold(tokens: readonly Token[], inLink = false): Inline[] {
  pair(tokens);
  const open: {use: number; outer: Inline[]}[] = [];
  let nodes: Inline[] = [];
  let over = 0;
  for (const token of tokens) {
    if (token.type === 'run') {
      for (const use of token.ended ?? []) {
        const last = over ? undefined : open.pop();
        if (last) {
          last.outer.push({type: use > 1 ? 'strong' : 'em', children: nodes});
          nodes = last.outer;
        } else {
          over--;
          say(nodes, token.mark.repeat(use));
        }
      }
      say(nodes, token.mark.repeat(token.left));
      for (const use of token.begun?.reverse() ?? []) {
        if (open.length < DEEPEST) {
          open.push({use, outer: nodes});
          nodes = [];
        } else {
          over++;
          say(nodes, token.mark.repeat(use));
        }
      }
    } else if (token.type === 'text') say(nodes, token.value);
    else if (token.type === 'link' && inLink) nodes.push(...token.children);
    else nodes.push(token);
  }
  return nodes;
}
