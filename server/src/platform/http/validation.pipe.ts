import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { refusalError } from '../../kernel/result.js';

/** Unknown fields are refused, types are never guessed from strings in bodies (queries say so with @Type). */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => refusalError('REQUEST_INVALID', { fields: flatten(errors) }),
  });
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
