import { z } from 'zod';
import { oneLine } from '../text/one-line.ts';

/** Pieces of the kinds' fields. Every scalar of a pack file arrives as a string. */

export const textField = z
  .string('write a text here')
  .overwrite(oneLine)
  .trim()
  .min(1, 'nothing is written here: write a text');

const explainedText = z.strictObject({ text: textField, why: textField.exactOptional() });

/** A text and the author's word to whoever chose it. */
export type Option = z.infer<typeof explainedText>;

/** `text` or `{text, why}`; always parsed to the second. */
export const optionField = z.union([textField.transform((text): Option => ({ text })), explainedText], {
  error: 'write a text, or {text: …, why: …}',
});

const NUMBER = /^[-+]?(\d+(\.\d+)?|\.\d+)$/;

export const numberField = z.string('write a number here').transform((text, context) => {
  if (NUMBER.test(text.trim())) return Number(text);
  context.addIssue({
    code: 'custom',
    message: `"${text}" is not a plain number: write digits with a point, such as 1500 or 0.5`,
  });
  return z.NEVER;
});

export const truthField = z.string('write true or false').transform((text, context) => {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  context.addIssue({ code: 'custom', message: `"${text}" is neither true nor false: write one of the two` });
  return z.NEVER;
});
