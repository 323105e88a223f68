import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-topup-result" title="储值结果">
      {''}
    </Page>
  );
}
