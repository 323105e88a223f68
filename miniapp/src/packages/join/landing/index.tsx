import { Page } from '@/ui/page';

export default function Screen(): JSX.Element {
  return (
    <Page id="page-landing" title="入会">
      {''}
    </Page>
  );
}
