import type { Verdict } from '../core/session/view.ts';

/** What became of a question that was put aside. */
export function asideLine(aside: NonNullable<Verdict['aside']>): string {
  switch (aside) {
    case 'bury':
      return 'Put aside until tomorrow.';
    case 'suspend':
      return 'Set aside. It comes back only when you call it: recite suspend';
    case 'replace':
      return 'Set aside; another question on the same sentence comes instead.';
  }
}

/** Why a question that is missed again and again may not be worth its time; what can be done stands beside it. */
export function leechLine({ lapses }: NonNullable<Verdict['leech']>): string {
  return `Missed in ${lapses} sessions. It may be the question, not you: read its source, set it aside, or report it.`;
}

/** The other question, named before it is chosen. */
export function otherLine(stem: string): string {
  return `Another one on this: ${stem}`;
}
