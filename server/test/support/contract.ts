import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';

type Schema = Record<string, unknown>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

interface Route {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly responses: Operation['responses'];
}

/** What came back, as far as the document speaks of it. */
interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: unknown;
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;
const API = 'api';
const MOST_BREACHES = 5;

/**
 * The OpenAPI document as a promise: each status, content type and body that tests see is one that the document names,
 * with nothing missing and nothing more, so that a client built from it can be relied on.
 */
export class Contract {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly routes: readonly Route[];
  private readonly validators = new Map<unknown, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    // The package's default export, which CommonJS and ES modules find in different places.
    formats.default.default(this.ajv);
    const schemas = Object.entries(document.components?.schemas ?? {});
    const definitions = Object.fromEntries(schemas.map(([name, schema]) => [name, exact(schema as Schema)]));
    this.ajv.addSchema({ $id: API, definitions });
    this.routes = routesOf(document);
  }

  /** What an answer to `path` (with /api) does that the document does not say. */
  breaches(method: string, path: string, { status, contentType, body }: Answer): string[] {
    const route = this.routes.find((one) => one.method === method && one.pattern.test(path));
    if (!route) return status === 404 ? [] : [`${method} ${path} answered ${status} and is not in the document`];
    const answer = `${route.name} ${status}`;
    const response = route.responses[status] ?? (status >= 400 ? route.responses['default'] : undefined);
    if (!response || '$ref' in response) return [`${answer} is not in the document`];
    const content = Object.entries(response.content ?? {});
    if (content.length === 0) return body === null || body === '' ? [] : [`${answer} has a body`];
    const [, media] = content.find(([type]) => contentType?.startsWith(type)) ?? [];
    if (!media) return [`${answer} is ${contentType}`];
    if (!media.schema || !contentType?.includes('json')) return [];
    const valid = this.validatorOf(media.schema as Schema);
    return valid(body)
      ? []
      : (valid.errors ?? []).slice(0, MOST_BREACHES).map((error) => `${answer}: ${inWords(error)}`);
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const known = this.validators.get(schema) ?? this.ajv.compile(exact(schema));
    this.validators.set(schema, known);
    return known;
  }
}

function routesOf({ paths }: OpenAPIObject): Route[] {
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((verb) => {
      const operation = item[verb];
      const method = verb.toUpperCase();
      const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
      return operation ? [{ name: `${method} ${path}`, method, pattern, responses: operation.responses }] : [];
    }),
  );
  // A path that is written out goes before one with placeholders.
  const placeholders = ({ name }: Route): number => name.split('{').length;
  return routes.sort((a, b) => placeholders(a) - placeholders(b));
}

/** OpenAPI 3.0 as JSON Schema: null by `nullable`, and objects that have no other properties than those named. */
function exact(schema: Schema): AnySchema {
  const { nullable, $ref, properties, items, ...rest } = schema;
  const result: Schema = { ...rest };
  delete result['example'];
  if (typeof $ref === 'string') result['$ref'] = $ref.replace('#/components/schemas/', `${API}#/definitions/`);
  if (items) result['items'] = exact(items as Schema);
  for (const many of ['allOf', 'anyOf', 'oneOf'] as const) {
    if (schema[many]) result[many] = (schema[many] as Schema[]).map(exact);
  }
  if (properties) {
    const entries = Object.entries(properties as Record<string, Schema>);
    result['properties'] = Object.fromEntries(entries.map(([name, property]) => [name, exact(property)]));
    result['additionalProperties'] ??= false;
  }
  return nullable ? { anyOf: [result, { type: 'null' }] } : result;
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || 'the body'} ${message} ${JSON.stringify(params)}`;
}

/** Servers run the same code, so whichever is asked first draws up the document for all of them: it takes its time. */
let contract: Contract | undefined;
const contracts = new Map<string, () => Contract>();

/** From now on each answer of the server at `url` that tests see is held against its document, drawn up when first needed. */
export function holdToContract(url: string, document: () => OpenAPIObject): void {
  contracts.set(url, () => (contract ??= new Contract(document())));
}

export function contractOf(url: string): Contract | undefined {
  return contracts.get(url)?.();
}
