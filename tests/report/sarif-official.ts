import { Ajv } from 'ajv';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

// Only this file of the package is read: its code, and what that depends on, is never loaded.
const published = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;

/** The characters and the escapes of RFC 3986; the first segment of a relative one holds no colon, unless a scheme is before it. */
const URI_REFERENCE = /^(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:))(?:[a-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9a-f]{2})*$/iu;

/** The schema of the standard, as OASIS and SchemaStore published it: JSON Schema draft 4, of which it uses nothing that later ones changed but `id`. */
export function validateSarif(log: unknown): readonly string[] {
  official(log);
  return (official.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

const { $schema: _draft, id: _id, ...schema } = published;
const official = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false, // two of its patterns are older than the flag
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': URI_REFERENCE,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u,
  },
}).compile(schema);
