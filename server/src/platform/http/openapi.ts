import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const DESCRIPTION = `
Amounts are integer **fen** (1/100 CNY), points and growth integers, instants ISO-8601 in UTC, business days \`YYYY-MM-DD\` in Asia/Shanghai.

Errors are \`{code, message, requestId, details?}\`; the message is Chinese and ready to show. Commands that move value need an
\`Idempotency-Key\`: the same key and body give the same answer and one effect. Lists take \`limit\` and \`cursor\` and answer \`{items, nextCursor}\`.
`;

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
  return withErrors(SwaggerModule.createDocument(app, config));
}

export function setUpOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'api/docs-json',
    yamlDocumentUrl: 'api/docs-yaml',
  });
}

/** Every operation may answer with the one error body: said once here instead of on each handler. */
function withErrors(document: OpenAPIObject): OpenAPIObject {
  document.components ??= {};
  document.components.schemas ??= {};
  document.components.schemas['Error'] = {
    type: 'object',
    required: ['code', 'message', 'requestId'],
    properties: {
      code: { type: 'string', description: 'Stable code, see docs/errors.md' },
      message: { type: 'string', description: 'Chinese, ready to show' },
      requestId: { type: 'string' },
      details: { type: 'object', additionalProperties: true },
    },
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses) operation.responses['default'] ??= { description: 'Refused or failed', content };
    }
  }
  return document;
}
