import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { drawFrom } from '../varied-lines.ts'

const EXAMPLE = 'patterns/examples/landscapes/spaghetti.yaml'
const MOST_RECEIVERS = 12

interface WrittenLandscape {
  readonly answers: Readonly<Record<string, unknown>>
  readonly systems: Readonly<Record<string, unknown>>
  readonly interfaces: readonly WrittenInterface[]
}

interface WrittenInterface {
  readonly data: string
  readonly answers: Readonly<Record<string, unknown>>
}

/**
 * The text of a landscape with so many systems and interfaces, the same at every run: the kinds of system, of data and of
 * exchange are those of the example "Spaghetti". One system sends the same data to one to twelve others; of three
 * interfaces one has another age of its data than the others of its kind.
 */
export function grownLandscape(interfaces: number, systems: number): string {
  const example: WrittenLandscape = parse(readFileSync(EXAMPLE, 'utf8'))
  const draw = drawFrom(interfaces + systems)
  const pick = <T>(from: readonly T[]) => from[Math.floor(draw() * from.length)] as T
  const names = Array.from({ length: systems }, (_, index) => `System ${index + 1}`)
  const known = Object.values(example.systems)
  const ages = ['seconds', 'minutes', 'hours', 'day-or-more']
  const lines: string[] = []
  for (let topic = 1; lines.length < interfaces; topic++) {
    const from = pick(names)
    const { data, answers } = pick(example.interfaces)
    const receivers = new Set(
      Array.from({ length: 1 + Math.floor(draw() * MOST_RECEIVERS) }, () => pick(names)),
    )
    receivers.delete(from)
    for (const to of [...receivers].slice(0, interfaces - lines.length)) {
      const own = draw() < 1 / 3 ? { ...answers, 'data-freshness': pick(ages) } : answers
      const name = `Interface ${lines.length + 1}`
      lines.push(
        `  - ${JSON.stringify({ name, from, to, data: `${data} ${topic}`, answers: own })}`,
      )
    }
  }
  const systemLines = names.map(
    (name, index) => `  ${name}: ${JSON.stringify(known[index % known.length])}`,
  )
  return [
    'landscape: Grown',
    `answers: ${JSON.stringify(example.answers)}`,
    'systems:',
    ...systemLines,
    'interfaces:',
    ...lines,
    '',
  ].join('\n')
}
