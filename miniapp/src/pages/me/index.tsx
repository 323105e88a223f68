import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-me" title="我的">
      {''}
    </Page>
  );
}
