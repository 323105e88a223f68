import { emptyAlbum } from './album';

export default function beforeTheFirstStory(): void {
  emptyAlbum();
}
