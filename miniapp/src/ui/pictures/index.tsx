import { Image, View } from '@tarojs/components';
import type { Picture } from '../../lib/complaint-types';
import { pictureAddress } from '../../lib/pictures';
import './index.scss';

/** Small squares that open large. */
export function Pictures({ id, pictures }: { id: string; pictures: readonly Picture[] }): JSX.Element | null {
  if (pictures.length === 0) return null;
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <View id={id} className="g-pictures">
      {pictures.map((picture, index) => (
        <View
          key={picture.id}
          id={`${id}-${index}`}
          className="g-pictures__one"
          hoverClass="g-pressed"
          aria-label={`第 ${index + 1} 张图片`}
          onClick={() => {
            // Comes when it is asked for: few look, and it is as heavy as everything else on the page.
            import('./show').then(({ show }) => show(urls, urls[index] ?? '')).catch(() => undefined);
          }}
        >
          <Image className="g-pictures__image" src={pictureAddress(picture.thumbnailUrl)} mode="aspectFill" lazyLoad />
        </View>
      ))}
    </View>
  );
}
