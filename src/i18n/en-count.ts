/** English: "12 comments", by itself, because index pages show nothing else. */
export const enCount = (count: string, number: number): string =>
  `${count} comment${number === 1 ? '' : 's'}`;
