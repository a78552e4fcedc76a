import type { Advice } from '../../../model/result/advice.ts'
import { joinWords, upperFirst } from '../phrases.ts'
import { layerName, SHARED_LAYER } from './layer-name.ts'

/** What stands for `{from}`, `{to}` and `{layer}` in the catalogue's texts. */
export interface Names {
  readonly from: string
  readonly to: string
  /** What the picture calls the layer between both, with its article. Left out: it has none. */
  readonly layer?: string
  /** Left out: there is one receiver. */
  readonly several?: boolean
}

/** The systems that an advice names, and what it builds between them. */
type Named = Pick<Advice, 'from' | 'to'> & Partial<Pick<Advice, 'builtWith'>>

/** The names of an advice inside a sentence: two receivers are joined, of more the first stands for all. */
export function namesOf(advice: Named): Names {
  const { from, to } = advice
  const name = to.length === 2 ? joinWords(to) : shorten(to, { most: 1, shown: 1 })
  return { from, to: name, layer: layerName(advice), ...(to.length > 1 && { several: true }) }
}

/** The same in a report, whose title has named them: more than two receivers go by their role. */
export function reportNames(advice: Named): Names {
  const names = namesOf(advice)
  return advice.to.length > 2 ? { ...names, to: RECEIVERS } : names
}

/** The same with every receiver by its name, for whoever reads a part alone. */
export function allNames(advice: Named): Names {
  return { ...namesOf(advice), to: joinWords(advice.to) }
}

/** How several receivers are called together. */
export const RECEIVERS = 'the receivers'

/** Both sides of an exchange in a title. */
export function titleNames({ from, to }: Pick<Advice, 'from' | 'to'>): string {
  return `${from} -> ${shorten(to, { most: 5, shown: 4 })}`
}

/** What stands for the two sides, and for what is between them, where nobody has named them. */
export const ROLES = { from: 'the source', to: 'the receiver', layer: SHARED_LAYER } as const

/** A catalogue text on one line, with the names filled in. */
export function fillNames(text: string, names: Names): string {
  return agreeing(text.replace(/\s+/g, ' ').trim(), names).replace(
    /([.?!] )?\{(from|to|layer)\}('s)?/g,
    (_, end: string | undefined, ...rest) => {
      const [side, own, at] = rest as [keyof typeof ROLES, string | undefined, number]
      const said = names[side] ?? ROLES[side]
      const name = own === undefined ? said : owning(said)
      // A role can begin a sentence; a name is written as its owner writes it.
      const isRole = side === 'layer' || said === ROLES[side] || said === RECEIVERS
      const isFirst = at === 0 || end !== undefined
      return `${end ?? ''}${isRole && isFirst ? upperFirst(name) : name}`
    },
  )
}

/** Verbs of a text agree with receivers of which there are several; what is between the two sides stays one. */
function agreeing(text: string, { several = false }: Names): string {
  if (!several) return text
  return text
    .replace(/\b([Dd])oes \{to\}/g, '$1o {to}')
    .replace(/(?<!\{from\} and )\{to\} ([a-z]+)\b/g, (said, verb: string) =>
      VERBS.has(verb) ? `{to} ${pluralOf(verb)}` : said,
    )
}

/** What the catalogue says that a receiver does. */
export const VERBS: ReadonlySet<string> = new Set(
  'has is does needs reads recognises rejects fetches queries wins takes stops starts shows requires reports looks learns keeps gives allows'.split(
    ' ',
  ),
)

const pluralOf = (verb: string): string =>
  IRREGULAR[verb] ?? verb.replace(/ies$/, 'y').replace(/s$/, '')

const IRREGULAR: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  does: 'do',
  fetches: 'fetch',
}

const owning = (name: string) => (name.endsWith('s') ? `${name}'` : `${name}'s`)

function shorten(names: readonly string[], limit: { most: number; shown: number }): string {
  if (names.length <= limit.most) return names.join(', ')
  const shown = names.slice(0, limit.shown).join(', ')
  return `${shown} and ${names.length - limit.shown} more`
}
