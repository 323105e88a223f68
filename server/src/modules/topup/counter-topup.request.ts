import type { RequestInfo, ScopedActor } from '../../platform/http/index.js';

export interface CounterTopup {
  readonly storeId: number;
  readonly planId: number;
  readonly method: 'cash' | 'card';
  readonly member: { readonly id: number } | { readonly phone: string };
  readonly externalNo?: string;
}

export interface CounterActor {
  readonly actor: ScopedActor;
  readonly request: RequestInfo;
}
