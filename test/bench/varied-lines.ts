import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Question } from '../../src/model/question.ts'

const FOLDER = 'patterns/examples'

/** Numbers from 0 to 1 that are the same at every run. */
export function drawFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}

interface WrittenExample {
  readonly name: string
  readonly answers: Readonly<Record<string, unknown>>
}

/** The examples that state one exchange without a profile, as data. */
export function readExamples(): readonly WrittenExample[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.yaml') && name !== 'company.yaml')
    .flatMap(name => parseAllDocuments(readFileSync(join(FOLDER, name), 'utf8')))
    .map(document => document.toJS() as WrittenExample)
    .filter(document => !('extends' in document || 'flows' in document))
}

/** So many lines of NDJSON, each an example with some answers drawn anew, so that hardly two say the same. */
export function* varyExamples(
  { questions }: Catalogue,
  count: number,
  changes: number,
): Generator<string> {
  const draw = drawFrom(7)
  const all = readExamples().filter(each => !JSON.stringify(each).includes('"parts"'))
  for (let index = 0; index < count; index++) {
    const example = all[index % all.length] as WrittenExample
    const drawn = Array.from({ length: changes }, () => {
      const question = questions[Math.floor(draw() * questions.length)] as Question
      return [question.id, drawAnswer(question, draw)] as const
    })
    const answers = { ...example.answers, ...Object.fromEntries(drawn) }
    yield JSON.stringify({ ...example, name: `Interface ${index}`, answers })
  }
}

function drawAnswer({ holds, options }: Question, draw: () => number): unknown {
  const ids = options.map(({ id }) => id)
  if (holds === 'one') return ids[Math.floor(draw() * ids.length)]
  const ticked = ids.filter(() => draw() < 0.3)
  return ticked.length > 0 ? ticked : 'none'
}
