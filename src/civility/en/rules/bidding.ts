/** Words that soften or sharpen what comes after them at the head of a clause. */
export const leadClass =
  'just please so then now oh well ok okay hey yeah and but dude bro man mate honestly seriously pls plz kindly simply go also both either no yes lol everyone everybody all fucking';

/** Ways to tell somebody to do something: `shut up`, `you should shut up`, `why don't you shut up`. */
export function bidding(what: string): string[] {
  return [
    `< @lead* ${what}`,
    `you @modal/better/all/need/ought @modal/better/all/to? to? @lead* ${what}`,
    `why do not you @lead* ${what}`,
    `can/could/would/will you @lead* ${what}`,
    `i hope/suggest/want/need/wish you to? @lead* ${what}`,
    `you @lead ${what}`,
    `how/what about you @lead* ${what}`,
  ];
}
