import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-consents" title="授权与隐私">
      {''}
    </Page>
  );
}
