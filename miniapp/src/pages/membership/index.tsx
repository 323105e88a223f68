import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-membership" title="会员">
      {''}
    </Page>
  );
}
