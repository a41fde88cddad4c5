const NAMES: Readonly<Record<string, string>> = {
  choice: 'one of several',
  several: 'all that apply',
  truefalse: 'true or false',
  short: 'short answer',
  cloze: 'fill the gap',
  number: 'number',
  date: 'date',
  order: 'put in order',
  match: 'match',
  headline: 'headline',
  find: 'point to the sentence',
};

/** A kind of question as a learner knows it; one that has no words yet keeps its name. */
export function kindInWords(kind: string): string {
  return NAMES[kind] ?? kind;
}
