import type { OpenAPIObject } from '@nestjs/swagger';
import { buildOpenApi } from '../../src/platform/http/openapi.js';
import type { Chain } from './chain.js';
import { Client } from './client.js';
import { plausible } from './nasty.js';
import { givenMember } from './people.js';
import type { Till } from './till.js';

/** An operation of the interface, as its document describes it. */
export interface Target {
  /** `POST /api/member/code` */
  readonly name: string;
  readonly method: string;
  /** Below `/api`, with its placeholders. */
  readonly path: string;
  /** One that the schema would accept; `undefined` where none is asked for. */
  readonly body: unknown;
  readonly query: readonly string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Those that would end the caller's own session or rights. */
const SPARED = /^POST \/api\/(auth\/logout|staff\/logout|staff\/password)$/;

/** Whoever may knock at the doors of one chain, and all the doors there are. */
export interface Interface {
  readonly targets: readonly Target[];
  /** Somebody who may enter there. */
  callerOf(target: Target): Client;
}

export async function everyEndpoint({ app, wechat }: Till, chain: Chain): Promise<Interface> {
  const member = await givenMember(app, wechat.control);
  const key = await chain.administrator.client.post<{ key: string }>('/admin/api-keys', {
    name: '收银机',
    permissions: ['order.settle', 'order.refund', 'member.read', 'member.join', 'topup.create', 'catalog.read'],
    storeIds: [chain.store.id],
  });
  const anybody = new Client(app.url);
  const callers: Readonly<Record<string, Client>> = {
    public: anybody,
    auth: anybody,
    webhooks: anybody,
    member: member.client,
    staff: chain.manager.client,
    admin: chain.administrator.client,
    pos: Client.withKey(app.url, key.body.key),
  };
  return {
    targets: targetsOf(buildOpenApi(app.app), chain.store.id),
    callerOf: ({ path }) => callers[path.split('/')[1] ?? ''] as Client,
  };
}

function targetsOf(document: OpenAPIObject, storeId: number): Target[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      const name = `${method.toUpperCase()} ${path}`;
      if (!operation || SPARED.test(name)) return [];
      const media = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
      const schema = media['application/json']?.schema;
      const query = (operation.parameters ?? []).flatMap((one) =>
        'name' in one && one.in === 'query' ? [one.name] : [],
      );
      const body = schema ? atStore(plausible(document, schema), storeId) : undefined;
      return [{ name, method: method.toUpperCase(), path: path.replace('/api', ''), body, query }];
    }),
  );
}

/** So that a request gets past the first question, which is always whose store it is. */
function atStore(body: unknown, storeId: number): unknown {
  if (typeof body !== 'object' || body === null || !('storeId' in body)) return body;
  return { ...body, storeId };
}
