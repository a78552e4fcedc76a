/** A text as small as can be found by leaving out, of which the same is still true: first lines, then characters. */
export function reduce(text: string, isTrue: (text: string) => boolean): string {
  const byLine = leaveOut(text.split(/(?<=\n)/), isTrue)
  return leaveOut(byLine.join('').split(''), isTrue).join('')
}

function leaveOut(parts: readonly string[], isTrue: (text: string) => boolean): readonly string[] {
  let left = parts
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < left.length; ) {
      const fewer = left.toSpliced(at, size)
      if (isTrue(fewer.join(''))) left = fewer
      else at += size
    }
  return left
}
