import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-cashier" title="收银">
      {''}
    </Page>
  );
}
