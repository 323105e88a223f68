import { useEffect, useState } from 'react';
import { Canvas, Image, Text, View } from '@tarojs/components';
import { address } from '@/lib/navigate';
import { platform } from '@/lib/platform';
import { useAction } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { SubscribeAsk } from '@/ui/subscribe-ask';
import type { ReferralCode } from '../api';
import { makePoster, savePoster } from '../poster-canvas';
import { CANVAS_ID } from '../poster-canvas.types';
import type { PosterContent } from '../poster-drawing';
import { POSTER } from '../poster-drawing';
import './poster.scss';

/** Of the page, in percent: a padding in percent is of the page's width as well. */
const WIDTH = 76;

type Drawn = { state: 'drawing' | 'failed'; picture: null } | { state: 'ready'; picture: string };

function usePoster(code: ReferralCode, content: PosterContent): Drawn {
  const [drawn, setDrawn] = useState<Drawn>({ state: 'drawing', picture: null });
  const key = JSON.stringify([code.scene, content]);
  useEffect(() => {
    let gone = false;
    setDrawn({ state: 'drawing', picture: null });
    const landing = address('landing', { scene: code.scene });
    makePoster({ content, picture: code.picture, landing }).then(
      (picture) => !gone && setDrawn({ state: 'ready', picture }),
      () => !gone && setDrawn({ state: 'failed', picture: null }),
    );
    return () => {
      gone = true;
    };
    // What is drawn is all in the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return drawn;
}

/** The member's own poster, as it will lie in the album. */
export function Poster({ code, content }: { code: ReferralCode; content: PosterContent }): JSX.Element {
  const drawn = usePoster(code, content);
  const [saved, setSaved] = useState(false);
  const save = useAction(async () => {
    if (drawn.picture === null) return;
    const done = await savePoster(drawn.picture);
    setSaved(done === 'saved');
    if (done === 'saved') toast(platform.kind === 'h5' ? '海报已下载' : '海报已存到相册', 'success');
    else toast('没有保存：可在设置里允许存到相册', 'danger');
  });
  const size = { width: `${WIDTH}%`, paddingTop: `${(POSTER.height / POSTER.width) * WIDTH}%` };
  return (
    <>
      <View id="referral-poster" className="poster" data-scene={code.scene} style={size}>
        {drawn.picture === null ? (
          <Text className="poster__words">
            {drawn.state === 'failed' ? '海报暂时画不出来，请稍后下拉再试' : '正在画海报…'}
          </Text>
        ) : (
          <Image className="poster__picture" src={drawn.picture} mode="aspectFit" showMenuByLongpress />
        )}
      </View>
      {platform.kind === 'weapp' && <Canvas type="2d" id={CANVAS_ID} canvasId={CANVAS_ID} className="poster-canvas" />}
      <Button
        id="referral-save"
        kind="line"
        icon="download"
        busy={save.busy}
        disabled={drawn.state !== 'ready'}
        onClick={save.run}
      >
        保存海报
      </Button>
      <View className="poster-ask">{saved && <SubscribeAsk moment="referral" />}</View>
    </>
  );
}
