import type { LandscapeAdvice, SharedLayer } from '../../model/result/landscape.ts'
import type { Outline, Span } from '../outline/outline.ts'
import { paragraph, toned } from '../outline/outline-builders.ts'
import { choicePhrase, type LabelContext, pairPhrase } from '../wording/label-context.ts'
import { LAYER_NAMES } from '../wording/layer-names.ts'
import { countOf, joinWords } from '../wording/phrases.ts'

/** The advice in a sentence, and the rule that holds for the connections with how the interfaces stand to it; what of it is doubtful comes first. */
export function landscapeAdvice(advice: LandscapeAdvice, labels: LabelContext): Outline {
  return [
    ...littleKnown(advice),
    paragraph([toned('strong', adviceSentence(advice))]),
    paragraph([ruleSentence(advice, labels), ...nothingPays(advice)]),
  ]
}

/** Where less is known than this share, in percent, the choices are hardly more than what the catalogue begins with. */
const LITTLE = 20

function littleKnown({ counts: { answered, inScope } }: LandscapeAdvice): Outline {
  const share = Math.floor((100 * answered) / Math.max(1, inScope))
  if (share >= LITTLE) return []
  const text = `Only ${share} % of the questions are answered. What follows is a first guess; find out more before you act on it.`
  return [paragraph([toned('caution', text)])]
}

function nothingPays({ layers }: LandscapeAdvice): readonly Span[] {
  const pays = ({ breakEven, links }: SharedLayer) =>
    breakEven === null || (breakEven.links !== null && links >= breakEven.links)
  if (layers.length === 0 || layers.some(pays)) return []
  return [toned('caution', ' No layer has enough links yet to pay.')]
}

function adviceSentence({ counts: { links, shared }, layers }: LandscapeAdvice): string {
  const names = layers.slice(0, MOST_NAMED).map(({ kind }) => LAYER_NAMES[kind])
  const rest = layers.length - names.length
  const over = joinWords(rest > 0 ? [...names, `${rest} more`] : names)
  const direct = links - shared
  const all = countOf(links, 'link')
  if (shared === 0) return `Keep all ${all} direct.`
  if (direct === 0) return `Run all ${all} over shared layers: ${over}.`
  return shared >= direct
    ? `Run ${shared} of ${links} links over shared layers (${over}), and keep ${direct} direct.`
    : `Keep ${direct} of ${links} links direct, and run ${shared} over shared layers (${over}).`
}

const MOST_NAMED = 2

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
