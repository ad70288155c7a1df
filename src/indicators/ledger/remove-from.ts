/** Takes one thing out of a list, keeping the order of the others; as `splice` does, without making a list of what was taken. */
export function removeFrom<T>(list: T[], item: T): void {
  let at = list.indexOf(item);
  if (at < 0) return;
  for (; at < list.length - 1; at++) list[at] = list[at + 1];
  list.pop();
}
