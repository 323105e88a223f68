/** Works piece by piece, each so many at the most, until one comes out smaller; answers how many there were. */
export async function inPieces(size: number, work: () => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const done = await work();
    total += done;
    if (done < size) return total;
  }
}
