import { Text, View } from '@tarojs/components';
import { momentText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { toast } from '@/lib/toast';
import { Card, SectionTitle } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Empty, Show } from '@/ui/states';
import { Tag } from '@/ui/tag';
import { ProofButton } from '../components/proof-button';
import { fetchBundle } from '../components/fetch-bundle';
import { askExport, exportLink, loadExports } from '../privacy-api';
import type { DataExport, DataExports } from '../privacy-api';
import { exportWords } from '../privacy-words';
import './index.scss';

function Bundle({ item }: { item: DataExport }): JSX.Element {
  const words = exportWords(item);
  const fetch = useAction(async (phoneCode: string) => {
    const { path } = await exportLink(item.id, phoneCode);
    toast(await fetchBundle(path), 'success');
  });
  return (
    <Card>
      <View id={`export-${item.id}`} className="bundle">
        <Text className="bundle__title">{momentText(item.askedAt)} 申请</Text>
        <Tag tone={words.tone}>{words.label}</Tag>
      </View>
      <Text className="bundle__note">{words.detail}</Text>
      {item.state === 'ready' && (
        <ProofButton id={`export-${item.id}-fetch`} busy={fetch.busy} onCode={fetch.run}>
          验证手机号并下载
        </ProofButton>
      )}
    </Card>
  );
}

function Exports({ query, data }: { query: Query<DataExports>; data: DataExports }): JSX.Element {
  const waiting = data.items.some(({ state }) => state === 'asked');
  const ask = useAction(async (phoneCode: string) => {
    await askExport(phoneCode);
    toast('已开始准备，通常几分钟就好', 'success');
    await query.reload();
  });
  return (
    <>
      <Card title="带走你的数据">
        <Text className="bundle__note">
          包括会员资料、授权记录、订单、储值与积分的每一笔、优惠券、预约、消息等。打包成一个文件：网页可以直接看，表格可以用电子表格打开。
        </Text>
        <Text className="bundle__note">文件只保存 {data.keepDays} 天，下载前需要验证本人手机号。</Text>
        {!waiting && (
          <ProofButton id="export-ask" busy={ask.busy} onCode={ask.run}>
            验证手机号并导出
          </ProofButton>
        )}
      </Card>
      <SectionTitle>最近的导出</SectionTitle>
      {data.items.length === 0 && (
        <Empty icon="download" title="还没有导出过" detail="需要时随时可以申请，不影响会员的任何使用" />
      )}
      {data.items.map((item) => (
        <Bundle key={item.id} item={item} />
      ))}
    </>
  );
}

function MemberExports(): JSX.Element {
  const query = useQuery(loadExports, 'exports');
  return (
    <Show query={query} skeleton={[320, 160]}>
      {(data) => <Exports query={query} data={data} />}
    </Show>
  );
}

export default function ExportPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-export" title="导出我的数据">
      {membership.status === 'member' ? <MemberExports /> : <MemberOnly purpose="数据" />}
    </Page>
  );
}
