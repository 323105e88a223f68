/** Widths of bars and spaces, in turn, of the Code 128 symbols 0–105 and the stop symbol. */
const PATTERNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211' +
  '221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113' +
  '132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121' +
  '312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211' +
  '221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141' +
  '114113114311411113411311113141114131311141411131211412211214211232';
const STOP = '2331112';
const START_C = 105;
const CODE_B = 100;
const START_B = 104;
const MODULUS = 103;

function pattern(symbol: number): string {
  return PATTERNS.slice(symbol * 6, symbol * 6 + 6);
}

function symbolsOf(text: string): number[] {
  const evenDigits = /^\d+$/.test(text) && text.length >= 2;
  if (!evenDigits) return [START_B, ...[...text].map((letter) => letter.charCodeAt(0) - 32)];
  const pairs = text.match(/\d\d/g) ?? [];
  const symbols = [START_C, ...pairs.map(Number)];
  if (text.length % 2 === 1) symbols.push(CODE_B, text.charCodeAt(text.length - 1) - 32);
  return symbols;
}

/** Bar and space widths in modules, beginning with a bar. Digits are packed in pairs. */
export function code128(text: string): number[] {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('Code 128 B holds printable ASCII only');
  const symbols = symbolsOf(text);
  const check = symbols.reduce((sum, symbol, index) => sum + symbol * Math.max(1, index), 0) % MODULUS;
  const widths = [...symbols, check].map(pattern).join('') + STOP;
  return [...widths].map(Number);
}
