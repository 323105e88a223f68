import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-orders" title="订单">
      {''}
    </Page>
  );
}
