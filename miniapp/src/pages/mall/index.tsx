import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/states';

export default function MallPage(): JSX.Element {
  return (
    <Page id="page-mall" title="商城" tab>
      <Skeleton heights={[150, 320, 220]} />
    </Page>
  );
}
