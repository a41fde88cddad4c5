import { z } from 'zod';
import { QUESTION_KINDS } from '../core/question/kinds.ts';
import { claimSchema, packFile, questionSchema } from './schema.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema of a pack.yaml, for completion and checking in editors; made from what the loader parses with. */
export function packJsonSchema(): Schema {
  const file = schemaOf(packFile);
  return {
    ...file,
    title: 'A Recite pack (recite/1)',
    properties: {
      ...file.properties,
      claims: { type: 'array', items: { $ref: '#/$defs/claim' } },
      questions: { type: ['array', 'null'], items: { $ref: '#/$defs/question' } } as unknown as Schema,
    },
    $defs: {
      claim: withoutDialect(schemaOf(claimSchema)),
      question: {
        oneOf: QUESTION_KINDS.map((kind) => withoutDialect(schemaOf(questionSchema(kind)))),
      },
    },
  };
}

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // In a pack every scalar is a text; an editor's YAML sees numbers, truths and dates.
      if (jsonSchema.type !== 'string') return;
      if (jsonSchema.enum !== undefined) {
        jsonSchema.enum = jsonSchema.enum.flatMap((value) => [value, ...seenAs(String(value))]);
        delete jsonSchema.type;
      } else if (jsonSchema.const === undefined) {
        (jsonSchema as { type: unknown }).type = ['string', 'number', 'boolean'];
      }
    },
  });
}

function seenAs(text: string): (number | boolean)[] {
  if (text === 'true' || text === 'false') return [text === 'true'];
  return /^\d+$/.test(text) ? [Number(text)] : [];
}

function withoutDialect({ $schema: _, ...schema }: Schema): Schema {
  return schema;
}
