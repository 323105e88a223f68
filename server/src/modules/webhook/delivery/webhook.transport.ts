import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../../platform/config/app-config.js';
import { hostOf, mayCall, urlProblem } from './address-guard.js';
import type { AttemptOutcome } from '../webhook.types.js';
import { retryAfterOf } from '../webhook.rules.js';

const TIMEOUT_MS = 10_000;
/** Nothing is read from it; but a connection that is cut off mid-answer looks like a failure to the other side. */
const MAX_REPLY_BYTES = 64 * 1024;

/** How a name becomes addresses: the system's way, or a test's. */
export abstract class Resolver {
  abstract resolve(host: string): Promise<readonly LookupAddress[]>;
}

@Injectable()
export class SystemResolver extends Resolver {
  resolve(host: string): Promise<readonly LookupAddress[]> {
    const options: LookupAllOptions = { all: true, verbatim: true };
    return new Promise((resolve, reject) => {
      systemLookup(host, options, (error, addresses) => (error ? reject(error) : resolve(addresses)));
    });
  }
}

class AddressRefused extends Error {}

type Answer = Pick<AttemptOutcome, 'status' | 'error' | 'retryAfterSeconds'>;

/**
 * Posts to addresses that strangers have written down. The address a name resolves to is checked by the very look-up
 * that the connection uses, so a name that answers differently the second time gains nothing. No redirects, a new
 * connection each time, one deadline for everything.
 */
@Injectable()
export class WebhookTransport {
  private readonly allowLoopback: boolean;

  constructor(
    config: AppConfig,
    private readonly resolver: Resolver,
  ) {
    this.allowLoopback = config.webhooks.allowLoopback;
  }

  /** Null when webhooks may go there now. */
  async problemWith(address: string): Promise<string | null> {
    const problem = urlProblem(address, this.allowLoopback);
    if (problem) return problem;
    const host = hostOf(new URL(address));
    try {
      await this.addressesOf(host);
      return null;
    } catch (error) {
      return error instanceof AddressRefused ? 'private_address' : 'unknown_host';
    }
  }

  /** Never rejects: what goes wrong is an outcome. */
  async post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<AttemptOutcome> {
    const started = performance.now();
    const answer = urlProblem(address, this.allowLoopback)
      ? failed('address_refused')
      : await this.send(new URL(address), headers, Buffer.from(body, 'utf8'));
    const ok = answer.error === null && answer.status !== null && answer.status >= 200 && answer.status < 300;
    return { ...answer, ok, durationMs: Math.round(performance.now() - started) };
  }

  private send(url: URL, headers: Readonly<Record<string, string>>, body: Buffer): Promise<Answer> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': body.length },
      lookup: this.lookup,
      agent: false,
      signal,
    };
    return new Promise((resolve) => {
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (response) => {
        drain(response).then(
          () => resolve(answered(response)),
          (error: unknown) => resolve(failed(codeOf(error, signal))),
        );
      });
      request.on('error', (error) => resolve(failed(codeOf(error, signal))));
      request.end(body);
    });
  }

  private readonly lookup: LookupFunction = (host, options, callback) => {
    this.addressesOf(host).then(
      (addresses) => {
        const [first] = addresses as [LookupAddress];
        if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, []),
    );
  };

  /** One bad address among good ones is reason enough: which of them would be used is not ours to say. */
  private async addressesOf(host: string): Promise<readonly LookupAddress[]> {
    const family = isIP(host);
    const addresses = family === 0 ? await this.resolver.resolve(host) : [{ address: host, family }];
    if (addresses.length === 0 || !addresses.every(({ address }) => mayCall(address, this.allowLoopback)))
      throw new AddressRefused('address_refused');
    return addresses;
  }
}

async function drain(response: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REPLY_BYTES) return;
  }
}

function answered(response: IncomingMessage): Answer {
  const status = response.statusCode ?? 0;
  const retryAfterSeconds = retryAfterOf(response.headers['retry-after']);
  return { status, error: status >= 200 && status < 300 ? null : `http_${status}`, retryAfterSeconds };
}

function failed(error: string): Answer {
  return { status: null, error, retryAfterSeconds: null };
}

/** Codes only: messages quote addresses, and addresses may carry somebody's secret. */
function codeOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'timeout';
  if (error instanceof AddressRefused) return 'address_refused';
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code.slice(0, 60) : 'connection_lost';
}
