import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type LoggerOptions, type Logger as Pino, pino } from 'pino';
import { requestStore } from '../http/request-context.js';
import { redact, redactText } from './redaction.js';

/** `destination` is standard output unless given. */
export function createPino(level: string, role: string, destination?: DestinationStream): Pino {
  const options: LoggerOptions = {
    level,
    base: { role, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...requestStore.getStore() }),
    formatters: { log: (fields) => redact(fields) as Record<string, unknown> },
    hooks: {
      logMethod(args, method) {
        const masked = args.map((arg) => (typeof arg === 'string' ? redactText(arg) : arg)) as typeof args;
        method.apply(this, masked);
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
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
