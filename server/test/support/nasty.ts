import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;
type AnySchema = Schema | { $ref: string };

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

/** Values that have broken somebody's server once. */
export const NASTY_VALUES: readonly unknown[] = [
  null,
  '',
  ' ',
  'x'.repeat(70_000),
  '👩‍👩‍👧‍👦\u202e𠮷',
  '\u0000',
  '\ud800',
  "'; DROP TABLE member; -- %_\\",
  '1e3',
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  true,
  [],
  [[], {}, null],
  {},
  { $gt: '', length: -1, toString: 'x' },
  nested(120),
];

/** The same for what stands in a path or a query, where everything is text. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  '0',
  '-1',
  '1.5',
  '1e3',
  'NaN',
  '9007199254740993',
  '99999999999999999999999999',
  'null',
  'x'.repeat(120),
  '👩‍👩‍👧‍👦𠮷',
  "' OR 1=1 --",
  '../../etc/passwd',
  '\u0000',
  '2026-02-30',
];

/** A body that the schema would accept, as far as a schema can know. */
export function plausible(document: OpenAPIObject, schema: AnySchema): unknown {
  if ('$ref' in schema) return plausible(document, resolve(document, schema.$ref));
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  const composed = schema.allOf ?? schema.oneOf ?? schema.anyOf;
  if (composed?.[0]) return plausible(document, composed[0]);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, value]) => [name, plausible(document, value)]),
      );
    case 'array':
      return schema.items ? [plausible(document, schema.items)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return 'x'.repeat(Math.max(3, schema.minLength ?? 0));
  }
}

/** Every field of the body, also inside of lists and objects, replaced by each value in turn. */
export function* mutations(body: unknown, values: readonly unknown[] = NASTY_VALUES): Generator<unknown> {
  yield* values;
  yield* inside(body, values);
}

function* inside(value: unknown, values: readonly unknown[]): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    const withItem = (replacement: unknown): unknown =>
      Array.isArray(value)
        ? value.map((other: unknown, index) => (String(index) === name ? replacement : other))
        : { ...value, [name]: replacement };
    for (const replacement of values) yield withItem(replacement);
    for (const deeper of inside(item, values)) yield withItem(deeper);
  }
  if (!Array.isArray(value)) yield { ...value, unknownField: 1, constructor: { prototype: 1 } };
}

function resolve(document: OpenAPIObject, reference: string): Schema {
  return document.components?.schemas?.[reference.split('/').at(-1) ?? ''] as Schema;
}
