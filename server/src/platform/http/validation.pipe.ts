import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { refusalError } from '../../kernel/result.js';

/** What @nestjs/swagger notes of each property; it offers no other way to read it. */
const DOCUMENTED = 'swagger/apiModelProperties';

/** Unknown fields are refused, types are never guessed from strings in bodies (queries say so with @Type). */
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => refusalError('REQUEST_INVALID', { fields: flatten(errors) }),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const request: unknown = await super.transform(value, metadata);
    leaveOutNulls(request);
    return request;
  }
}

/** A null says the same as leaving a field out, unless the document says that null means something there. */
function leaveOutNulls(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const held = value as Record<string, unknown>;
  for (const [key, field] of Object.entries(held)) {
    if (field !== null) leaveOutNulls(field);
    else if (meansNothing(held, key)) delete held[key];
  }
}

function meansNothing(holder: object, key: string): boolean {
  const about = Reflect.getMetadata(DOCUMENTED, holder, key) as { required?: boolean; nullable?: boolean } | undefined;
  return about?.required === false && about.nullable !== true;
}

interface FieldProblem {
  field: string;
  problems: string[];
}

function flatten(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = error.constraints ? [{ field, problems: Object.values(error.constraints) }] : [];
    return [...own, ...flatten(error.children ?? [], field)];
  });
}
