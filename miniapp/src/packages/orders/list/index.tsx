import { Text } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { MemberOnly } from '@/ui/member-only';
import { OrderList } from '@/ui/order/list';
import { Page } from '@/ui/page';
import { Empty, ErrorState, Skeleton } from '@/ui/states';
import { loadOrders } from '../api';
import './index.scss';

function Orders(): JSX.Element {
  const orders = usePaged(loadOrders, 'orders');
  useReachBottom(orders.loadMore);
  if (orders.state === 'loading') return <Skeleton heights={[170, 170, 170, 170]} />;
  if (orders.state === 'failed')
    return <ErrorState message={orders.message ?? ''} onRetry={() => void orders.reload()} />;
  if (orders.items.length === 0) {
    const action = { id: 'orders-stores', label: '看看门店', run: () => go('stores') };
    return (
      <Empty icon="receipt" title="还没有订单" detail="到店结账时出示会员码，订单就会出现在这里" action={action} />
    );
  }
  return (
    <>
      <OrderList orders={orders.items} who="store" onOpen={(id) => go('order', { id })} />
      <Text className="orders-end">{orders.more ? '继续往下看更多' : '到底了'}</Text>
    </>
  );
}

export default function OrdersPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-orders" title="我的订单">
      {membership.status === 'member' ? <Orders /> : <MemberOnly purpose="订单" />}
    </Page>
  );
}
