import type { Section } from '../../outline/outline.ts'
import { summarySection, toned } from '../../outline/outline-builders.ts'

/** How to learn more than the page says. */
export const pageWhereToGo = (): Section =>
  summarySection('More', [
    {
      kind: 'facts',
      items: [
        [toned('code', '--full'), toned('muted', ': the rest')],
        [toned('code', '-f html'), toned('muted', ': share')],
        [toned('code', 'explain ID FILE'), toned('muted', ': why')],
      ],
    },
  ])
