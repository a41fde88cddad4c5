/** What an answer takes with its feedback, until a plan knows better; seconds. */
export const SECONDS_AN_ANSWER = 20;

/** Answers that a new question takes on its first day: about every second one is missed, and comes back. */
const ANSWERS_A_NEW_ONE = 1.5;
/** Share of an evening that is planned; the rest is for what is missed beyond expectation. */
const PLANNED = 0.8;

/** A learner's evening so far. */
export interface Evening {
  /** Due now, and already reviewed today. */
  readonly due: number;
  readonly reviewed: number;
  readonly settings: {
    readonly retention: number;
    readonly newPerDay: number;
    readonly sessionLimit: number;
    readonly sessionMinutes: number;
  };
}

/**
 * New questions that today has room for: the daily number, or as many as the reviews leave of an evening. Each new one comes
 * back four or five times within three weeks, so taking in more than evenings hold would only build up a backlog.
 */
export function newThatFit({ due, reviewed, settings }: Evening): number {
  const { newPerDay } = settings;
  const reviews = (due + reviewed) * answersAReview(settings);
  const room = Math.floor((PLANNED * wholeEvening(settings) - reviews) / ANSWERS_A_NEW_ONE);
  return Math.max(0, Math.min(newPerDay, room));
}

/**
 * Reviews that an evening has room for beside those it has already and the new questions it takes in. The whole evening counts:
 * these come last in it, and what is missed beyond expectation costs no more than them.
 */
export function reviewsThatFit(
  { reviews, fresh }: { readonly reviews: number; readonly fresh: number },
  settings: Evening['settings'],
): number {
  const answers = wholeEvening(settings) - fresh * ANSWERS_A_NEW_ONE;
  return Math.max(0, Math.floor(answers / answersAReview(settings) - reviews));
}

/** Answers within both limits. */
function wholeEvening({ sessionLimit, sessionMinutes }: Evening['settings']): number {
  return Math.min(sessionLimit, (60 * sessionMinutes) / SECONDS_AN_ANSWER);
}

/** What is not known comes back once. */
function answersAReview({ retention }: Evening['settings']): number {
  return 2 - retention;
}
