import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-home" title="归客">
      {''}
    </Page>
  );
}
