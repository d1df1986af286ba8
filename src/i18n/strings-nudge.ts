/** Words of the pause before harsh words go out. They are about the words, never about the person who wrote them. */
export interface NudgeStrings {
  heading: string;
  /** Stands before every reason. */
  welcome: string;
  /** Why the marked words are marked, by kind of finding; `severity` is 1 to 4. */
  why: Record<
    'threat' | 'insult' | 'profanity' | 'denigration' | 'self-harm-urged',
    (severity: number) => string
  >;
  /** Why, when no single word can be marked. */
  whole: string;
  /** Names the writer's words for screen readers. */
  words: string;
  /** Said before marked words, for those who do not see the mark. */
  marked: string;
  reword: string;
  keep: string;
  postAnyway: string;
  /** "5 seconds" */
  opensIn(span: string): string;
  opened: string;

  /** When the words are about the writer's own pain. */
  distressHeading: string;
  distress: string;
  helpline: string;
  helplineUrl: string;
  distressFree: string;
  distressBack: string;
  distressPost: string;
}
