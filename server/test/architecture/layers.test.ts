import { report, room } from './support.js';

describe('floors', () => {
  it('lets a room look down', () => {
    const files = { [room('order/order.service.ts')]: "import { Wallet } from '../wallet/index.js';" };
    expect(report('floors', files)).toEqual([]);
  });

  it('catches a room that looks up, even for a type only', () => {
    const files = { [room('wallet/wallet.service.ts')]: "import type { Order } from '../order/index.js';" };
    expect(report('floors', files)).toEqual([`${room('wallet/wallet.service.ts')}:1 wallet looks up to order`]);
  });

  it('catches neighbours that know each other', () => {
    const files = {
      [room('wallet/a.ts')]: "\nexport * from '../points/index.js';",
      [room('points/b.ts')]: "const load = () => import('../tier/index.js');",
      [room('settings/c.ts')]: "let log: import('../audit/index.js').Audit;",
    };
    expect(report('floors', files)).toEqual([
      `${room('points/b.ts')}:1 points looks sideways to tier`,
      `${room('settings/c.ts')}:1 settings looks sideways to audit`,
      `${room('wallet/a.ts')}:2 wallet looks sideways to points`,
    ]);
  });

  it('catches a room that nobody has given a floor', () => {
    expect(report('floors', { [room('top-up/index.ts')]: '' })).toEqual([
      `${room('top-up/index.ts')}:1 “top-up” is on no floor`,
    ]);
  });
});

describe('front doors', () => {
  it('lets everyone enter by index.ts, and a room use its own files, kernel and platform', () => {
    const files = {
      'server/src/app.module.ts': "import { WalletModule } from './modules/wallet/index.js';",
      'server/src/entities.ts': "import { Wallet } from './modules/wallet/wallet.entity.js';",
      [room('order/order.service.ts')]:
        "import { Wallet } from '../wallet/index.js';\nimport { rules } from './order.rules.js';\n" +
        "import { ok } from '../../kernel/result.js';\nimport { Database } from '../../platform/database/index.js';\n" +
        "import { Injectable } from '@nestjs/common';",
      'server/src/kernel/result.ts': "import { ERRORS } from '@guike/shared';",
    };
    expect(report('front doors', files)).toEqual([]);
  });

  it('catches whoever climbs in by a window', () => {
    const files = {
      'server/src/app.module.ts': "import { WalletModule } from './modules/wallet/wallet.module.js';",
      'server/src/entities.ts': "import { WalletService } from './modules/wallet/wallet.service.js';",
      [room('order/order.service.ts')]: "import { WalletService } from '../wallet/wallet.service.js';",
    };
    expect(report('front doors', files)).toEqual([
      'server/src/app.module.ts:1 walks around the front door of wallet',
      'server/src/entities.ts:1 walks around the front door of wallet',
      `${room('order/order.service.ts')}:1 walks around the front door of wallet`,
    ]);
  });

  it.each([
    ['server/src/platform/jobs/jobs.ts', '../../modules/order/index.js', 'platform imports'],
    ['server/src/platform/jobs/jobs.ts', '../../app.module.js', 'platform imports'],
    ['server/src/kernel/money.ts', '../platform/database/index.js', 'kernel imports'],
    ['server/src/kernel/money.ts', 'typeorm', 'kernel imports typeorm'],
    ['server/src/migrations/1-first.ts', '../modules/wallet/index.js', 'migrations imports'],
    [room('wallet/wallet.ts'), '../../app.module.js', 'room imports'],
    [room('wallet/wallet.ts'), '../../../../shared/src/money.js', 'room imports shared/src/money.ts'],
    ['shared/src/money.ts', 'zod', 'shared imports zod'],
    ['shared/src/money.ts', 'node:crypto', 'shared imports node:crypto'],
    ['miniapp/src/lib/pay.ts', '../../../server/src/kernel/result.js', 'miniapp imports'],
  ])('catches %s importing %s', (path, specifier, rule) => {
    expect(report('front doors', { [path]: `import '${specifier}';` })).toEqual([
      expect.stringContaining(`${path}:1 ${rule}`),
    ]);
  });
});

describe('circles', () => {
  const circle = (word: string): Record<string, string> => ({
    [room('wallet/a.ts')]: "import { b } from './b.js';",
    [room('wallet/b.ts')]: "import { c } from './c.js';",
    [room('wallet/c.ts')]: `import ${word}{ A } from './a.js';`,
    [room('wallet/d.ts')]: "import { a } from './a.js';",
  });

  it.each(['', 'type '])('catches a circle of three files once (import %s)', (word) => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => room(`wallet/${name}.ts`));
    expect(report('circles', circle(word))).toEqual([`${a}:1 goes in a circle: ${a} → ${b} → ${c} → ${a}`]);
  });

  it('catches a file that imports itself, and two circles as two', () => {
    const files = {
      'shared/src/a.ts': "\nexport * from './a.js';",
      'server/src/kernel/b.ts': "import './c.js';",
      'server/src/kernel/c.ts': "import './b.js';",
    };
    expect(report('circles', files)).toHaveLength(2);
  });

  it('minds types only inside rooms, and no branches that merely meet again', () => {
    const files = {
      'server/src/kernel/a.ts': "import { b } from './b.js';",
      'server/src/kernel/b.ts': "import type { A } from './a.js';",
      [room('wallet/top.ts')]: "import './left.js';\nimport './right.js';",
      [room('wallet/left.ts')]: "import './bottom.js';",
      [room('wallet/right.ts')]: "import './bottom.js';",
      [room('wallet/bottom.ts')]: '',
    };
    expect(report('circles', files)).toEqual([]);
  });
});
