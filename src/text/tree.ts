/**
 * What a comment's words are, once read: a small typed tree. Markdown and rendered HTML both become this and nothing
 * else is ever drawn, so no string from a person reaches an HTML sink.
 */

/** Words within a line. */
export type Inline =
  | {readonly type: 'text'; readonly value: string}
  | {readonly type: 'break'}
  | {readonly type: 'code'; readonly value: string}
  | {readonly type: 'em' | 'strong'; readonly children: readonly Inline[]}
  /** `href` came out of `safeUrl`; `host` is there when the words do not show where the link leads. */
  | {
      readonly type: 'link';
      readonly href: string;
      readonly host?: string;
      readonly children: readonly Inline[];
    };

/** A block of words. */
export type Block =
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  | {readonly type: 'code'; readonly value: string}
  | {readonly type: 'quote'; readonly children: readonly Block[]}
  | {
      readonly type: 'list';
      /** The first number; absent: bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    };
