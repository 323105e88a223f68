import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-order" title="订单详情">
      {''}
    </Page>
  );
}
