import type { ChosenPicture } from './pictures.types';

const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** Nothing when the person closes the dialogue. A browser's pictures are made smaller before they travel. */
export async function choosePictures(most: number): Promise<ChosenPicture[]> {
  const files = await askForFiles(most);
  return Promise.all(files.slice(0, most).map(chosenFrom));
}

function askForFiles(most: number): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/jpeg,image/png,image/webp';
  input.multiple = most > 1;
  input.id = 'picture-input';
  input.style.display = 'none';
  return new Promise((resolve) => {
    const end = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    document.body.append(input);
    input.click();
  });
}

async function chosenFrom(file: File): Promise<ChosenPicture> {
  const blob = await smaller(file).catch(() => file);
  return { preview: URL.createObjectURL(blob), send: (url, token) => upload(blob, url, token) };
}

/** What the browser cannot draw goes as it is: the server says what is wrong with it. */
async function smaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return file;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob ?? file;
}

async function upload(blob: Blob, url: string, token: string): Promise<{ status: number; body: unknown }> {
  const form = new FormData();
  form.append('file', blob, 'picture.jpg');
  const reply = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form });
  return { status: reply.status, body: await reply.json().catch(() => null) };
}
