import { report, room } from './support.js';

const RULES = room('wallet/wallet.rules.ts');
const SERVICE = room('wallet/wallet.service.ts');

describe('purity', () => {
  it('lets rules draw on kernel, shared, other rules and the types of rooms', () => {
    const files = {
      [RULES]:
        "import { allocate } from '../../kernel/money.js';\nimport { fen } from '@guike/shared';\n" +
        "import { lots } from './lot.rules.js';\nimport type { Quote } from '../pricing/index.js';\n" +
        'export const decide = (now: Date, process: () => Date) => [new Date(now), process(), { crypto: 1 }.crypto];',
      'server/src/kernel/money.ts': '',
      [room('wallet/wallet.rules.spec.ts')]: "import fc from 'fast-check';\nconst now = new Date();",
      [SERVICE]: "import { readFileSync } from 'node:fs';",
    };
    expect(report('purity', files)).toEqual([]);
  });

  it.each([
    [
      "import type { Transaction } from '../../platform/database/index.js';",
      'imports ../../platform/database/index.js',
    ],
    ["import { WalletService } from './wallet.service.js';", 'imports ./wallet.service.js'],
    ["import { Ledger } from '../ledger/index.js';", 'imports ../ledger/index.js'],
  ])('catches %s in rules', (line, what) => {
    expect(report('purity', { [RULES]: `\n${line}` })).toEqual([`${RULES}:2 pure code ${what}`]);
  });

  it.each([
    ["import { createHash } from 'node:crypto';", 'imports node:crypto'],
    ["import type { DataSource } from 'typeorm';", 'imports typeorm'],
    ["import { Injectable } from '@nestjs/common';", 'imports @nestjs/common'],
    ["import { Database } from '../../platform/database/index.js';", 'imports ../../platform/database/index.js'],
    ['export const at = Date.now();', 'reads the clock'],
    ['export const at = new Date();', 'reads the clock'],
    ['export const at = Date();', 'reads the clock'],
    ['export const draw = Math.random();', 'rolls dice'],
    ['export const id = crypto.randomUUID();', 'touches crypto'],
    ['export const dev = process.env.NODE_ENV;', 'touches process'],
    ['setTimeout(() => {}, 1);', 'touches setTimeout'],
    ["export const page = () => fetch('http://x');", 'touches fetch'],
  ])('catches %s in rules and in the kernel', (line, what) => {
    for (const path of [RULES, 'server/src/kernel/money/allocation.ts']) {
      expect(report('purity', { [path]: `\n${line}` })).toEqual([`${path}:2 pure code ${what}`]);
    }
  });
});

describe('ports', () => {
  it('lets the implementations of ports, platform/config and the command line do their work', () => {
    const files = {
      'server/src/platform/crypto/system-clock.ts':
        'export class SystemClock extends Clock { now() { return new Date(); } }',
      'server/src/platform/crypto/system-random.ts':
        "import { randomBytes } from 'node:crypto';\nexport class SystemRandom { bytes = (n: number) => randomBytes(n); }",
      'server/src/platform/config/env.ts': 'export const env = process.env;',
      'server/src/cli.ts': 'const url = process.env.DATABASE_URL;',
      [SERVICE]:
        'class A { constructor(private readonly random: RandomSource) {}\n' +
        'go = (clock: Clock) => [clock.now(), new Date(0), this.random.randomInt(6), process.pid]; }',
    };
    expect(report('ports', files)).toEqual([]);
  });

  it.each([
    ['@Inject(forwardRef(() => B)) b: B;', 'forwardRef hides a circle'],
    ["tx.query('SELECT get_lock(?, 1)');", 'session locks mean nothing across nodes'],
    ['tx.query(`SELECT ${x}, GET_LOCK(?, 1)`);', 'session locks mean nothing across nodes'],
    ['const secret = process.env.SECRET;', 'reads the environment'],
    ["import { env } from 'node:process';", 'reads the environment'],
    ['const at = Date.now();', 'reads the machine clock'],
    ['const at = new Date();', 'reads the machine clock'],
    ['const draw = Math.random();', 'Math.random is neither secret nor ours'],
    ["import { randomBytes } from 'node:crypto';", 'randomBytes draws randomness directly'],
    ['const id = crypto.randomUUID();', 'randomUUID draws randomness directly'],
    ['crypto.getRandomValues(bytes);', 'getRandomValues draws randomness directly'],
  ])('catches %s', (line, rule) => {
    expect(report('ports', { [SERVICE]: `\n${line}` })).toEqual([`${SERVICE}:2 ${rule}`]);
  });

  it('does not take a class beside the port for its implementation', () => {
    const path = 'server/src/platform/crypto/system-clock.ts';
    const text = 'class SystemClock extends Clock { now() { return new Date(); } }\nclass Token { born = new Date(); }';
    expect(report('ports', { [path]: text })).toEqual([`${path}:2 reads the machine clock`]);
  });
});

describe('transactions', () => {
  const service = (body: string): Record<string, string> => ({
    [SERVICE]: `class PaymentService {
  constructor(private readonly uow: UnitOfWork, private readonly wechatPay: WechatPayGateway, private readonly door: HttpTransport) {}
${body}
}`,
  });

  it('lets the network be asked between two units of work', () => {
    const files = service(`async pay() {
      const hold = await this.uow.run((tx) => this.hold(tx));
      const prepay = await this.wechatPay.prepay(hold);
      await this.uow.run((tx) => tx.insert('payment', [prepay]));
    }
    private hold(tx: Transaction) { return tx.query('SELECT 1'); }`);
    expect(report('transactions', files)).toEqual([]);
  });

  it.each([
    [
      'in the callback',
      'go() { return this.uow.run(async (tx) => { await this.wechatPay.prepay(tx); }); }',
      'this.wechatPay.prepay',
    ],
    ['by its declared type', 'go() { return this.uow.run(() => this.door.send({})); }', 'this.door.send'],
    ['by fetch', 'go() { return this.uow.run(async () => { await fetch(url); }); }', 'fetch'],
    [
      'through DataSource',
      'go() { return this.dataSource.transaction(async () => this.wechatPay.close()); }',
      'this.wechatPay.close',
    ],
    [
      'where a transaction is handed in',
      'go(tx: Transaction) { return this.wechatPay.query(1); }',
      'this.wechatPay.query',
    ],
    [
      'two methods further down',
      'go() { return this.uow.run((tx) => this.a()); }\n a() { return this.b(); }\n b() { return this.wechatPay.refund(); }',
      'this.wechatPay.refund',
    ],
  ])('catches the network %s', (_where, body, call) => {
    expect(report('transactions', service(body))).toEqual([
      expect.stringContaining(`${call} talks to the network inside a transaction`),
    ]);
  });
});
