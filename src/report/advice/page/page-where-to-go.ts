import type { Block } from '../../outline/outline.ts'
import { toned } from '../../outline/outline-builders.ts'

/** How to learn more than the page says. */
export const pageWhereToGo = (): Block => ({
  kind: 'facts',
  items: [
    [toned('code', '--full'), toned('muted', ' tells the rest')],
    [toned('code', '-f markdown'), toned('muted', ' for a document')],
    [toned('code', 'explain ID FILE'), toned('muted', ' says why')],
  ],
})
