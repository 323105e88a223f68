import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-messages" title="消息">
      {''}
    </Page>
  );
}
