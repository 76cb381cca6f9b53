/** Works on up to `width` items at once and yields the results in the items' order; holds no more than that. */
export async function* inOrder<A, B>(items: AsyncIterable<A>, width: number, work: (item: A) => Promise<B>): AsyncGenerator<B> {
  const under: Promise<B>[] = [];
  for await (const item of items) {
    const job = work(item);
    // an early failure must not count as unhandled while its turn has not come
    job.catch(() => {});
    under.push(job);
    if (under.length >= width) yield (await under.shift()) as B;
  }
  while (under.length > 0) yield (await under.shift()) as B;
}
