import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-orders" title="我的订单">
      {''}
    </Page>
  );
}
