import type { Claim, Pack } from '../../../core/pack.ts';
import { claimsOf } from '../../../core/question/claims-of.ts';
import { kindOf, type Question } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { ATTRIBUTION } from '../attribution-words.ts';
import { HEDGE, isEnglish } from '../english-words.ts';
import { namesSource, namesSpeaker } from '../names-in-stem.ts';
import type { Rule } from '../rule.ts';

/** These ask what may be written, show the sentences, or name who says what in their rows. */
const EXEMPT = new Set(['headline', 'find', 'order', 'match']);

export const speakerDropped: Rule = {
  slug: 'speaker-dropped',
  severity: 'warning',
  summary: 'A question rests on what somebody reports, expects or denies, and does not say who.',
  why: 'The learner keeps the words as a fact and forgets that they are only somebody’s.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          const claims = claimsOf(question, pack);
          const [claim] = claims;
          if (claim === undefined || claim.as === 'stated' || EXEMPT.has(question.kind)) return [];
          const stem = kindOf(question).stem(question, pack);
          if (claims.some((each) => saysWho(stem, each, pack)) || asksWho(question, claim, pack)) return [];
          return [
            aboutQuestion(
              question,
              ['ask'],
              `${quoted(claim.id)} is ${claim.as}, and the question does not say by whom.`,
              'Name the speaker or the source in the question.',
            ),
          ];
        }),
};

/** Whether the stem names speaker, relay or source; where the source names nobody, a hedge will do. */
function saysWho(stem: string, claim: Claim, pack: Pack): boolean {
  const nobody = claim.by === undefined && claim.via === undefined;
  return (
    (nobody && (ATTRIBUTION.test(stem) || HEDGE.test(stem))) ||
    pack.sources.some((source) => source.id === claim.source && namesSource(stem, source)) ||
    speakersOf(claim, pack).some((speaker) => namesSpeaker(stem, speaker))
  );
}

/** Whether the answer is the speaker. */
function asksWho(question: Question, claim: Claim, pack: Pack): boolean {
  const key = kindOf(question).key(question, pack);
  return speakersOf(claim, pack).some((speaker) => namesSpeaker(key, speaker));
}

function speakersOf({ by, via }: Claim, { speakers }: Pack) {
  return speakers.filter(({ id }) => id === by || id === via);
}
