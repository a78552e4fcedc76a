import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDecision } from '../../../src/advise/drift/check-decision.ts'
import { recordChoices } from '../../../src/advise/drift/record-choices.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { parseLock } from '../../../src/input/lock/parse-lock.ts'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { RecordedDecision } from '../../../src/model/recorded-decision.ts'
import type { Requirements } from '../../../src/model/requirements.ts'
import { writeLock } from '../../../src/write/lock/write-lock.ts'
import { arbitraryText } from '../../helpers/arbitrary-requirements.ts'
import { severalCatalogue } from '../../helpers/several-catalogue.ts'

const catalogue = severalCatalogue()
const engine = compileEngine(catalogue)
const RUNS = { numRuns: Number(process.env.RUNS ?? 15) }

/** A file of the folder of the lock, and one exchange in it. */
interface Required {
  readonly file: string
  readonly requirements: Requirements
}

const arbitraryRequired = (file: string, name: fc.Arbitrary<string>): fc.Arbitrary<Required> =>
  fc
    .record({
      name,
      answers: fc.tuple(...catalogue.questions.map(arbitraryAnswer)),
      fixed: arbitraryFixed(catalogue),
    })
    .map(({ name, answers, fixed }) => {
      const written = { name, from: 'A', to: 'B', answers: Object.assign({}, ...answers), fixed }
      const source = { file, text: JSON.stringify(written), syntax: 'yaml' } as const
      const [document] = parseRequirements(source, { catalogue })
      if (!document?.parsed.ok) throw new Error(JSON.stringify(document?.parsed.findings))
      return { file, requirements: document.parsed.value[0] as Requirements }
    })

/** Nothing, or one of the ways in which people answer. */
function arbitraryAnswer({ id, options, holds, quantity }: Catalogue['questions'][number]) {
  const ids = options.map(option => option.id)
  const some = fc.subarray(ids, { minLength: 1 })
  const figures = { duration: ['5m', '30s..2h'], size: ['1MB', '5..50kB'], count: [999, '2k'] }
  const one = [
    fc.constantFrom<unknown>(...ids),
    some,
    ...(quantity ? [fc.constantFrom<unknown>(...figures[quantity])] : []),
  ]
  const several = [
    some,
    fc.constant('none'),
    some.map(unsure => ({ unsure })),
    some.map(named => ({ 'one-of': named })),
  ]
  const said = fc.oneof(fc.constant<unknown>('unknown'), ...(holds === 'one' ? one : several))
  return fc.option(said, { freq: 5 }).map(value => (value === null ? {} : { [id]: value }))
}

const arbitraryFixed = ({ pairs }: Catalogue) =>
  fc
    .tuple(
      ...pairs.slice(0, 2).map(({ id, patterns, hybrids }) =>
        fc
          .option(
            fc.record({
              choice: fc.constantFrom(...[...patterns, ...hybrids].map(choice => choice.id)),
              because: arbitraryText.filter(text => text.trim() !== ''),
            }),
          )
          .map(fixed => (fixed === null ? {} : { [id]: fixed })),
      ),
    )
    .map(all => Object.assign({}, ...all) as Readonly<Record<string, unknown>>)

function record(
  text: string,
  required: readonly Required[],
  gone: readonly RecordedDecision[] = [],
): string {
  const records = read(text)
  const decisions = required.map(({ file, requirements }) => {
    const { name, flow, answers, fixed } = requirements
    const record = records.find(each => each.file === file) ?? null
    const given = catalogue.questions.flatMap(question => {
      const answer = answers[question.id]
      return answer ? [{ question, answer }] : []
    })
    return {
      record,
      decision: {
        exchange: { file, name, flow },
        catalogue: catalogue.layers,
        choices: recordChoices(engine, requirements),
        fixed,
        policies: [],
        answers: given,
      },
    }
  })
  return writeLock({ file: 'lock.yaml', text, schema: null }, { decisions, gone })
}

function read(text: string): readonly RecordedDecision[] {
  const parsed = parseLock('lock.yaml', text, catalogue)
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.findings)}\n${text}`)
  return parsed.value.decisions
}

function differences(text: string, required: readonly Required[]) {
  const records = read(text)
  return required.flatMap(({ file, requirements }) => {
    const record = records.find(each => each.file === file) ?? null
    const exchange = { file, name: requirements.name, flow: null }
    const today = '2026-01-01'
    const checked = checkDecision(engine, {
      exchange,
      requirements,
      record,
      today,
      duePolicies: [],
    })
    const kinds = checked.differences.map(({ kind }) => kind)
    return checked.status === 'unrecorded' ? ['unrecorded'] : kinds
  })
}

const FILES = ['b.yaml', 'd.yaml', 'a.yaml', 'c/c.yaml']
const arbitraryAll = fc.tuple(
  ...FILES.map(file =>
    arbitraryRequired(
      file,
      arbitraryText.filter(text => text.trim() !== ''),
    ),
  ),
)

/** A person's comments at the end of some lines, and reasons below the files. */
function annotate(
  text: string,
  marks: readonly boolean[],
): { text: string; own: readonly string[] } {
  let count = 0
  const lines = text.split('\n').flatMap((line, index) => {
    if (line === '' || !marks[index % marks.length]) return [line]
    count += 1
    if (line.startsWith('file:'))
      return [line, `owner: Person ${count}`, `because: 'reason  ${count}'`]
    if (line === '---') return [line, `# comment ${count}`]
    return /^(?:#|[a-z]+:$)/.test(line) ? [line] : [`${line} # beside ${count}`]
  })
  const own = lines.flatMap(
    line => /(?:# (?:comment|beside) \d+|^owner: .*|^because: .*)$/.exec(line)?.[0] ?? [],
  )
  return { text: lines.join('\n'), own }
}

describe('a lock', () => {
  test('says what was recorded, and recording it again changes no character', () => {
    fc.assert(
      fc.property(arbitraryAll, all => {
        const text = record('', all)
        expect(differences(text, all)).toEqual([])
        expect(record(text, all)).toBe(text)
        expect(read(text).map(({ file }) => file)).toEqual([...FILES].sort())
      }),
      RUNS,
    )
  })

  test('takes over what is another, and keeps what a person has written', () => {
    fc.assert(
      fc.property(
        arbitraryAll,
        arbitraryAll,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 40 }),
        (before, after, marks) => {
          const written = annotate(record('', before), marks)
          const text = record(written.text, after)
          expect(differences(text, after)).toEqual([])
          // What stands beside a line that goes, goes to a line of its own.
          expect(written.own.filter(own => !text.includes(own))).toEqual([])
        },
      ),
      RUNS,
    )
  })

  test('of which one decision changes leaves the others to the character', () => {
    fc.assert(
      fc.property(
        arbitraryAll,
        arbitraryRequired('b.yaml', fc.constant('new')),
        fc.array(fc.boolean(), { minLength: 7, maxLength: 40 }),
        (before, changed, marks) => {
          const { text } = annotate(record('', before), marks)
          const blocks = (some: string) =>
            some.split(/^(?=---)/m).filter(block => !/^file: b\.yaml$/m.test(block))
          expect(blocks(record(text, [changed]))).toEqual(blocks(text))
        },
      ),
      RUNS,
    )
  })

  test('loses a decision that is gone, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryAll, all => {
        const text = record('', all)
        const gone = read(text).filter(({ file }) => file === 'a.yaml')
        const rest = record(text, [], gone)
        expect(read(rest).map(({ file }) => file)).toEqual(['b.yaml', 'c/c.yaml', 'd.yaml'])
        expect(
          record(
            rest,
            all.filter(({ file }) => file === 'a.yaml'),
          ),
        ).toBe(text)
      }),
      RUNS,
    )
  })

  test.each([
    ['file: b.yaml\ncatalogue: c 1\nchoices: {}', 'a.yaml b.yaml'],
    ['# head\n---\nfile: b.yaml\ncatalogue: c 1\nchoices: {}\n...\n', 'a.yaml b.yaml'],
    ['--- # beside\r\nfile: 0.yaml\r\ncatalogue: c 1\r\nchoices: {}\r\n', '0.yaml a.yaml'],
    ['# nothing yet\n', 'a.yaml'],
    ['---\n{ "file": "b.yaml", "catalogue": "c 1", "choices": {} }\n', 'a.yaml b.yaml'],
  ])('%j gains a decision at its place', (text, files) => {
    const [required] = fc.sample(arbitraryRequired('a.yaml', fc.constant('n')), {
      numRuns: 1,
      seed: 1,
    })
    const written = record(text, required ? [required] : [])
    expect(
      read(written)
        .map(({ file }) => file)
        .join(' '),
    ).toBe(files)
    for (const line of text.split(/\r?\n/)) expect(written).toContain(line)
  })
})
