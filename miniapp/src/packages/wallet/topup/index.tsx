import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-topup" title="储值">
      {''}
    </Page>
  );
}
