import type { RuleDescription } from './rule.ts';

/** What is found while a pack is read, before there is a pack to check. */
export const READING_RULES: readonly RuleDescription[] = [
  {
    slug: 'file-missing',
    summary: 'A file of the pack is not there.',
    why: 'A pack is its pack.yaml and the files it names.',
  },
  {
    slug: 'unreadable-file',
    summary: 'A file is not a plain file, or may not be read.',
    why: 'What cannot be read cannot be learnt from.',
  },
  {
    slug: 'not-a-chapter',
    summary: 'A file in the folder chapters/ does not end in .yaml.',
    why: 'A mistyped name would make its whole chapter vanish without a word.',
  },
  {
    slug: 'path-outside-pack',
    summary: 'A path leads out of the pack, or over a link.',
    why: 'A pack from a stranger must not read other files of yours.',
  },
  {
    slug: 'file-too-big',
    summary: 'A file has over 2 MB, or the pack over 20 MB.',
    why: 'A pack is text; something else got in, and reading it would take long.',
  },
  {
    slug: 'line-too-long',
    summary: 'A line has over 100,000 characters.',
    why: 'No text has such lines.',
  },
  {
    slug: 'not-text',
    summary: 'A file holds bytes that no text has.',
    why: 'It is a picture, a PDF or a word processor file.',
  },
  {
    slug: 'not-utf8',
    summary: 'A file is not encoded as UTF-8.',
    why: 'Its accents and quotes would come out wrong.',
  },
  {
    slug: 'yaml-syntax',
    summary: 'A file is not YAML.',
    why: 'Nothing after the place can be read.',
  },
  {
    slug: 'yaml-too-deep',
    summary: 'Lists and maps are nested more than 50 deep.',
    why: 'No pack needs it, and it can bring a reader down.',
  },
  {
    slug: 'yaml-alias',
    summary: 'A file uses YAML anchors or aliases.',
    why: 'Aliases can blow a small file up without end, and are hard to read.',
  },
  {
    slug: 'yaml-tag',
    summary: 'A file uses YAML tags.',
    why: 'Every value of a pack is a text, a list or a map.',
  },
  {
    slug: 'text-cut-short',
    severity: 'warning' as const,
    summary: 'Behind a text without quotes stands a # with a sign right behind it.',
    why: 'YAML takes "question #1" for "question" and a remark, without a word.',
  },
  {
    slug: 'duplicate-key',
    summary: 'A key stands twice in one place.',
    why: 'Only one of the two values could count.',
  },
  {
    slug: 'unknown-key',
    summary: 'A key is not one of the format.',
    why: 'A mistyped key would be passed over without a word.',
  },
  {
    slug: 'missing-key',
    summary: 'A required key is missing.',
    why: 'The part cannot be used without it.',
  },
  {
    slug: 'bad-value',
    summary: 'A value is not of the form its key needs.',
    why: 'It cannot be understood.',
  },
  {
    slug: 'bad-id',
    summary: 'An id is not of the allowed form.',
    why: 'Ids become parts of file names and of the history of every learner.',
  },
  {
    slug: 'bad-date',
    summary: 'A date is not an ISO day, month or year, or does not exist.',
    why: 'It could be read in two ways.',
  },
  {
    slug: 'bad-language',
    summary: 'A language is not a BCP 47 tag.',
    why: 'Typed answers are compared by the rules of the language.',
  },
  {
    slug: 'text-too-long',
    summary: 'A text is longer than its place can show.',
    why: 'It would be cut.',
  },
  {
    slug: 'too-many',
    summary:
      'A list of options, answers, items, pairs or names has over 12 entries, another list within one part over 50, or a pack over 500 sources, speakers, chapters or chapter files.',
    why: 'Nobody reads as many, and checking them takes long.',
  },
  {
    slug: 'unknown-kind',
    summary: 'A question is of no known kind.',
    why: 'It cannot be asked.',
  },
  {
    slug: 'duplicate-id',
    summary: 'Two parts of a sort share an id.',
    why: 'A learner’s history could not tell them apart.',
  },
  {
    slug: 'unknown-reference',
    summary: 'An id names nothing in the pack.',
    why: 'What it should lead to cannot be shown.',
  },
  {
    slug: 'contradicts-itself',
    summary: 'A claim lists its own id in `contradicts`.',
    why: 'It would count as contested, and no claim is there that contests it.',
  },
  {
    slug: 'other-chapter',
    summary: 'A part in a chapter’s file says it belongs to another chapter.',
    why: 'It would turn up where nobody looks for it.',
  },
  {
    slug: 'chapter-circle',
    summary: 'Two chapters each come after the other.',
    why: 'Neither could ever be begun.',
  },
  {
    slug: 'no-source',
    summary: 'A sentence has no source.',
    why: 'Nobody could say where it is from.',
  },
  {
    slug: 'no-evidence',
    summary: 'A question has neither evidence nor claims.',
    why: 'After the answer there would be no sentence to show.',
  },
  {
    slug: 'claims-and-evidence',
    summary: 'A question has both claims and evidence.',
    why: 'It is unclear which of them settles it.',
  },
  {
    slug: 'claim-not-in-source',
    summary: 'A sentence does not stand in the text of its source.',
    why: 'It would be shown as a quotation that the text does not have.',
  },
  {
    slug: 'claim-reworded',
    summary: 'A sentence stands in the text of its source in other words.',
    why: 'One word more can turn the meaning; a person has to look.',
  },
  {
    slug: 'claim-ambiguous',
    summary: 'A sentence stands in the text of its source more than once.',
    why: 'It cannot be shown where it stands.',
  },
].map((rule): RuleDescription => ({ severity: 'error', ...rule }));
