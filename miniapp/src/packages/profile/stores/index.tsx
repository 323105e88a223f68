import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-stores" title="门店">
      {''}
    </Page>
  );
}
