import type { _ as Template, CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';

/**
 * `multipleOf` for decimals (0.01), exact as a person counts: the validator's own divides, and in binary 0.29 / 0.01 is not
 * whole. The value must be the number that is nearest to some count of cents. `_`: what the validator writes code with.
 */
export const multipleOf = (_: typeof Template): CodeKeywordDefinition => ({
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: {
    message: 'must be a multiple',
    params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
  },
  code(context: KeywordCxt) {
    const { data } = context;
    const inverse = Math.round(1 / Number(context.schema));
    context.fail(_`${data} !== Math.round(${data} * ${inverse}) / ${inverse}`);
  },
});
