interface Row {
  readonly at: string;
  readonly offset: number;
  readonly pack: string;
  readonly question: string;
  readonly correct: boolean;
  readonly dontKnow: boolean;
  readonly bet: string | null;
  readonly askedAs: string;
}

/** One line an answer, on the clock it was given on. */
export function historyLines(reviews: readonly Row[]): string[] {
  if (reviews.length === 0) return ['No answers yet. Begin with: recite study'];
  return reviews.map((review) => {
    const local = new Date(Date.parse(review.at) + review.offset * 60_000).toISOString();
    const outcome = review.correct ? 'right' : review.dontKnow ? 'not known' : 'wrong';
    const how = [outcome, review.askedAs, review.bet].filter((part) => part !== null).join(', ');
    return `${local.slice(0, 10)} ${local.slice(11, 16)}   ${review.pack}/${review.question}   ${how}`;
  });
}
