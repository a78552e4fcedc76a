import type { LandscapeAdvice, WorkStep } from '../../model/result/landscape.ts'
import type { Outline } from '../outline/outline.ts'
import { item, shortList, summarySection, toned } from '../outline/outline-builders.ts'
import { LAYER_NAMES } from '../wording/names/layer-names.ts'
import { joinWords } from '../wording/phrases.ts'
import type { LandscapeExtent } from './landscape-extent.ts'

/** Which interfaces to move first: those that connect systems, and how many others each makes ready. */
export function landscapeWork({ work }: LandscapeAdvice, { whole }: LandscapeExtent): Outline {
  const connecting = work.filter(({ connects }) => connects.length > 0)
  if (connecting.length === 0) return []
  const items = connecting.map(step =>
    item(null, [toned('strong', step.interface), stepText(step)]),
  )
  const most = whole ? items.length : MOST_STEPS
  const noun = 'to connect systems'
  return [summarySection('Do first', [shortList(most, [noun, noun], items)])]
}

const MOST_STEPS = 5

function stepText({ connects, layers, unblocks }: WorkStep): string {
  const more = `${unblocks} more ${unblocks === 1 ? 'needs' : 'need'} nothing but a route`
  const over = joinWords(layers.map(each => `the ${LAYER_NAMES[each]}`))
  return `: connects ${joinWords(connects)} to ${over}${unblocks === 0 ? '' : `, then ${more}`}`
}
