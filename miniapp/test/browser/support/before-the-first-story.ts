import { emptyAlbum } from './album';
import { nameRun } from './run-name';

export default function beforeTheFirstStory(): void {
  nameRun();
  emptyAlbum();
}
