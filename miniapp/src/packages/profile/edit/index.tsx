import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-profile" title="个人资料">
      {''}
    </Page>
  );
}
