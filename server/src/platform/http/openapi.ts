import { type DynamicModule, type INestApplication, RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const DESCRIPTION = `
Amounts are integer **fen** (1/100 CNY), points and growth integers, instants ISO-8601 in UTC, business days \`YYYY-MM-DD\` in Asia/Shanghai.

Errors are \`{code, message, requestId, details?}\`; the message is Chinese and ready to show. Commands that move value need an
\`Idempotency-Key\`: the same key and body give the same answer and one effect. Lists take \`limit\` and \`cursor\` and answer \`{items, nextCursor}\`.
`;

/** Rooms say `member/wallet`; the world sees `/api/member/wallet`. What probes ask for stays outside. */
export function usePathPrefix(app: INestApplication): void {
  app.setGlobalPrefix('api', {
    exclude: ['health/live', 'health/ready', 'metrics'].map((path) => ({ path, method: RequestMethod.GET })),
  });
}

/** The document of an application that is described but not started: needs no settings, no database, no port. */
export async function describeApi(outline: DynamicModule): Promise<OpenAPIObject> {
  const options = { preview: true, logger: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(outline, new FastifyAdapter(), options);
  usePathPrefix(app);
  return buildOpenApi(app);
}

export function buildOpenApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Guike 归客')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Token of a member session' }, 'member')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Token of a staff session' }, 'staff')
    .addApiKey(
      { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'Key of a machine (till, gateway)' },
      'apiKey',
    )
    .build();
  return withIntegers(withPlainSecurity(withErrors(SwaggerModule.createDocument(app, config))));
}

export function setUpOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'api/docs-json',
    yamlDocumentUrl: 'api/docs-yaml',
  });
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

function operationsOf(document: OpenAPIObject): Operation[] {
  const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;
  return Object.values(document.paths).flatMap((path) =>
    methods.flatMap((method) => (path[method] ? [path[method]] : [])),
  );
}

/** Every operation may answer with the one error body: said once here instead of on each handler. */
function withErrors(document: OpenAPIObject): OpenAPIObject {
  document.components ??= {};
  document.components.schemas ??= {};
  document.components.schemas['Error'] = {
    type: 'object',
    required: ['code', 'message', 'requestId'],
    properties: {
      code: { type: 'string', description: 'Stable; every code with its status and text is in shared/src/errors.ts' },
      message: { type: 'string', description: 'Chinese, ready to show' },
      requestId: { type: 'string', description: 'To be quoted to whoever is asked for help' },
      details: { type: 'object', additionalProperties: true, description: 'Facts behind the code, such as roomFen' },
    },
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  for (const operation of operationsOf(document)) {
    operation.responses['default'] ??= { description: 'Refused or failed', content };
  }
  return document;
}

/** A decorator on both the class and the method repeats the scheme; `Authorization` belongs to the schemes alone. */
function withPlainSecurity(document: OpenAPIObject): OpenAPIObject {
  for (const operation of operationsOf(document)) {
    if (operation.security) {
      const schemes = new Set(operation.security.map((scheme) => JSON.stringify(scheme)));
      operation.security = [...schemes].map((scheme) => JSON.parse(scheme) as Record<string, string[]>);
    }
    operation.parameters = (operation.parameters ?? []).filter(
      (parameter) => !('name' in parameter && parameter.in === 'header' && /^authorization$/i.test(parameter.name)),
    );
  }
  return document;
}

/**
 * TypeScript has one kind of number, we nearly always mean an integer (fen, points, ids, counts). What may be a fraction
 * says so by its format.
 */
function withIntegers(document: OpenAPIObject): OpenAPIObject {
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const schema = node as { type?: unknown; format?: unknown };
    if (schema.type === 'number' && schema.format === undefined) schema.type = 'integer';
    Object.values(node).forEach(visit);
  };
  visit(document.paths);
  visit(document.components?.schemas);
  return document;
}
