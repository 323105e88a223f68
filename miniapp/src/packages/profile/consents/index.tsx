import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ConsentState } from '@/lib/api-types';
import { dayText } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { openPrivacyContract } from '@/lib/platform/privacy-contract';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Show } from '@/ui/states';
import { Toggle } from '@/ui/toggle';
import { loadConsents, setConsent } from '../api';
import type { Consents } from '../api';
import { currentText, isOutdated } from '../model';
import './index.scss';

function statusText(state: ConsentState, outdated: boolean): string {
  if (outdated) return '条款已更新，等待你的确认';
  if (state.at === null) return '尚未同意';
  return `${dayText(state.at)} ${state.granted ? '同意' : '关闭'}`;
}

interface ConsentCardProps {
  state: ConsentState;
  consents: Consents;
  busy: boolean;
  onSet: (granted: boolean) => void;
}

function ConsentCard({ state, consents, busy, onSet }: ConsentCardProps): JSX.Element {
  const [reading, setReading] = useState(false);
  const text = currentText(state, consents.texts);
  const outdated = isOutdated(state, consents.texts);
  const required = text?.required === true;
  return (
    <Card>
      <View className="consent-head">
        <View className="consent-head__words">
          <Text className="consent-head__title">{state.title}</Text>
          <Text className="consent-head__status">{statusText(state, outdated)}</Text>
        </View>
        {!required && (
          <Toggle
            id={`consent-${state.purpose}`}
            label={state.title}
            on={state.granted}
            disabled={busy}
            onChange={onSet}
          />
        )}
      </View>
      <View id={`consent-${state.purpose}-read`} className="consent-brief" onClick={() => setReading(true)}>
        <Text className="consent-brief__text">{text?.text ?? ''}</Text>
        <Text className="consent-brief__more">阅读全文</Text>
      </View>
      {reading && text && (
        <Sheet id="consent-full" title={text.title} onClose={() => setReading(false)}>
          <Text className="consent-full">{text.text}</Text>
        </Sheet>
      )}
      {required && (
        <Text className="consent-note">这是会员服务的基础，撤回意味着注销会员，可在下方“注销会员”办理。</Text>
      )}
      {outdated && (
        <Button id={`consent-${state.purpose}-renew`} kind="soft" size="small" busy={busy} onClick={() => onSet(true)}>
          同意新条款
        </Button>
      )}
    </Card>
  );
}

function Withdraw({
  state,
  onSet,
  onClose,
}: {
  state: ConsentState;
  onSet: () => void;
  onClose: () => void;
}): JSX.Element {
  return (
    <Sheet id="consent-withdraw" title={`关闭“${state.title}”？`} onClose={onClose}>
      <Text className="consent-text">关闭后立即生效，不影响你的储值、积分和等级。想打开时随时可以回来。</Text>
      <View className="consent-pair">
        <Button id="consent-keep" kind="line" onClick={onClose}>
          先留着
        </Button>
        <Button id="consent-withdraw-confirm" onClick={onSet}>
          关闭
        </Button>
      </View>
    </Sheet>
  );
}

function ConsentList({ query, data }: { query: Query<Consents>; data: Consents }): JSX.Element {
  const [leaving, setLeaving] = useState<ConsentState | null>(null);
  const set = useAction(async (state: ConsentState, granted: boolean) => {
    setLeaving(null);
    const version = currentText(state, data.texts)?.version ?? state.version;
    const saved = await setConsent(state, version, granted);
    query.replace({ ...data, states: data.states.map((old) => (old.purpose === saved.purpose ? saved : old)) });
    toast(granted ? '已打开' : '已关闭，立即生效', 'success');
  });
  return (
    <>
      {data.states.map((state) => (
        <ConsentCard
          key={state.purpose}
          state={state}
          consents={data}
          busy={set.busy}
          onSet={(granted) => (granted ? set.run(state, true) : setLeaving(state))}
        />
      ))}
      {leaving && <Withdraw state={leaving} onClose={() => setLeaving(null)} onSet={() => set.run(leaving, false)} />}
    </>
  );
}

/** What the law gives everybody: to see, to take along, to go. */
function OwnData({ texts }: { texts: Consents['texts'] }): JSX.Element {
  const [reading, setReading] = useState(false);
  const policy = texts.find(({ purpose }) => purpose === 'account');
  const read = async (): Promise<void> => {
    if (!(await openPrivacyContract())) setReading(true);
  };
  return (
    <>
      <SectionTitle>我的数据</SectionTitle>
      <Card flush>
        <Row
          id="privacy-contract"
          icon="shield"
          iconColour="pine"
          title="用户隐私保护指引"
          detail="收集什么、用来做什么"
          onClick={() => void read()}
        />
        <Row
          id="privacy-export"
          icon="download"
          iconColour="sea"
          title="导出我的数据"
          detail="整理成文件，带走或留存"
          onClick={() => go('dataExport')}
        />
        <Row
          id="privacy-closure"
          icon="exit"
          iconColour="brick"
          title="注销会员"
          detail="删除个人信息，结束会员关系"
          onClick={() => go('closure')}
        />
      </Card>
      {reading && policy && (
        <Sheet id="consent-full" title={policy.title} onClose={() => setReading(false)}>
          <Text className="consent-full">{policy.text}</Text>
        </Sheet>
      )}
    </>
  );
}

function ConsentsOfMember(): JSX.Element {
  const query = useQuery(loadConsents, 'consents');
  return (
    <Show query={query} skeleton={[240, 240]}>
      {(data) => (
        <>
          <ConsentList query={query} data={data} />
          <OwnData texts={data.texts} />
        </>
      )}
    </Show>
  );
}

export default function ConsentsPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-consents" title="授权与隐私">
      {membership.status === 'member' ? <ConsentsOfMember /> : <MemberOnly purpose="授权" />}
    </Page>
  );
}
