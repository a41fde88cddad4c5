import { z } from 'zod';
import {
  type ChapterId,
  type ClaimId,
  isId,
  isReserved,
  type PackId,
  type QuestionId,
  type SourceId,
  type SpeakerId,
} from '../core/ids.ts';
import { type Allowance, STANDINGS } from '../core/pack.ts';
import type { Kind } from '../core/question/kind.ts';
import { QUESTION_KINDS, type Question } from '../core/question/kinds.ts';
import { parseIsoDate } from '../core/text/dates.ts';
import { isoAdvice } from '../core/text/iso-advice.ts';
import { oneLine } from '../core/text/one-line.ts';

const EMPTY = 'nothing is written here: write a text, or take the line out';

/** The one version of the format there is. */
const FORMAT = 'recite/1';

const text = z.string().min(1, EMPTY);

/** A text that is printed within a line; a break in it could pass for a line of the program's own. */
const line = z.string().overwrite(oneLine).min(1, EMPTY);

function id<Id extends string>() {
  return z
    .string()
    .refine(isId, {
      error: ({ input }) =>
        isReserved(String(input))
          ? 'this word has a meaning of its own in JavaScript and cannot be an id: choose another'
          : 'an id is made of small letters, digits, dots, hyphens and underscores, begins with a letter or digit, and has at most 64 of them',
      params: { rule: 'bad-id' },
    })
    .transform((value) => value as Id);
}

const date = text.refine((value) => parseIsoDate(value) !== undefined, {
  error: ({ input }) => isoAdvice(String(input)),
  params: { rule: 'bad-date' },
});

const language = text.refine(isLanguage, {
  error: 'a language is written as a BCP 47 tag: en, de, pt-BR',
  params: { rule: 'bad-language' },
});

const url = text.regex(/^https?:\/\/\S+$/, 'a url begins with https:// or http://');

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

const allow = z
  .record(text, line)
  .transform((rules) => Object.entries(rules).map(([rule, reason]): Allowance => ({ rule, reason })));

const defaults = z.strictObject({
  source: id<SourceId>().exactOptional(),
  tags: z.array(line).exactOptional(),
});

const sourceFields = {
  file: text.exactOptional(),
  title: line,
  author: line.exactOptional(),
  publisher: line.exactOptional(),
  published: date.exactOptional(),
  url: url.exactOptional(),
  license: line.exactOptional(),
  cite: line.exactOptional(),
  names: z.array(line).exactOptional(),
  allow: allow.exactOptional(),
};

const source = z.strictObject({ id: id<SourceId>(), ...sourceFields });

/** The one source of a pack in the short form. */
const onlySource = z.strictObject({ id: id<SourceId>().default('text' as SourceId), ...sourceFields });

const speaker = z.strictObject({ id: id<SpeakerId>(), name: line, aliases: z.array(line).default([]) });

const chapter = z.strictObject({
  id: id<ChapterId>(),
  title: line,
  read: z.array(id<ClaimId>()).default([]),
  after: z.array(id<ChapterId>()).default([]),
});

export const packFile = z.strictObject({
  format: z.literal(FORMAT, `the first line of a pack is format: ${FORMAT}`),
  id: id<PackId>(),
  title: line,
  version: line.default('1.0.0'),
  language: language.default('en'),
  license: line.exactOptional(),
  authors: z.array(line).default([]),
  covers: line.exactOptional(),
  source: onlySource.exactOptional(),
  sources: z.array(source).default([]),
  speakers: z.array(speaker).default([]),
  chapters: z.array(chapter).default([]),
  defaults: defaults.default({}),
  claims: z.array(z.unknown()).default([]),
  questions: z.array(z.unknown()).default([]),
  allow: allow.default([]),
});

export const chapterFile = z.strictObject({
  /** Written out, or the id of a chapter that pack.yaml lists. */
  chapter: z.union([id<ChapterId>(), chapter], { error: 'write {id: …, title: …}, or the id alone' }),
  defaults: defaults.default({}),
  claims: z.array(z.unknown()).default([]),
  questions: z.array(z.unknown()).default([]),
});

const anchored = { prefix: text.exactOptional(), suffix: text.exactOptional() };

export const claimSchema = z.strictObject({
  id: id<ClaimId>(),
  source: id<SourceId>().exactOptional(),
  chapter: id<ChapterId>().exactOptional(),
  text,
  ...anchored,
  as: z.enum(STANDINGS).default('stated'),
  by: id<SpeakerId>().exactOptional(),
  via: id<SpeakerId>().exactOptional(),
  on: date.exactOptional(),
  about: id<string>().exactOptional(),
  contradicts: z.array(id<ClaimId>()).default([]),
  says: line.exactOptional(),
  where: line.exactOptional(),
  restates: z
    .array(text.regex(/^[0-9a-f]{12}:\d+$/, 'a fingerprint is 12 hex digits, a colon and a length'))
    .default([]),
  weight: z
    .enum(['1', '2', '3'])
    .transform((value) => Number(value) as 1 | 2 | 3)
    .default(2),
  unasked: line.exactOptional(),
  allow: allow.default([]),
});

const evidence = z.union(
  [
    text.transform((sentence) => ({ text: sentence })),
    z.strictObject({
      source: id<SourceId>().exactOptional(),
      text,
      ...anchored,
      as: z.enum(STANDINGS).exactOptional(),
      by: id<SpeakerId>().exactOptional(),
      on: date.exactOptional(),
    }),
  ],
  { error: 'write the sentence, or {text: …, prefix: …, suffix: …}' },
);

const itemFields = {
  id: id<QuestionId>(),
  claims: z.array(id<ClaimId>()).min(1, 'name at least one claim').exactOptional(),
  evidence: evidence.exactOptional(),
  ask: text,
  chapter: id<ChapterId>().exactOptional(),
  explain: text.exactOptional(),
  hint: text.exactOptional(),
  highlight: z.array(text).default([]),
  level: z
    .enum(['1', '2', '3', '4', '5'])
    .transform((value) => Number(value) as 1 | 2 | 3 | 4 | 5)
    .exactOptional(),
  tags: z.array(line).default([]),
  inferred: yesOrNo.default(false),
  draft: yesOrNo.default(false),
  supersedes: z.array(id<QuestionId>()).default([]),
  allow: allow.default([]),
};

/** A question as written: what it hangs on is still ids or a sentence. The kind's own fields are checked, not typed. */
export type WrittenQuestion = z.infer<z.ZodObject<typeof itemFields>> & { readonly kind: string };
export type WrittenClaim = z.infer<typeof claimSchema>;
export type WrittenSource = z.infer<typeof source>;
export type WrittenChapter = z.infer<typeof chapter>;
export type Defaults = z.infer<typeof defaults>;
export type PackFields = z.infer<typeof packFile>;

const schemas = new Map(
  QUESTION_KINDS.map((kind) => [
    kind.kind,
    z.strictObject({ ...itemFields, ...kind.fields, kind: z.literal(kind.kind) }),
  ]),
);

/** The schema of a question of this kind; a kind may make `ask` optional. */
export function questionSchema(kind: Kind<Question>): z.ZodType<WrittenQuestion> {
  return schemas.get(kind.kind) as unknown as z.ZodType<WrittenQuestion>;
}

function isLanguage(tag: string): boolean {
  try {
    // "English" has the form of a tag, and is none: the languages there are have two or three letters.
    return /^[a-z]{2,3}(?:-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
