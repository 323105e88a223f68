/** Rows by ascending id, some hundred at a time: for going through a whole table without holding it. */
export async function* pagesById<R extends { readonly id: number }>(
  read: (afterId: number, limit: number) => Promise<R[]>,
  size = 500,
): AsyncGenerator<readonly R[]> {
  for (let afterId = 0; ;) {
    const rows = await read(afterId, size);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    afterId = rows[rows.length - 1]?.id ?? afterId;
  }
}
