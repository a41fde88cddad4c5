/** The code of a round, to be passed on. */
export function roundCodeLine(code: string, packTitle: string): string {
  return `Round ${code}, ${packTitle}. The same questions for everybody: recite round ${code}`;
}

export function dailyLine(code: string): string {
  return `Today's round, the same for everybody: ${code}`;
}

export const DAILY_AGAIN =
  "That was today's round; the first time counts. Play it again: recite daily --again";

/** The line of the menu, before and after it was played. */
export function dailyMenu(blocks: string | undefined): string {
  return blocks === undefined
    ? "Today's round: the same questions for everybody"
    : `Today's round: ${blocks}`;
}
