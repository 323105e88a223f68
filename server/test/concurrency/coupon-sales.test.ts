import { type TestApp, createTestApp } from '../support/app.js';
import { type Chain, type TestProduct, aChain } from '../support/chain.js';
import { countBy } from '../support/count-by.js';
import { couponProblems, couponTerms, givenCoupons, givenTemplate } from '../support/coupons.js';

const TILLS = 50;

describe('50 tills want to use the coupons of one member at the same moment', () => {
  let app: TestApp;
  let chain: Chain;
  let cake: TestProduct;

  beforeAll(async () => {
    app = await createTestApp();
    chain = await aChain(app);
    cake = await chain.product(5_000);
  });
  afterAll(() => app.close());
  afterEach(async () => {
    expect(await chain.problems()).toEqual([]);
    expect(await couponProblems(app)).toEqual([]);
  });

  const outcomeOf = ({ status, body }: { status: number; body: object }): string =>
    status === 201 ? 'sold' : String((body as { code?: string }).code);

  it('sells with one coupon once', async () => {
    const memberId = await chain.member();
    const templateId = await givenTemplate(chain.administrator);
    const [coupon] = await givenCoupons(app, memberId, templateId);
    const grants = await chain.grants(memberId, TILLS);
    const couponIds = [coupon?.id ?? 0];
    const replies = await Promise.all(
      grants.map((grant) => chain.settle({ product: cake, grant, couponIds, cashFen: 4_500 })),
    );
    expect(countBy(replies, outcomeOf)).toEqual({ sold: 1, COUPON_UNUSABLE: TILLS - 1 });
    const [counts] = await app.sql(
      `SELECT (SELECT COUNT(*) FROM sales_order_coupon WHERE coupon_id = ?) AS sales,
              (SELECT COUNT(*) FROM coupon WHERE id = ? AND state = 'used') AS used`,
      [couponIds[0], couponIds[0]],
    );
    expect(counts).toEqual({ sales: 1, used: 1 });
  });

  it('sells as often as there are coupons, each with its own, wallet and points beside them', async () => {
    const templateId = await givenTemplate(chain.administrator, {
      name: '立减10元',
      terms: couponTerms({ valueFen: 1_000, stacking: { mode: 'any', maxPerOrder: 2 } }),
    });
    const memberId = await chain.member({ paidFen: TILLS * 4_000 });
    const coupons = await givenCoupons(app, memberId, templateId, TILLS);
    const grants = await chain.grants(memberId, TILLS);
    const replies = await Promise.all(
      grants.map((grant, index) =>
        chain.settle({ product: cake, grant, couponIds: [coupons[index]?.id ?? 0], walletFen: 4_000 }),
      ),
    );
    expect(countBy(replies, outcomeOf)).toEqual({ sold: TILLS });
    expect(await chain.balances(memberId)).toMatchObject({ principal: 0, points: TILLS * 4 });
    const orders = await app.sql(
      `SELECT COUNT(DISTINCT order_id) AS orders, SUM(discount_fen) AS fen FROM coupon WHERE member_id = ? AND state = 'used'`,
      [memberId],
    );
    expect(orders).toEqual([{ orders: TILLS, fen: TILLS * 1_000 }]);
  });
});
