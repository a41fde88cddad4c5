import type { Pack } from '../../../core/pack.ts';
import { aboutPack } from '../about-pack.ts';
import { HEDGE, isEnglish } from '../english-words.ts';
import { type Headline, headlinesOf, VERDICTS } from '../headlines.ts';
import type { Rule } from '../rule.ts';

/** With fewer headlines on one side a habit cannot be told from chance. */
const FEWEST = 5;

/** Standard errors between two shares: so far that chance seldom goes there, with 4 looks and 3 verdicts tried. */
const FAR = 3;

/** How a headline can look, whatever it says. */
interface Look {
  readonly text: string;
  has(headline: Headline): boolean;
}

const DATE_IN_FRONT = /^[^:]{0,20}\b\d{4}\b[^:]{0,3}:/;
const QUOTED = /["“”„«»]|(?<!\p{L})['‘]\p{L}/u;

const NAMES: Look = { text: 'with names of its own (`who`)', has: ({ who }) => who !== undefined };
const DATED: Look = { text: 'with a date in front', has: ({ headline }) => DATE_IN_FRONT.test(headline) };
const QUOTES: Look = { text: 'with words in quotation marks', has: ({ headline }) => QUOTED.test(headline) };
const HEDGED: Look = { text: 'with a "may" or "probably"', has: ({ headline }) => HEDGE.test(headline) };

export const verdictShows: Rule = {
  slug: 'verdict-shows',
  severity: 'warning',
  summary:
    'Headlines with a date, quotation marks, a "may" or names of their own are judged unlike the others.',
  why: 'The verdict is read off the look of the headline, and the sentence is not needed.',

  check(pack) {
    const headlines = headlinesOf(pack);
    return looksIn(pack).flatMap((look) => {
      const having = headlines.filter((headline) => look.has(headline));
      const others = headlines.filter((headline) => !look.has(headline));
      const telling = VERDICTS.find((verdict) => {
        const count = (of: readonly Headline[]) => of.filter((each) => each.verdict === verdict).length;
        return farApart(count(having), having.length, count(others), others.length);
      });
      if (telling === undefined) return [];
      const share = (of: readonly Headline[]) =>
        `${of.filter(({ verdict }) => verdict === telling).length} of ${of.length}`;
      return [
        aboutPack(
          `The verdict is "${telling}" for ${share(having)} headlines ${look.text}, and for ${share(others)} without.`,
          'Give headlines of every verdict the same looks.',
        ),
      ];
    });
  },
};

function looksIn(pack: Pack): readonly Look[] {
  return isEnglish(pack) ? [NAMES, DATED, QUOTES, HEDGED] : [NAMES, DATED, QUOTES];
}

/** Whether two shares differ by more than chance would have it: the two-proportion z test with pooled variance. */
function farApart(right: number, of: number, otherRight: number, otherOf: number): boolean {
  if (of < FEWEST || otherOf < FEWEST) return false;
  const pooled = (right + otherRight) / (of + otherOf);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / otherOf));
  return Math.abs(right / of - otherRight / otherOf) >= FAR * error && error > 0;
}
