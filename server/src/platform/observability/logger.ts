import type { LoggerService } from '@nestjs/common';
import { type Logger as Pino, pino, stdSerializers } from 'pino';
import { requestStore } from '../http/request-context.js';

const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'password',
  'oldPassword',
  'newPassword',
  'token',
  'secret',
  'apiKey',
  'session_key',
  'sessionKey',
  'access_token',
  'phone',
  'phoneCode',
  'code',
  'barcode',
  'grant',
  'openid',
  'paySign',
  'x-api-key',
];
const REDACT = ['', '*.', '*.*.', '*.*.*.'].flatMap((depth) =>
  SECRET_FIELDS.map((field) => (field.includes('-') ? `${depth.slice(0, -1)}["${field}"]` : `${depth}${field}`)),
);

/** Phone numbers inside free text (error messages, URLs) are masked too. */
function maskPhones(text: string): string {
  return text.replace(/(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g, '$1****$2');
}

export function createPino(level: string, role: string): Pino {
  return pino({
    level,
    base: { role, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: REDACT.filter((path) => !path.startsWith('[')), censor: '[redacted]' },
    serializers: { error: stdSerializers.err, err: stdSerializers.err },
    mixin: () => ({ ...requestStore.getStore() }),
    hooks: {
      logMethod(args, method) {
        const masked = args.map((arg) => (typeof arg === 'string' ? maskPhones(arg) : arg)) as typeof args;
        method.apply(this, masked);
      },
    },
  });
}

/** Nest's logger on pino. An object as first argument becomes fields of the line. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pinoLogger: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const texts = rest.filter((item): item is string => typeof item === 'string');
    const context = texts.at(-1);
    if (typeof message === 'object' && message !== null && !(message instanceof Error)) {
      this.pinoLogger[level]({ ...message, context }, texts.length > 1 ? texts[0] : '');
    } else if (message instanceof Error) {
      this.pinoLogger[level]({ error: message, context }, message.message);
    } else {
      this.pinoLogger[level]({ context }, String(message));
    }
  }
}
