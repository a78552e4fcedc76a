import type { HtmlNode } from '../../report/html/element.ts'

/**
 * By number of the next children: the number of that one of the last which it stays; -1 where it is new. Those that stay keep
 * their order. What stands at the beginning and at the end stays what it is; in between only what is very like it, so
 * that one child more or less makes no others new.
 */
export function matchChildren(
  last: readonly HtmlNode[],
  next: readonly HtmlNode[],
): readonly number[] {
  const stays = new Array<number>(next.length).fill(-1)
  const most = Math.min(last.length, next.length)
  let start = 0
  for (; start < most && isOne(last[start], next[start]); start++) stays[start] = start
  let end = 0
  for (; start + end < most && isOne(last.at(-1 - end), next.at(-1 - end)); end++)
    stays[next.length - 1 - end] = last.length - 1 - end
  for (let at = start, from = start; at < next.length - end; at++) {
    const found = last.findIndex(
      (each, index) => index >= from && index < last.length - end && isLike(each, next[at]),
    )
    if (found < 0) continue
    stays[at] = found
    from = found + 1
  }
  return stays
}

/** Whether one can become the other: both are texts, or elements of one name, if they have any, and of one kind. */
function isOne(one: HtmlNode | undefined, other: HtmlNode | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return typeof one === typeof other
  return one.tag === other.tag && nameOf(one) === nameOf(other)
}

/** The same, and of one class where they have no name. */
function isLike(one: HtmlNode | undefined, other: HtmlNode | undefined): boolean {
  if (!isOne(one, other)) return false
  return (
    typeof one !== 'object' ||
    typeof other !== 'object' ||
    nameOf(one) !== undefined ||
    one.attributes.class === other.attributes.class
  )
}

const nameOf = ({ key, attributes }: Exclude<HtmlNode, string>): string | undefined =>
  key ?? attributes.id?.toString()
