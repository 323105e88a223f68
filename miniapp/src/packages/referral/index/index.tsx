import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { useAction, useQuery } from '@/lib/hooks';
import type { Query } from '@/lib/hooks';
import { useMembership } from '@/lib/member-store';
import { address } from '@/lib/navigate';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card, SectionTitle } from '@/ui/card';
import { MemberOnly } from '@/ui/member-only';
import { Page } from '@/ui/page';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { loadReferrals, renewCode } from '../api';
import type { MyReferrals, ReferralOffer, Referrals } from '../api';
import { Friends } from '../components/friends';
import { Poster } from '../components/poster';
import { ShareButton } from '../components/share-button';
import { earnedText, shortName } from '../model';
import './index.scss';

function Offer({ offer }: { offer: ReferralOffer }): JSX.Element {
  return (
    <View id="referral-offer" className="offer">
      <Text className="offer__lead">朋友加入并{offer.condition}</Text>
      <View className="offer__pair">
        <View className="offer__side">
          <Text className="offer__who">你得</Text>
          <Text className="offer__what">{offer.referrerReward || '—'}</Text>
        </View>
        <View className="offer__side">
          <Text className="offer__who">朋友得</Text>
          <Text className="offer__what">{offer.friendReward || '—'}</Text>
        </View>
      </View>
    </View>
  );
}

function Progress({ mine }: { mine: MyReferrals }): JSX.Element {
  const steps = [
    { id: 'joined', label: '朋友加入', value: mine.joined },
    { id: 'bought', label: '完成消费', value: mine.bought },
    { id: 'rewarded', label: '奖励到账', value: mine.rewarded },
  ];
  const earned = earnedText(mine);
  return (
    <Card>
      <View className="steps">
        {steps.map(({ id, label, value }) => (
          <View key={id} className="steps__one">
            <Text id={`referral-${id}`} className="steps__value">
              {value}
            </Text>
            <Text className="steps__label">{label}</Text>
          </View>
        ))}
      </View>
      {earned !== null && (
        <Text id="referral-earned" className="steps__earned">
          {earned}
        </Text>
      )}
    </Card>
  );
}

function Rules({ words, onRenew }: { words: string[]; onRenew: () => void }): JSX.Element {
  return (
    <Card title="活动规则">
      {words.map((line, index) => (
        <View key={line} className="rule">
          <Text className="rule__number">{index + 1}</Text>
          <Text className="rule__text">{line}</Text>
        </View>
      ))}
      <Button id="referral-renew" kind="plain" size="small" icon="refresh" onClick={onRenew}>
        更换我的专属码
      </Button>
    </Card>
  );
}

function RenewSheet({
  onDone,
  onClose,
}: {
  onDone: (code: Referrals['code']) => void;
  onClose: () => void;
}): JSX.Element {
  const renew = useAction(async () => {
    onDone(await renewCode());
    onClose();
    toast('已换成新的专属码', 'success');
  });
  return (
    <Sheet id="referral-renewing" title="更换专属码？" onClose={onClose}>
      <Text className="renew-note">
        旧海报和旧链接马上失效，之后扫旧码加入的朋友不会记在你名下。已经加入的朋友不受影响。
      </Text>
      <Button id="referral-renew-confirm" busy={renew.busy} onClick={renew.run}>
        更换
      </Button>
    </Sheet>
  );
}

interface BodyProps {
  nickname: string;
  query: Query<Referrals>;
  data: Referrals;
}

function Body({ nickname, query, data }: BodyProps): JSX.Element {
  const [renewing, setRenewing] = useState(false);
  const { mine, code, house } = data;
  const { program } = mine;
  return (
    <>
      {program ? (
        <>
          <Offer offer={program} />
          <Poster
            code={code}
            content={{
              name: shortName(nickname),
              chainName: house.chainName,
              brandLine: house.brandLine,
              friendReward: program.friendReward,
              condition: program.condition,
            }}
          />
          <View className="invite">
            <ShareButton id="referral-share" path={address('landing', { scene: code.scene })}>
              邀请朋友
            </ShareButton>
          </View>
        </>
      ) : (
        <Empty icon="gift" title="推荐有礼正在筹备" detail="开始后会在这里告诉你，之前的邀请记录都还在" />
      )}
      <SectionTitle>邀请进度</SectionTitle>
      <Progress mine={mine} />
      <Friends />
      {program && <Rules words={program.words} onRenew={() => setRenewing(true)} />}
      {renewing && (
        <RenewSheet onClose={() => setRenewing(false)} onDone={(fresh) => query.replace({ ...data, code: fresh })} />
      )}
    </>
  );
}

function MemberReferral({ nickname }: { nickname: string }): JSX.Element {
  const query = useQuery(loadReferrals, 'referral');
  useShareAppMessage(() => {
    // Until the code is known there is nothing to hand on but the house itself.
    if (query.data === null) return { title: '归客', path: address('home') };
    const { code, house } = query.data;
    return { title: `${nickname}邀请你来${house.chainName}`, path: address('landing', { scene: code.scene }) };
  });
  return (
    <Show query={query} skeleton={[200, 860, 160]}>
      {(data) => <Body nickname={nickname} query={query} data={data} />}
    </Show>
  );
}

export default function ReferralPage(): JSX.Element {
  const membership = useMembership();
  return (
    <Page id="page-referral" title="推荐有礼">
      {membership.status === 'member' ? (
        <MemberReferral nickname={membership.me.nickname} />
      ) : (
        <MemberOnly purpose="推荐有礼" />
      )}
    </Page>
  );
}
