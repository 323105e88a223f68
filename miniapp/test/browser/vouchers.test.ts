import { comeToWork, putInBasket } from './support/people';
import type { Phone } from './support/phones';
import { scene } from './support/scene';
import { setStage } from './support/stage';

/** Vouchers that guests have bought on other platforms; what the demo chain offers there is in its seed. */
const TEA = { platform: 'douyin', dealId: '88020001', title: '桂花乌龙奶茶 2 杯' } as const;
const MONEY = { platform: 'meituan', dealId: '88010001', title: '禾光里 ¥50 代金券' } as const;

const stage = setStage('voucher-cashier', 'voucher-manager');
let cashier: Phone;
let manager: Phone;
let tea: string;

beforeAll(() => {
  [cashier, manager] = stage.phones;
});

function sell(deal: typeof TEA | typeof MONEY): string {
  return stage.system.simulator.control.sellVouchers({ ...deal })[0]?.code ?? '';
}

function atPlatform({ platform }: typeof TEA | typeof MONEY, code: string): string {
  return stage.system.simulator.control.voucher(platform, code).state;
}

async function lookAt(code: string): Promise<void> {
  await cashier.tap('cashier-voucher');
  await cashier.type('voucher-code', code);
  await cashier.tap('voucher-look');
}

describe('two cups of tea from Douyin', () => {
  scene('are looked at first, which uses nothing up', async () => {
    tea = sell(TEA);
    await comeToWork(cashier, 'nanshan.cashier');
    await cashier.tap('tab-staffCashier');
    await lookAt(tea);
    await cashier.see('voucher-preview', /抖音[^]*抵 2 件桂花乌龙奶茶/);
    await cashier.shoot('preview');
    expect(atPlatform(TEA, tea)).toBe('unused');
  });

  scene('lie in the basket with the voucher that pays for them', async () => {
    await cashier.tap('voucher-use');
    await cashier.see('cashier-sum', /¥38\.00[^]*2 件[^]*券付 ¥38\.00/);
    await cashier.shoot('basket');
  });

  scene('are sold, and the voucher is used up', async () => {
    await cashier.tap('cashier-settle');
    await cashier.see('settle', /团购券 1 张[^]*付 ¥38\.00[^]*确认核销/);
    await cashier.shoot('settle');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-paid', '收款成功');
    expect(atPlatform(TEA, tea)).toBe('used');
    await cashier.tap('sale-next');
  });

  scene('cannot be had twice', async () => {
    await lookAt(tea);
    await cashier.see('toast', /已经使用过|没有找到/);
    expect(cashier.watch.take()).not.toEqual([]);
    await cashier.shoot('used', { withToast: true });
    await cashier.tap('voucher-sheet-close');
  });
});

describe('fifty yuan from Meituan', () => {
  scene('wait while the platform cannot be reached, with everything else held', async () => {
    const code = sell(MONEY);
    await putInBasket(cashier, '栗子蒙布朗');
    await lookAt(code);
    await cashier.see('voucher-preview', /美团[^]*抵 ¥50\.00/);
    await cashier.tap('voucher-use');
    await cashier.see('cashier-sum', '券付');
    stage.system.simulator.control.addFault({ target: 'meituan.consume', kind: 'reset_before', times: 100 });
    await cashier.tap('cashier-settle');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-waiting', '等平台确认核销');
    await cashier.shoot('waiting');
    expect(atPlatform(MONEY, code)).toBe('unused');
  });

  scene('and go through by themselves as soon as it answers', async () => {
    stage.system.simulator.control.clearFaults();
    await cashier.see('sale-paid', '收款成功');
    await cashier.shoot('paid');
    await cashier.tap('sale-next');
  });

  scene('used up elsewhere between looking and paying, they leave nothing behind', async () => {
    const code = sell(MONEY);
    await putInBasket(cashier, '栗子蒙布朗');
    await lookAt(code);
    await cashier.tap('voucher-use');
    await cashier.see('cashier-sum', '券付');
    stage.system.simulator.control.setVoucher(MONEY.platform, code, 'used');
    await cashier.tap('cashier-settle');
    await cashier.tap('settle-confirm');
    await cashier.see('sale-refused', /已经使用过[^]*没有收款/);
    expect(cashier.watch.take()).not.toEqual([]);
    await cashier.shoot('refused');
    await cashier.tap('sale-without');
    await cashier.see('cashier-sum', '1 件');
  });
});

describe('the manager gives the tea back', () => {
  scene('by way of its platform, and the order as a whole', async () => {
    await comeToWork(manager, 'nanshan.manager');
    await manager.tap('tab-staffDesk');
    await manager.tap('desk-orders');
    await manager.tapOn('.order-brief', '桂花乌龙奶茶');
    await manager.see('page-staff-order', '团购券');
    await manager.shoot('order');
    await manager.tap('order-return');
    await manager.see('page-staff-return', '只能整单退');
    await manager.tap('voucher-return');
    await manager.tap('voucher-reason-reason-1');
    await manager.shoot('cancel');
    await manager.tap('voucher-reason-confirm');
    await manager.see('page-staff-order', '已退款');
    await manager.shoot('returned');
    expect(atPlatform(TEA, tea)).toBe('unused');
  });
});
