import type { _ as Template, CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';

/**
 * `maxLength` and `minLength`, which count characters: one or two UTF-16 units each. The validator's own counts those of every text;
 * here the units, which are known, are enough for nearly all. `_`: what the validator writes code with.
 */
export const lengths = (_: typeof Template): readonly CodeKeywordDefinition[] => [
  {
    ...TEXT,
    keyword: 'maxLength',
    error: { message: 'must not be longer', params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code(context: KeywordCxt) {
      const { data } = context;
      const limit = Number(context.schema);
      context.fail(_`${data}.length > ${limit} && [...${data}].length > ${limit}`);
    },
  },
  {
    ...TEXT,
    keyword: 'minLength',
    error: { message: 'must not be shorter', params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code(context: KeywordCxt) {
      const { data } = context;
      const limit = Number(context.schema);
      context.fail(_`${data}.length < ${2 * limit} && [...${data}].length < ${limit}`);
    },
  },
];

const TEXT = { type: 'string', schemaType: 'number' } as const;
