/**
 * Does work side by side, as much at a time as there are lanes, begun in the order given. After a failure
 * nothing more is begun, and what has begun is waited for.
 * @param lanes what a piece of work has for itself while it runs.
 */
export async function inLanes<Lane, Item>(
  lanes: readonly Lane[],
  items: readonly Item[],
  work: (item: Item, lane: Lane) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const run = async (lane: Lane) => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await work(item, lane);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  };
  const runs = await Promise.allSettled(lanes.map(run));
  const failed = runs.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
}
