import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEMO_PASSWORD } from './chain-data.js';

export interface Knock {
  readonly token?: string;
  readonly apiKey?: string;
  /** Idempotency-Key of a command that moves value. */
  readonly key?: string;
  readonly body?: object;
}

/** The front door of the API, without a network: what the story's people do in an app or on a till goes through it. */
export class Door {
  constructor(private readonly app: NestFastifyApplication) {}

  get<T>(path: string, knock: Knock = {}): Promise<T> {
    return this.send('GET', path, knock);
  }

  post<T>(path: string, knock: Knock): Promise<T> {
    return this.send('POST', path, knock);
  }

  put<T>(path: string, knock: Knock): Promise<T> {
    return this.send('PUT', path, knock);
  }

  patch<T>(path: string, knock: Knock): Promise<T> {
    return this.send('PATCH', path, knock);
  }

  /** A session of somebody who works here. */
  async staff(username: string): Promise<string> {
    const body = { username, password: DEMO_PASSWORD };
    return (await this.post<{ token: string }>('/auth/staff-login', { body })).token;
  }

  /** A form with one file, as phones send their photos. */
  async upload<T>(path: string, token: string, file: Buffer): Promise<T> {
    const border = 'story-of-a-photo';
    const head = `--${border}\r\nContent-Disposition: form-data; name="file"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
    const reply = await this.app.inject({
      method: 'POST',
      url: `/api${path}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${border}` },
      payload: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${border}--\r\n`)]),
    });
    if (reply.statusCode >= 400) throw new Error(`POST ${path} answered ${reply.statusCode}: ${reply.body}`);
    return JSON.parse(reply.body) as T;
  }

  private async send<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    { token, apiKey, key, body }: Knock,
  ): Promise<T> {
    const reply = await this.app.inject({
      method,
      url: `/api${path}`,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    if (reply.statusCode >= 400) throw new Error(`${method} ${path} answered ${reply.statusCode}: ${reply.body}`);
    return (reply.body === '' ? undefined : JSON.parse(reply.body)) as T;
  }
}
