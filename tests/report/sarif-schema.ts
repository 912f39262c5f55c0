/*
 * What the SARIF 2.1.0 standard (OASIS, sections 3.13 to 3.52) asks of the objects that pst writes, and of no others: besides the
 * official schema (sarif-official.ts), which allows much more. A key that pst does not write is refused here, so that who adds one
 * reads the standard first.
 */
const closed = (required: readonly string[], properties: Readonly<Record<string, unknown>>): object => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const listOf = (items: unknown): object => ({ type: 'array', items });

const text = { type: 'string', minLength: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
const oneBased = { type: 'integer', minimum: 1 };
const message = closed(['text'], { text });
const formatted = closed(['text'], { text, markdown: text });

const location = {
  id: { type: 'integer', minimum: 0 },
  physicalLocation: closed(['artifactLocation'], {
    // A relative URI reference (RFC 3986), whose first segment holds no colon.
    artifactLocation: closed(['uri'], {
      uri: { type: 'string', pattern: "^(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})*$" },
    }),
    region: closed(['startLine', 'startColumn', 'endLine', 'endColumn'], {
      startLine: oneBased,
      startColumn: oneBased,
      endLine: oneBased,
      endColumn: oneBased,
    }),
  }),
  logicalLocations: listOf(closed(['fullyQualifiedName'], { fullyQualifiedName: text })),
};

const rule = closed(['id', 'name', 'shortDescription', 'help', 'defaultConfiguration'], {
  id: text,
  name: text,
  shortDescription: formatted,
  help: formatted,
  defaultConfiguration: closed(['level'], { level }),
});

const result = closed(['ruleId', 'level', 'message', 'locations', 'partialFingerprints'], {
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message,
  locations: listOf(closed(['physicalLocation'], location)),
  relatedLocations: {
    ...listOf(closed(['id', 'physicalLocation', 'message'], { ...location, message })),
    uniqueItems: true,
  },
  partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: text },
});

export const SARIF_SCHEMA = closed(['$schema', 'version', 'runs'], {
  $schema: { type: 'string', pattern: '^https:' },
  version: { const: '2.1.0' },
  runs: listOf(
    closed(['tool', 'language', 'columnKind', 'results'], {
      tool: closed(['driver'], {
        driver: closed(['name', 'version', 'rules'], {
          name: { const: 'pst' },
          version: text,
          rules: { ...listOf(rule), uniqueItems: true },
        }),
      }),
      language: { type: 'string', pattern: '^[a-z]{2}(?:-[A-Z]{2})?$' },
      columnKind: { const: 'utf16CodeUnits' },
      results: listOf(result),
    }),
  ),
});
