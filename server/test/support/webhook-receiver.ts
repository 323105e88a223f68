import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  id: string;
  timestamp: number;
  signature: string;
  body: string;
  message: { id: string; type: string; version: number; timestamp: string; data: Record<string, unknown> };
}

/** Somebody else's system: keeps what it hears, and answers as it is told. */
export class WebhookReceiver {
  readonly messages: ReceivedMessage[] = [];
  /** Answers to the next messages; 200 when there are none left. `hang` never answers. */
  readonly answers: (number | 'hang')[] = [];
  url = '';
  private server: Server | null = null;

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        receiver.messages.push({
          id: String(request.headers['webhook-id']),
          timestamp: Number(request.headers['webhook-timestamp']),
          signature: String(request.headers['webhook-signature']),
          body,
          message: JSON.parse(body) as ReceivedMessage['message'],
        });
        const answer = receiver.answers.shift() ?? 200;
        if (answer !== 'hang') response.writeHead(answer).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    receiver.server = server;
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/guike`;
    return receiver;
  }

  get types(): string[] {
    return this.messages.map(({ message }) => message.type);
  }

  close(): Promise<void> {
    this.server?.closeAllConnections();
    return new Promise((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }
}

/** What a receiver does that trusts nobody: any one of the signatures has to be right. */
export function isGenuine(
  message: Pick<ReceivedMessage, 'id' | 'timestamp' | 'signature' | 'body'>,
  secret: string,
): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const right = createHmac('sha256', key).update(`${message.id}.${message.timestamp}.${message.body}`).digest();
  return message.signature.split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''), 'base64');
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
