import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-ledger" title="明细">
      {''}
    </Page>
  );
}
