import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Landing } from '@/lib/api-types';
import { messageOf } from '@/lib/errors';
import { points } from '@/lib/format';
import { useAction, useQuery } from '@/lib/hooks';
import { refreshMembership, useMembership } from '@/lib/member-store';
import { go } from '@/lib/navigate';
import { Declined } from '@/lib/platform';
import { storage } from '@/lib/storage';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { PhoneButton } from '@/ui/phone-button';
import { Result } from '@/ui/result';
import { Show } from '@/ui/states';
import { join, loadLanding } from '../api';
import { Consents } from '../components/consents';
import { GuideLine, Hero, InviterLine, Promises, WelcomeGift } from '../components/welcome';
import { askedAtDoor, consentChoices, missingConsents, sceneFrom } from '../model';
import type { Ticks } from '../model';
import './index.scss';

const SCENE_SLOT = 'join.scene';

/** Who sent a guest here is remembered until they join, even if that is another day. */
function useScene(): string {
  const fromCode = sceneFrom(useRouter().params['scene']);
  useEffect(() => {
    if (fromCode) storage.write(SCENE_SLOT, fromCode);
  }, [fromCode]);
  return fromCode || (storage.read<string>(SCENE_SLOT) ?? '');
}

interface JoinFormProps {
  landing: Landing;
  scene: string;
  onJoined: () => void;
}

function JoinForm({ landing, scene, onJoined }: JoinFormProps): JSX.Element {
  const [ticks, setTicks] = useState<Ticks>({});
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState(false);
  const texts = askedAtDoor(landing.consentTexts);
  const submit = useAction(async (phoneCode: string) => {
    await join({ phoneCode, consents: consentChoices(texts, ticks), ...(scene ? { scene } : {}) });
    storage.remove(SCENE_SLOT);
    onJoined();
  });
  return (
    <View className="join-form">
      <Consents
        texts={texts}
        ticks={ticks}
        missing={missing}
        onTick={(purpose, on) => setTicks({ ...ticks, [purpose]: on })}
      />
      <PhoneButton
        id="join-submit"
        busy={submit.busy}
        allowed={missingConsents(texts, ticks).length === 0}
        onBlocked={() => {
          setMissing(true);
          toast('请先阅读并勾选会员服务与隐私条款');
        }}
        onCode={submit.run}
        onRefuse={() => setRefused(true)}
        onTrouble={(error) => {
          if (!(error instanceof Declined)) toast(messageOf(error), 'danger');
        }}
      >
        手机号一键入会
      </PhoneButton>
      {refused && (
        <Text id="join-refused" className="join-form__refused">
          没关系，不给手机号也可以随便看看。手机号只用来认出你、保管你的储值和积分，想好了随时再来。
        </Text>
      )}
      <Button id="join-browse" kind="plain" onClick={() => go('home')}>
        先逛逛
      </Button>
    </View>
  );
}

/** Somebody who has just become a member is no returning guest yet. */
function Joined({ landing, fresh }: { landing: Landing | null; fresh: boolean }): JSX.Element {
  const gift = landing?.welcome?.points ?? 0;
  const detail = fresh && gift > 0 ? `会员卡办好了，${points(gift)} 积分入会礼随后就到` : '你的会员卡已经准备好了';
  return (
    <Result id="joined" tone="success" title={fresh ? '欢迎加入' : '欢迎回来'} detail={detail}>
      <View className="join-joined">
        <Button id="joined-home" onClick={() => go('home')}>
          看看我的会员卡
        </Button>
      </View>
    </Result>
  );
}

export default function LandingPage(): JSX.Element {
  const scene = useScene();
  const membership = useMembership();
  const landing = useQuery(() => loadLanding(scene), scene);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    void refreshMembership();
  }, []);
  if (membership.status === 'member') {
    return (
      <Page id="page-landing" title="入会">
        <Joined landing={landing.data} fresh={fresh} />
      </Page>
    );
  }
  return (
    <Page id="page-landing" title="入会">
      <Show query={landing} skeleton={[420, 120, 160, 200]}>
        {(data) => (
          <>
            <Hero landing={data} />
            {data.inviter && <InviterLine inviter={data.inviter} />}
            {data.guide && <GuideLine guide={data.guide} />}
            {data.welcome && <WelcomeGift welcome={data.welcome} />}
            <Promises />
            <JoinForm landing={data} scene={scene} onJoined={() => setFresh(true)} />
          </>
        )}
      </Show>
    </Page>
  );
}
