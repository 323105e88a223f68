import { usePaged } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { MemberOnly } from '@/ui/member-only';
import { OrderList } from '@/ui/order/list';
import { Page } from '@/ui/page';
import { Paged } from '@/ui/paged';
import { Empty } from '@/ui/states';
import { loadOrders } from '../api';

function Orders(): JSX.Element {
  const orders = usePaged(loadOrders, 'orders');
  const action = { id: 'orders-stores', label: '看看门店', run: () => go('stores') };
  return (
    <Paged
      list={orders}
      skeleton={[170, 170, 170, 170]}
      empty={
        <Empty icon="receipt" title="还没有订单" detail="到店结账时出示会员码，订单就会出现在这里" action={action} />
      }
    >
      {(items) => <OrderList orders={items} who="store" onOpen={(id) => go('order', { id })} />}
    </Paged>
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
