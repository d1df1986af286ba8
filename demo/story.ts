/** The invented conversation: how `thread.json` is read, and how its times are set against the first visit. */
import type {SeedComment} from '../src/adapters/site/seed.js';
import type {Id, Person} from '../src/model/contract.js';

/** A comment as `thread.json` keeps it: people by id, times in minutes before the first visit. */
export type StoryComment = Omit<SeedComment, 'author' | 'createdAt' | 'editedAt'> & {
  author: Id;
  minutesAgo: number;
  editedMinutesAgo?: number;
};

/** The whole of `thread.json`. */
export interface Story {
  id: Id;
  title: string;
  owner: Id;
  moderators: Id[];
  people: Person[];
  comments: StoryComment[];
}

const minute = 60_000;
/** Minutes from the post to the first visit: three days and a little. */
const postAge = 3 * 24 * 60 + 10;

/**
 * The story with people and times filled in.
 *
 * @param visit - The first visit, in milliseconds since 1970; the newest comment is a few minutes older.
 * @throws Error when a comment is by nobody in `people`.
 */
export function tell(story: Story, visit: number): SeedComment[] {
  const people = new Map(story.people.map((person) => [person.id, person]));
  const before = (minutes: number) => new Date(visit - minutes * minute).toISOString();
  return story.comments.map(({author, minutesAgo, editedMinutesAgo, ...rest}) => {
    const person = people.get(author);
    if (!person) throw new Error(`Comment ${rest.id} is by "${author}", who is not among the people.`);
    return {
      ...rest,
      author: person,
      createdAt: before(minutesAgo),
      ...(editedMinutesAgo === undefined ? {} : {editedAt: before(editedMinutesAgo)}),
    };
  });
}

/** When the post went out, in milliseconds since 1970. */
export function published(visit: number): number {
  return visit - postAge * minute;
}
