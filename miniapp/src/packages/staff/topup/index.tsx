import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-staff-topup" title="到店储值">
      {''}
    </Page>
  );
}
