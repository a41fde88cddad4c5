/**
 * Words that turn what a sentence says, each with others that would fit its grammar and say something else: which way
 * things went, how often, in which place of a row, and how what is told is put. The first of a row may be asked for,
 * and so may the others, unless the row is marked with a `>`: then only the first.
 */
const ROWS = `
opposed supported proposed
opposes supports proposes
recognised > rejected questioned
recognized > rejected questioned
endorsed condemned ignored
accused > cleared informed
accuses > clears informs
resumed suspended abandoned
restarted > suspended abandoned
imposed lifted eased
rose fell stagnated
increased decreased stagnated
increase decrease standstill
improving > worsening stagnating
improved worsened stagnated
deepening loosening hiding
deepened loosened hid
strengthened weakened ended
welcomed > expelled registered
began ended paused
started stopped paused
opened closed moved
built > demolished sold
rebuilt > demolished sold
founded > dissolved sold
won lost postponed
banned allowed demanded
forbidden allowed demanded
prohibited permitted demanded
bought sold leased
sold bought leased
signed > rejected postponed
accepted rejected postponed
agreed > refused forgot
refused > agreed forgot
offered > refused forgot
succeeded failed hesitated
gained lost kept
lost > gained kept
reduced > raised restored
slowed > hastened ended
hastened slowed ended
forgotten > remembered invented
publicly > secretly reluctantly
openly secretly reluctantly
covertly > openly reluctantly
secretly openly reluctantly
regularly > rarely secretly
usually > seldom secretly
rarely > often daily
first > second last
second > first third
third > second fourth
fourth > third fifth
largest smallest oldest
smallest largest oldest
longest shortest oldest
highest lowest average
worst > best strangest
best > worst strangest
northern > southern eastern
southern > northern western
eastern > western southern
north > south east
south > north west
east > west north
west > east south
expected > forbidden unable
believed > forbidden unable
thought > forbidden unable
confirmed denied doubted
announced denied doubted
argued > denied doubted
warned > denied doubted
highlighted > denied doubted
concern > relief indifference
regret > relief indifference
observers > politicians soldiers
critics > supporters neighbours
grew > shrank stagnated
grows > shrinks stagnates
doubled > halved tripled
halved > doubled tripled
tripled > halved doubled
growth > decline standstill
decline > growth standstill
warming > cooling end
cooling > warming end
expanded > shrank ended
expand > shrink leave
fuelling > easing hiding
fueling > easing hiding
victory > defeat truce
defeat > victory truce
supplier > customer competitor
customer > supplier competitor
provided > promised refused
provides > promises refuses
supplied > promised refused
delivered > promised refused
conducted > planned cancelled
violated > respected renegotiated
impoverished > open powerful
dependent > independent dismissive
dramatically > barely briefly
quickly > slowly secretly
slowly > quickly secretly
gradually > suddenly secretly
suddenly > gradually secretly
mostly > rarely hardly
successfully > unsuccessfully reluctantly
permanently temporarily partly
jointly > separately secretly
temporary > permanent partial
permanent > temporary partial
annual > weekly monthly
monthly > weekly annual
weekly > monthly annual
majority > minority third
minority > majority third
destroyed > repaired moved
damaged > repaired moved
repaired > destroyed moved
abolished > introduced postponed
introduced > abolished postponed
established > abolished postponed
elected > dismissed imprisoned
appointed > dismissed imprisoned
dismissed > appointed imprisoned
arrested > honoured exiled
died > retired fled
fled > surrendered retired
surrendered > fled attacked
attacked > defended left
defended > attacked left
captured > lost besieged
promised > refused forgot
praised > criticised ignored
criticised > praised ignored
criticizes > praises ignores
criticises > praises ignores
approved > rejected postponed
independent > dependent secret
urban > rural coastal
rural > urban coastal
seldom > often daily
upper > lower middle
lower > upper middle
winter summer autumn
spring autumn winter
`;

const WRONG: ReadonlyMap<string, readonly string[]> = wrongWords();
/** The rows are in the order of how much turns on them. */
const RANK: ReadonlyMap<string, number> = new Map([...WRONG.keys()].map((word, at) => [word, at]));

function wrongWords(): Map<string, readonly string[]> {
  const wrong = new Map<string, readonly string[]>();
  for (const row of ROWS.trim().split('\n')) {
    const words = row.replace(' >', '').split(' ');
    for (const word of row.includes('>') ? words.slice(0, 1) : words)
      if (!wrong.has(word))
        wrong.set(
          word,
          words.filter((other) => other !== word),
        );
  }
  return wrong;
}

export interface TurningWord {
  readonly text: string;
  readonly start: number;
  readonly wrong: readonly string[];
}

/** A place in a row is one where the row is named: "the third country", not "a third scenario" or "the first time". */
const IN_A_ROW = /^(?:first|second|third|fourth)$/;
const ROW_BEFORE = /\b(?:the|its|his|her|their) $/i;

const AS_ADJECTIVE = /\b(?:to|of|with|by|in|on|for|from|the|an?|its|their|his|her|and) $/i;

/** The words of a sentence that turn it, each only where it stands once, those first on which most turns. */
export function turningWordsIn(text: string): TurningWord[] {
  const words = [...text.matchAll(/(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu)];
  const counts = new Map<string, number>();
  for (const [word] of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const found = words.flatMap(({ 0: word, index: start }) => {
    const wrong = WRONG.get(word);
    if (wrong === undefined || counts.get(word) !== 1 || wrong.some((other) => counts.has(other))) return [];
    const after = text.slice(start + word.length);
    if (IN_A_ROW.test(word) && (!ROW_BEFORE.test(text.slice(0, start)) || /^ time/.test(after))) return [];
    // "to increased tensions" is no verb, and its others would not stand there.
    if (word.endsWith('ed') && AS_ADJECTIVE.test(text.slice(0, start))) return [];
    return [{ text: word, start, wrong }];
  });
  return found.sort((a, b) => (RANK.get(a.text) ?? 0) - (RANK.get(b.text) ?? 0));
}
