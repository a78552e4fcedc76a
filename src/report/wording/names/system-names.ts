import type { Advice } from '../../../model/result/advice.ts'
import { joinWords, upperFirst } from '../phrases.ts'

/** What stands for `{from}` and `{to}` in the catalogue's texts. */
export interface Names {
  readonly from: string
  readonly to: string
  /** Left out: there is one receiver. */
  readonly several?: boolean
}

/** The names of an advice inside a sentence: two receivers are joined, of more the first stands for all. */
export function namesOf({ from, to }: Pick<Advice, 'from' | 'to'>): Names {
  const name = to.length === 2 ? joinWords(to) : shorten(to, { most: 1, shown: 1 })
  return to.length > 1 ? { from, to: name, several: true } : { from, to: name }
}

/** The same in a report, whose title has named them: more than two receivers go by their role. */
export function reportNames({ from, to }: Pick<Advice, 'from' | 'to'>): Names {
  return to.length > 2 ? { from, to: RECEIVERS, several: true } : namesOf({ from, to })
}

/** The same with every receiver by its name, for whoever reads a part alone. */
export function allNames({ from, to }: Pick<Advice, 'from' | 'to'>): Names {
  return { from, to: joinWords(to), ...(to.length > 1 && { several: true }) }
}

/** How several receivers are called together. */
export const RECEIVERS = 'the receivers'

/** Both sides of an exchange in a title. */
export function titleNames({ from, to }: Pick<Advice, 'from' | 'to'>): string {
  return `${from} -> ${shorten(to, { most: 5, shown: 4 })}`
}

/** What stands for the two sides where nobody has named them. */
export const ROLES: Names = { from: 'the source', to: 'the receiver' }

/** A catalogue text on one line, with both names filled in. */
export function fillNames(text: string, names: Names): string {
  return agreeing(text.replace(/\s+/g, ' ').trim(), names).replace(
    /([.?!] )?\{(from|to)\}('s)?/g,
    (_, end: string | undefined, ...rest) => {
      const [side, own, at] = rest as ['from' | 'to', string | undefined, number]
      const name = own === undefined ? names[side] : owning(names[side])
      // A role can begin a sentence; a name is written as its owner writes it.
      const isRole = names[side] === ROLES[side] || names[side] === RECEIVERS
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
