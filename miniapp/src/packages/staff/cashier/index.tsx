import { useEffect, useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { money } from '@/lib/format';
import { useQuery } from '@/lib/hooks';
import { Amount } from '@/ui/amount';
import { Button } from '@/ui/button';
import { Empty, Show } from '@/ui/states';
import { loadProducts } from '../api';
import { SaleResult } from '../components/sale-result';
import { ScanBar } from '../components/scan-bar';
import { SettleSheet } from '../components/settle-sheet';
import { Shelf } from '../components/shelf';
import { StaffPage } from '@/ui/staff-page';
import { VoucherBar } from '../components/voucher-bar';
import { useTill } from '../components/use-till';
import { VisitCard, visitOf } from '../components/visit-card';
import type { Till } from '../components/use-till';
import { useDesk } from '@/lib/desk';
import type { Desk } from '@/lib/desk';
import { visitHint, visitProductMissing } from '../till';
import type { TillQuote } from '../till';
import type { Product } from '@/lib/staff-types';
import './index.scss';

function basketWords(count: number, quote: TillQuote | null): string {
  const savedFen = quote ? quote.listFen - quote.payableFen : 0;
  const saved = savedFen > 0 ? ` · 已省 ${money(savedFen)}` : '';
  const vouchers = quote && quote.voucherFen > 0 ? ` · 券付 ${money(quote.voucherFen)}` : '';
  return `${count} 件${saved}${vouchers}`;
}

function SumBar({ till }: { till: Till }): JSX.Element {
  const { quote, count, problem, stale } = till;
  return (
    <View className="sum-bar" id="cashier-sum">
      <View className="sum-bar__words">
        {quote && count > 0 ? (
          <Amount id="cashier-payable" fen={quote.payableFen} size="headline" />
        ) : (
          <Text className="sum-bar__none">¥ —</Text>
        )}
        <Text className={problem === null ? 'sum-bar__note' : 'sum-bar__note sum-bar__note--problem'}>
          {problem ?? basketWords(count, quote)}
        </Text>
      </View>
      <View className="sum-bar__act">
        <Button
          id="cashier-settle"
          disabled={count === 0 || !quote || stale || problem !== null}
          onClick={till.openSettle}
        >
          收款
        </Button>
      </View>
    </View>
  );
}

/** The shelf is known after the till has opened: what came along from a booking but is not sold here leaves the basket. */
function useSoldHere(till: Till, products: readonly Product[] | null): void {
  const { visit, basket, setQuantity } = till;
  const foreign = visit !== null && products !== null && visitProductMissing(visit, products) ? visit.productId : null;
  const lying = foreign !== null && basket[foreign] !== undefined;
  useEffect(() => {
    if (lying) setQuantity(foreign, 0);
  });
}

function Counter({ desk }: { desk: Desk }): JSX.Element {
  const { params } = useRouter();
  const { code } = params;
  const till = useTill(desk.store.id, visitOf(params));
  const scanned = useRef(false);
  // A code that was scanned on another page begins the sale here, once.
  useEffect(() => {
    if (code === undefined || scanned.current) return;
    scanned.current = true;
    till.scan(decodeURIComponent(code));
  }, [code, till]);
  const products = useQuery(() => loadProducts(desk.store.id), `products-${desk.store.id}`);
  useSoldHere(till, products.data);
  const { visit, count } = till;
  return (
    <StaffPage tab="staffCashier" title="收银" desk={desk} above={<SumBar till={till} />}>
      {visit && products.data && (
        <VisitCard visit={visit} hint={visitHint(visit, products.data, count)} onPart={till.partVisit} />
      )}
      <ScanBar till={till} />
      <VoucherBar till={till} />
      <Show query={products} skeleton={[96, 130, 130, 130, 130]}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon="basket" title="这家店还没有商品" detail="请联系总部上架商品" />
          ) : (
            <Shelf products={items} till={till} />
          )
        }
      </Show>
      {till.sale.step === 'settle' && till.quote && <SettleSheet quote={till.quote} till={till} />}
      <SaleResult till={till} />
    </StaffPage>
  );
}

export default function StaffCashierPage(): JSX.Element {
  const desk = useDesk();
  // Another store is another till: its basket, prices and guest start empty.
  if (desk) return <Counter key={desk.store.id} desk={desk} />;
  return (
    <StaffPage tab="staffCashier" title="收银" desk={null}>
      {''}
    </StaffPage>
  );
}
