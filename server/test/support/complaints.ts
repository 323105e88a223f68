import type { TestApp } from './app.js';
import type { Client, Reply } from './client.js';
import type { TestStaff } from './headquarters.js';

export interface ComplaintReply {
  id: number;
  state: string;
  number: string;
  handler?: string;
  dueAt: string | null;
  rating: number | null;
  canRate?: boolean;
  canReopen?: boolean;
  assignee?: { id: number } | null;
  entries: { kind: string; title: string; words: string | null; pictures: { url: string }[] }[];
  code?: string;
}

let serial = 0;

export async function givenCategory(
  administrator: TestStaff,
  values: { goesTo?: 'store' | 'hq'; replyHours?: number } = {},
): Promise<number> {
  serial += 1;
  const name = `分类${serial}`;
  const reply = await administrator.client.post<{ items: { id: number; name: string }[] }>(
    '/admin/complaint-categories',
    { name, goesTo: 'store', ...values },
  );
  const found = reply.body.items?.find((category) => category.name === name);
  if (!found) throw new Error(`no category: ${JSON.stringify(reply.body)}`);
  return found.id;
}

/** Sends a command with a key of its own. */
export function command<T = ComplaintReply>(client: Client, path: string, body: unknown): Promise<Reply<T>> {
  serial += 1;
  return client.post<T>(path, body, { 'idempotency-key': `complaint-${serial}` });
}

export async function givenComplaint(
  client: Client,
  body: { categoryId: number; storeId?: number; words?: string; subject?: unknown; mediaIds?: number[] },
): Promise<ComplaintReply> {
  const reply = await command(client, '/member/complaints', { words: '等了四十分钟没有人理我', ...body });
  if (reply.status !== 201) throw new Error(`not taken: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

/** The news of a kind that were told so far. */
export async function newsOf(app: TestApp, type: string): Promise<Record<string, unknown>[]> {
  const rows = await app.sql<{ payload: unknown }>('SELECT payload FROM outbox_event WHERE type = ? ORDER BY id', [
    type,
  ]);
  return rows.map(({ payload }) =>
    typeof payload === 'string'
      ? (JSON.parse(payload) as Record<string, unknown>)
      : (payload as Record<string, unknown>),
  );
}
