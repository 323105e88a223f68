import { Module } from '@nestjs/common';

import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import { Adapters } from '../adapters.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/index.js';
import { DatabaseAccessTokenStore } from './access-token.store.js';
import { FetchHttpTransport } from './http-transport.js';
import { WechatApiClient } from './wechat-api.client.js';
import { WechatPayClient } from './wechat-pay.client.js';
import { WechatPayNotificationParser } from './wechat-pay.notification.js';
import { createWechatApiClient, createWechatPay, type WechatPayParts } from './wechat.factory.js';

const PAY_PARTS = Symbol('WechatPayParts');

/** Wiring only. Configuration, database, clock and randomness come from the platform's global modules. */
@Module({
  providers: [
    FetchHttpTransport,
    {
      provide: WechatApiClient,
      inject: [AppConfig, FetchHttpTransport, Clock, Database, { token: Adapters, optional: true }],
      useFactory: (
        config: AppConfig,
        transport: FetchHttpTransport,
        clock: Clock,
        database: Database,
        adapters?: Adapters,
      ) =>
        adapters?.wechatApi ??
        createWechatApiClient(config, { transport, clock }, new DatabaseAccessTokenStore(database)),
    },
    {
      provide: PAY_PARTS,
      inject: [AppConfig, FetchHttpTransport, Clock, RandomSource],
      useFactory: (config: AppConfig, transport: FetchHttpTransport, clock: Clock, random: RandomSource) =>
        createWechatPay(config, { transport, clock, random }),
    },
    {
      provide: WechatPayClient,
      inject: [PAY_PARTS, { token: Adapters, optional: true }],
      useFactory: (parts: WechatPayParts, adapters?: Adapters) => adapters?.wechatPay ?? parts.client,
    },
    {
      provide: WechatPayNotificationParser,
      inject: [PAY_PARTS],
      useFactory: (parts: WechatPayParts) => parts.notifications,
    },
  ],
  exports: [WechatApiClient, WechatPayClient, WechatPayNotificationParser],
})
export class WechatModule {}
