import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';

import { CountingRandom, jsonReply, ScriptedTransport } from '../../../test/support/wechat/fakes.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { APPID, MCHID, pemOf, transactionRecord } from '../../../test/support/wechat/pay-platform.js';
import { merchant, NOTIFY_URL, payStack, platformPublicKey } from '../../../test/support/wechat/pay-stack.js';
import { Clock } from '../../kernel/clock.js';
import { RandomSource } from '../../kernel/random.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/index.js';
import { FetchHttpTransport } from './http-transport.js';
import { WechatApiClient, WechatModule, WechatPayClient, WechatPayNotificationParser } from './index.js';
import { createWechatPay, type WechatSettings } from './wechat.factory.js';

const directory = mkdtempSync(join(tmpdir(), 'guike-wechat-'));
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(directory, name), content);
  return join(directory, name);
}

const settings: WechatSettings = {
  production: false,
  wechat: { appid: APPID, secret: 'secret', apiBaseUrl: 'http://127.0.0.1:4000' },
  wechatPay: {
    mchid: MCHID,
    merchantCertFile: file('cert.pem', merchant.certificatePem ?? ''),
    merchantKeyFile: file('key.pem', pemOf(merchant.privateKey)),
    apiV3Key: '0123456789abcdefghijklmnopqrstuv',
    publicKeyId: platformPublicKey.serial,
    publicKeyFile: file('public.pem', pemOf(platformPublicKey.publicKey)),
    baseUrl: 'http://127.0.0.1:4000',
    notifyUrl: NOTIFY_URL,
  },
};
const ports = { clock: new FakeClock(), random: new CountingRandom(), transport: new FetchHttpTransport() };
const withPay = (changes: Partial<WechatSettings['wechatPay']>): WechatSettings => ({
  ...settings,
  wechatPay: { ...settings.wechatPay, ...changes },
});

describe('WechatModule', () => {
  it('wires clients and parser from the platform’s global providers', async () => {
    const { platform } = payStack();
    const transport = new ScriptedTransport((request) =>
      request.url.includes('/sns/') ? jsonReply({ openid: 'oA' }) : platform.reply(200, transactionRecord()),
    );
    const providers = [
      { provide: AppConfig, useValue: settings },
      { provide: Clock, useValue: ports.clock },
      { provide: RandomSource, useValue: ports.random },
      {
        provide: Database,
        useValue: { query: async () => [], execute: async () => ({ affectedRows: 1, insertId: 0 }) },
      },
    ];
    @Global()
    @Module({ providers, exports: providers.map(({ provide }) => provide) })
    class PlatformModule {}

    const module = await Test.createTestingModule({ imports: [PlatformModule, WechatModule] })
      .overrideProvider(FetchHttpTransport)
      .useValue(transport)
      .compile();

    expect(await module.get(WechatApiClient).code2Session('code')).toMatchObject({ kind: 'ok', openid: 'oA' });
    const paid = await module.get(WechatPayClient).query({ outTradeNo: 'TP20261121000001' });
    expect(paid).toMatchObject({ kind: 'ok', transaction: { tradeState: 'SUCCESS' } });
    const { rawBody, headers } = platform.delivery(platform.notice('TRANSACTION.SUCCESS', transactionRecord()));
    const notice = await module.get(WechatPayNotificationParser).parseNotification(rawBody, headers);
    expect(notice).toMatchObject({ kind: 'payment' });
    await module.close();
  });
});

describe('createWechatPay', () => {
  it('starts without a public key, for merchants who still have certificates', () => {
    expect(createWechatPay(withPay({ publicKeyId: undefined, publicKeyFile: undefined }), ports).client).toBeDefined();
  });

  it.each([
    ['an APIv3 key of another length', withPay({ apiV3Key: 'short' }), '32 bytes'],
    ['an APIv3 key of 32 characters but more bytes', withPay({ apiV3Key: '钥'.repeat(32) }), '32 bytes'],
    ['an id without its key', withPay({ publicKeyFile: undefined }), 'both its id and its file'],
    ['a key without its id', withPay({ publicKeyId: undefined }), 'both its id and its file'],
    ['a simulator in production', { ...settings, production: true }, 'in production'],
    ['a foreign host', withPay({ baseUrl: 'https://pay.example.com' }), 'loopback'],
  ])('does not start with %s', (_name, wrong, message) => {
    expect(() => createWechatPay(wrong, ports)).toThrow(message);
  });
});
