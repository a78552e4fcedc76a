import type { LandscapeAdvice, SharedLayer } from '../../model/result/landscape.ts'
import type { Outline } from '../outline/outline.ts'
import { paragraph, toned } from '../outline/outline-builders.ts'
import { choicePhrase, type LabelContext, pairPhrase } from '../wording/label-context.ts'
import { LAYER_NAMES } from '../wording/names/layer-names.ts'
import { countOf, joinWords, upperFirst } from '../wording/phrases.ts'
import { pays } from './landscape-layers.ts'

/** The advice in a sentence, and the rule that holds for the connections with how the interfaces stand to it; what of it is doubtful comes first. */
export function landscapeAdvice(advice: LandscapeAdvice, labels: LabelContext): Outline {
  return [
    ...littleKnown(advice),
    paragraph([toned('strong', adviceSentence(advice))]),
    ...notYet(advice),
    paragraph(ruleSentence(advice, labels)),
  ]
}

/** Where less is known than this share, in percent, the choices are hardly more than what the catalogue begins with. */
const LITTLE = 20

function littleKnown({ counts: { answered, inScope } }: LandscapeAdvice): Outline {
  const share = Math.floor((100 * answered) / Math.max(1, inScope))
  if (share >= LITTLE) return []
  const text = `Only ${share} % of the questions are answered. What follows is a first guess. Find out more before you act on it.`
  return [paragraph([toned('caution', text)])]
}

function adviceSentence({ counts, layers }: LandscapeAdvice): string {
  const { links, shared, worthwhile } = counts
  const direct = links - shared
  if (shared === 0) return `${upperFirst(directPhrase(counts))}.`
  if (worthwhile === 0) {
    const asIs = `leave ${allOf(links)} as ${links === 1 ? 'it is' : 'they are'}`
    const kept = direct === 0 ? asIs : directPhrase(counts)
    return `${upperFirst(kept)}: no shared layer pays yet.`
  }
  return sharedSentence(counts, layers.filter(pays))
}

function sharedSentence(counts: LandscapeAdvice['counts'], over: readonly SharedLayer[]): string {
  const { links, shared, worthwhile } = counts
  const direct = links - shared
  const names = layerNames(over)
  const layer = over.length === 1 ? 'a shared layer' : 'shared layers'
  if (worthwhile === links) return `Run ${allOf(links)} over ${layer}: ${names}.`
  if (worthwhile === shared && shared < direct)
    return `${upperFirst(directPhrase(counts))}, and run ${shared} over ${layer} (${names}).`
  const kept = direct === 0 ? '' : `, and ${directPhrase(counts, false)}`
  return `Run ${worthwhile} of ${links} links over ${layer} (${names})${kept}.`
}

const allOf = (links: number) => (links === 1 ? 'the only link' : `all ${links} links`)

/** What is direct: what runs over a layer today is made so, the rest is kept. */
function directPhrase({ links, shared, leaving }: LandscapeAdvice['counts'], first = true): string {
  const direct = links - shared
  const whole = direct === links ? allOf(links) : `${direct} of ${countOf(links, 'link')}`
  const verb = leaving === direct ? 'make' : 'keep'
  if (leaving === direct || leaving === 0) return `${verb} ${first ? whole : direct} direct`
  const kept = direct - leaving
  return `keep ${first ? `${kept} of ${countOf(links, 'link')}` : kept} direct, and make ${leaving} so`
}

const MOST_NAMED = 2

function layerNames(layers: readonly SharedLayer[]): string {
  const names = layers.slice(0, MOST_NAMED).map(({ kind }) => LAYER_NAMES[kind])
  const rest = layers.length - names.length
  return joinWords(rest > 0 ? [...names, `${rest} more`] : names)
}

/** What is advised and does not pay yet: by its design it would share a layer, and too few others do. */
function notYet({ counts: { shared, worthwhile }, layers }: LandscapeAdvice): Outline {
  const waiting = shared - worthwhile
  if (waiting === 0) return []
  const names = layerNames(layers.filter(layer => !pays(layer)))
  const leave =
    waiting === 1
      ? 'Leave it as it is for now, or run it over a layer that you have.'
      : 'Leave them as they are for now, or run them over a layer that you have.'
  const many = `${waiting} more would share what does not pay yet (${names}).`
  return [paragraph([toned('caution', many), ` ${leave}`])]
}

function ruleSentence({ rule, interfaces }: LandscapeAdvice, labels: LabelContext): string {
  if (rule === null) return 'No interface has a choice for its connection yet.'
  const choices = Object.entries(rule.choices).map(([pair, choice]) =>
    choice === null
      ? `either side of ${pairPhrase(pair, labels)}`
      : choicePhrase(pair, choice, labels),
  )
  const standing = [
    rule.follow === interfaces.length
      ? 'all would choose it by themselves'
      : `${rule.follow} of ${interfaces.length} interfaces would choose it by themselves`,
    ...(rule.concede > 0
      ? [`${rule.concede} give${plural(rule.concede)} something up for it`]
      : []),
    ...(rule.apart > 0 ? [`${rule.apart} ${rule.apart === 1 ? 'goes' : 'go'} another way`] : []),
  ]
  return `The rule for their connections is ${joinWords(choices)}: ${joinWords(standing)}.`
}

const plural = (count: number) => (count === 1 ? 's' : '')
