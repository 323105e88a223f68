import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { dayText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { leave, useMembership } from '@/lib/member-store';
import { back, go } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Result } from '@/ui/result';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { ProofButton } from '../components/proof-button';
import { askClosure, loadClosure, withdrawClosure } from '../privacy-api';
import type { Closure } from '../privacy-api';
import { wayOut } from '../privacy-words';
import './index.scss';

const CONSEQUENCES = [
  '昵称、手机号、生日等个人信息会被删除，不能再用于登录和找回',
  '积分、未使用的优惠券、成长值和等级作废',
  '法律要求留存的交易记录会去掉个人信息后保存',
  '以后用同一手机号可以重新加入，但旧账户不能恢复',
];

function Obstacles({ obstacles }: Pick<Closure, 'obstacles'>): JSX.Element {
  return (
    <Card title="还有几件事要先处理">
      {obstacles.map(({ room, text }, index) => {
        const way = wayOut(room);
        return (
          <View key={text} id={`obstacle-${index}`} className="obstacle">
            <Icon name="alert" size={36} colour="gold" />
            <Text className="obstacle__text">{text}</Text>
            {way && (
              <Button id={`obstacle-${index}-go`} kind="soft" size="small" onClick={() => go(way.route)}>
                {way.label}
              </Button>
            )}
          </View>
        );
      })}
    </Card>
  );
}

function ConfirmSheet({
  coolingDays,
  onDone,
  onClose,
}: {
  coolingDays: number;
  onDone: () => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const ask = useAction(async (phoneCode: string) => {
    await askClosure(phoneCode);
    onClose();
    await onDone();
  });
  return (
    <Sheet id="closure-sheet" title="确定要注销吗？" onClose={onClose}>
      <Text className="closure-note">
        {coolingDays > 0
          ? `提交后有 ${coolingDays} 天冷静期，期间重新登录或在这里撤回，账户就会保留。`
          : '提交后立即注销，不能恢复。'}
      </Text>
      <ProofButton id="closure-submit" busy={ask.busy} onCode={ask.run}>
        验证手机号并提交
      </ProofButton>
    </Sheet>
  );
}

function Cooling({ query, dueAt }: { query: Query<Closure>; dueAt: string }): JSX.Element {
  const withdraw = useAction(async () => {
    query.replace(await withdrawClosure());
    toast('已撤回，账户一切照旧', 'success');
  });
  return (
    <Result
      id="closure-cooling"
      tone="waiting"
      title="注销申请已提交"
      detail={`账户将在 ${dayText(dueAt)} 注销。改变主意的话，随时可以撤回。`}
    >
      <View className="closure-acts">
        <Button id="closure-withdraw" busy={withdraw.busy} onClick={withdraw.run}>
          撤回，继续做会员
        </Button>
      </View>
    </Result>
  );
}

function Asking({ query, data }: { query: Query<Closure>; data: Closure }): JSX.Element {
  const [sure, setSure] = useState(false);
  const blocked = data.obstacles.length > 0;
  const done = async (): Promise<void> => {
    if (data.coolingDays > 0) return query.reload();
    await leave();
    go('home');
  };
  return (
    <>
      {blocked && <Obstacles obstacles={data.obstacles} />}
      <Card title="注销后">
        {CONSEQUENCES.map((line) => (
          <View key={line} className="obstacle">
            <Icon name="minus" size={32} colour="faint" />
            <Text className="obstacle__text">{line}</Text>
          </View>
        ))}
      </Card>
      <View className="closure-acts">
        <Button id="closure-keep" onClick={back}>
          再想想
        </Button>
        <Button id="closure-open" kind="danger" disabled={blocked} onClick={() => setSure(true)}>
          {blocked ? '处理完上面的事项后可以注销' : '申请注销'}
        </Button>
      </View>
      {sure && <ConfirmSheet coolingDays={data.coolingDays} onDone={done} onClose={() => setSure(false)} />}
    </>
  );
}

function MemberClosure(): JSX.Element {
  const query = useQuery(loadClosure, 'closure');
  return (
    <Show query={query} skeleton={[240, 320]}>
      {(data) =>
        data.request ? <Cooling query={query} dueAt={data.request.dueAt} /> : <Asking query={query} data={data} />
      }
    </Show>
  );
}

export default function ClosurePage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-closure" title="注销会员">
      {membership.status === 'member' ? <MemberClosure /> : <MemberOnly purpose="账户" />}
    </Page>
  );
}
