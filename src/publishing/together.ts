/** Waits until both have ended, however they ended. @throws what one of them threw, the first one first */
export async function together<One>(one: Promise<One>, other: Promise<unknown>): Promise<One> {
  const [ended, beside] = await Promise.allSettled([one, other]);
  if (ended.status === 'rejected') throw ended.reason;
  if (beside.status === 'rejected') throw beside.reason;
  return ended.value;
}
