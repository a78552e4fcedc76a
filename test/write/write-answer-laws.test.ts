import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import {
  parseRequirements,
  type SourceText,
} from '../../src/input/requirements/parse-requirements.ts'
import { isMapping } from '../../src/input/source/source-node.ts'
import type { Answer, Said } from '../../src/model/answers.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Requirements } from '../../src/model/requirements.ts'
import type { Exchange } from '../../src/write/locate-exchange.ts'
import { removeAnswer, type WrittenAnswer, writeAnswer } from '../../src/write/write-answer.ts'
import { writeHeading, writeNewRequirements } from '../../src/write/write-heading.ts'
import { writeTemplate } from '../../src/write/write-template.ts'
import {
  type ArbitraryFile,
  arbitraryAnswer,
  arbitraryFile,
  arbitraryText,
} from '../helpers/arbitrary-requirements.ts'
import { listPatterns, loadPatterns, readPattern } from '../helpers/read-patterns.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const small = smallCatalogue()
const { catalogue: shipped } = loadPatterns()

function parse(source: SourceText, catalogue: Catalogue): readonly Requirements[] {
  const load = (path: string) => {
    const file = `examples/${path}`
    return { ok: true as const, file, text: readPattern(file) }
  }
  return parseRequirements(source, { catalogue, load }).flatMap(({ parsed }) => {
    if (!parsed.ok) throw new Error(JSON.stringify([parsed.findings, source.text], null, 2))
    return parsed.value
  })
}

interface Writing {
  readonly at: Exchange
  readonly question: string
  readonly answer: WrittenAnswer
}

function write(source: SourceText, writing: Writing, catalogue: Catalogue): SourceText {
  const { at, question, answer } = writing
  const questions = catalogue.questions.map(({ id }) => id)
  return { ...source, text: writeAnswer(source, at, { question, answer, questions }) }
}

/** Requirements without the places of what they say. */
function meaningOf(requirements: readonly Requirements[]) {
  return requirements.map(({ source, answers, fixed, ...heading }) => ({
    ...heading,
    document: source.document,
    answers: Object.entries(answers)
      .filter(([, { origin }]) => !isCarried(origin))
      .map(([id, { place: _, ...answer }]) => [id, answer] as const)
      .sort(),
    fixed: fixed.map(({ place: _, ...decision }) => decision),
  }))
}

/** Whether a fact of a system has a place in an exchange hangs on other answers, so a new answer may bring or take it. */
const isCarried = (origin: Answer['origin']) =>
  origin.kind === 'profile' && origin.systems.length > 0

/** What requirements say when an answer is put in their place by hand. */
function answered(old: readonly Requirements[], writing: Writing, catalogue: Catalogue) {
  const { at, question } = writing
  return old.map(requirements => {
    const isWritten = requirements.flow === at.flow
    const inherits = at.flow === null && requirements.answers[question]?.origin.kind !== 'flow'
    if (requirements.source.document !== at.document || !(isWritten || inherits))
      return requirements
    const origin = { kind: at.flow === null ? 'file' : 'flow' } as const
    const alone = readAlone(writing, catalogue)
    const overrides = overriddenBy(alone, requirements.answers[question])
    const answer = { ...alone, origin, overrides }
    return { ...requirements, answers: { ...requirements.answers, [question]: answer } }
  })
}

function overriddenBy(answer: Answer, given: Answer | undefined) {
  const inherited = given?.origin.kind === 'profile' ? given : (given?.overrides ?? null)
  if (inherited === null || saidIn(inherited) === saidIn(answer)) return null
  const { origin, options, unsure = [], oneOf = [], written } = inherited
  return { origin, options, unsure, oneOf, written }
}

const saidIn = ({ options, unsure = [], oneOf = [] }: Said) =>
  [options, unsure, oneOf].map(ids => ids.join()).join(';')

function readAlone({ question, answer }: Writing, catalogue: Catalogue): Answer {
  const { value, note, by, assumed } = answer
  const remarks = { ...(note && { note }), ...(by && { by }), assumed }
  const data = { name: 'n', from: 'a', to: 'b', answers: { [question]: { value, ...remarks } } }
  const text = JSON.stringify(data)
  const [read] = parse({ file: 'a.yaml', text, syntax: 'ndjson' }, catalogue)
  const said = read?.answers[question]
  if (said === undefined) throw new Error(`No answer in ${text}`)
  return said
}

const sourceOf = ({ text, syntax }: ArbitraryFile): SourceText => ({ file: 'a.yaml', text, syntax })

/** Somewhere in a file: each document that has no flows or has some, and each of these flows. */
function arbitraryWriting(places: readonly Exchange[]): fc.Arbitrary<Writing> {
  return fc.constantFrom(...small.questions.map(({ id }) => id)).chain(question =>
    fc.record({
      at: fc.constantFrom(...places),
      question: fc.constant(question),
      answer: arbitraryAnswer(question),
    }),
  )
}

const writings = arbitraryFile.chain(file => {
  const old = parse(sourceOf(file), small)
  const places = old.flatMap(({ source: { document }, flow }) => [
    { document, flow },
    { document, flow: null },
  ])
  return fc.record({
    file: fc.constant(file),
    old: fc.constant(old),
    one: arbitraryWriting(places),
    other: arbitraryWriting(places),
  })
})

/** The lines of a file that answers of one exchange have no business with; a comma may be needed behind an entry within braces. */
function othersLines(
  { lines }: ArbitraryFile,
  at: Exchange,
  questions: readonly string[],
): readonly string[] {
  const place = at.flow === null ? `${at.document}` : `${at.document}/${at.flow}`
  const touched = [place, ...questions.map(each => `${place}/${each}`), `${at.document}/json`]
  const others = lines.filter(({ owner, text }) => !touched.includes(owner) && !/\*x\d/.test(text))
  return others.map(({ text }) => withoutComma(text))
}

const withoutComma = (line: string) => line.replace(/,?( *# c\d+\.)?\r?$/, '$1')

/** Those of some lines that do not stand, in order, among others. */
function missingLines(lines: readonly string[], among: readonly string[]): readonly string[] {
  let from = 0
  return lines.filter(line => {
    const at = among.indexOf(line, from)
    if (at !== -1) from = at + 1
    return at === -1
  })
}

const RUNS = { numRuns: 150 }

describe('an answer written into any file', () => {
  test('is the only thing that is said anew', () => {
    fc.assert(
      fc.property(writings, ({ file, old, one }) => {
        const now = parse(write(sourceOf(file), one, small), small)
        expect(meaningOf(now)).toEqual(meaningOf(answered(old, one, small)))
      }),
      RUNS,
    )
  })

  test('leaves all other lines in their order, and each comment once', () => {
    fc.assert(
      fc.property(writings, ({ file, one }) => {
        const { text } = write(sourceOf(file), one, small)
        const lines = text.split('\n').map(withoutComma)
        expect(missingLines(othersLines(file, one.at, [one.question]), lines)).toEqual([])
        expect(text.match(/# c\d+\./g)?.sort()).toEqual(file.text.match(/# c\d+\./g)?.sort())
        expect(text.replaceAll('\r\n', '').includes('\n')).toBe(
          file.text.replaceAll('\r\n', '').includes('\n'),
        )
      }),
      RUNS,
    )
  })

  test('is not written twice', () => {
    fc.assert(
      fc.property(writings, ({ file, one }) => {
        const once = write(sourceOf(file), one, small)
        expect(write(once, one, small)).toEqual(once)
      }),
      RUNS,
    )
  })

  test('may come before or after another', () => {
    fc.assert(
      fc.property(writings, ({ file, one, other }) => {
        fc.pre(one.question !== other.question)
        const inTurn = (first: Writing, second: Writing) =>
          meaningOf(parse(write(write(sourceOf(file), first, small), second, small), small))
        expect(inTurn(one, other)).toEqual(inTurn(other, one))
      }),
      RUNS,
    )
  })
})

/** Answers in turn, each to be set or, where null, to be removed. */
const changes = fc.array(
  fc
    .constantFrom(...small.questions.map(({ id }) => id))
    .chain(id => fc.tuple(fc.constant(id), fc.option(arbitraryAnswer(id)))),
  { minLength: 2, maxLength: 8 },
)

/** The data of each document, where no answers are the same as an empty mapping, and an answer as good as one with its remarks. */
function dataOf(text: string) {
  return parseAllDocuments(text).map(document => {
    const { answers, ...rest } = document.toJS()
    return { ...rest, answers: Object.fromEntries(Object.entries(answers ?? {}).map(inFull)) }
  })
}

function inFull([id, data]: readonly [string, unknown]) {
  const { value, note, by, assumed } = isMapping(data) ? data : { value: data }
  const said = Array.isArray(value) ? value.map(String) : String(value)
  return [
    id,
    { value: said, note: note ?? null, by: by ?? null, assumed: assumed ?? false },
  ] as const
}

test('answers set and removed in turn leave every comment and all else, and say exactly what was said last', () => {
  fc.assert(
    fc.property(arbitraryFile, changes, (file, changes) => {
      fc.pre(file.syntax === 'yaml')
      const at = { document: 1, flow: null }
      const questions = small.questions.map(({ id }) => id)
      const [expected, ...others] = dataOf(file.text)
      const text = changes.reduce((text, [question, answer]) => {
        const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
        if (answer) {
          expected.answers[question] = {
            ...answer,
            note: answer.note || null,
            by: answer.by || null,
          }
          return writeAnswer(source, at, { question, answer, questions })
        }
        const removed = removeAnswer(source, at, question)
        if (removed !== null) delete expected.answers[question]
        return removed ?? text
      }, file.text)
      expect(dataOf(text)).toEqual([expected, ...others])
      const touched = changes.map(([question]) => question)
      const lines = text.split('\n').map(withoutComma)
      expect(missingLines(othersLines(file, at, touched), lines)).toEqual([])
      expect(text.match(/# c\d+\./g)?.sort()).toEqual(file.text.match(/# c\d+\./g)?.sort())
    }),
    { numRuns: 80 },
  )
})

test('names may be any text', () => {
  const name = arbitraryText.filter(text => /\S/.test(text))
  const heading = fc.record({ name, from: name, to: fc.uniqueArray(name, { minLength: 1 }) })
  fc.assert(
    fc.property(heading, arbitraryFile, (heading, file) => {
      const text = writeNewRequirements(heading)
      expect(parse({ file: 'a.yaml', text, syntax: 'yaml' }, small)).toMatchObject([heading])
      const at = { document: 1, flow: null }
      const source = sourceOf(file)
      const [now] = parse({ ...source, text: writeHeading(source, at, heading) }, small)
      expect(now?.name).toBe(heading.name)
    }),
    RUNS,
  )
})

/** The same answer to any question, with a remark that needs quotes. */
function unknownTo(question: string, at: Exchange): Writing {
  const answer = { value: 'unknown', note: 'asked: nobody, #1', by: null, assumed: false }
  return { at, question, answer }
}

/** A part shares with the others what does not differ by part: an answer there is one of the document. */
function placeOf({ at, question }: Writing, old: readonly Requirements[], text: string): Exchange {
  const written = parseAllDocuments(text)[at.document - 1]
  const part = old.find(({ source, flow }) => source.document === at.document && flow === at.flow)
  const isShared = !written?.has('flows') && part?.answers[question]?.origin.kind !== 'flow'
  return isShared ? { ...at, flow: null } : at
}

test.each(listPatterns('examples'))('%s takes an answer to any question', path => {
  const source = { file: path, text: readPattern(path), syntax: 'yaml' } as const
  if (path.endsWith('/company.yaml')) return
  const old = parse(source, shipped)
  for (const { id } of shipped.questions) {
    for (const {
      source: { document },
      flow,
    } of old) {
      const writing = unknownTo(id, { document, flow })
      const now = write(source, writing, shipped)
      const meant = { ...writing, at: placeOf(writing, old, source.text) }
      expect(meaningOf(parse(now, shipped))).toEqual(meaningOf(answered(old, meant, shipped)))
      const lines = source.text.split('\n').filter(line => !line.trim().startsWith(`${id}:`))
      expect(missingLines(lines, now.text.split('\n'))).toEqual([])
    }
  }
})

test.each([
  ['in the order of the catalogue', 1],
  ['in the opposite order', -1],
])('a whole template is filled %s', (_, order) => {
  const template = writeTemplate(shipped)
  const at = { document: 1, flow: null }
  const asked = order === 1 ? shipped.questions : shipped.questions.toReversed()
  const filled = asked.reduce<SourceText>(
    (source, { id }) => write(source, unknownTo(id, at), shipped),
    { file: 'a.yaml', text: template, syntax: 'yaml' },
  )
  const [requirements] = parse(filled, shipped)
  expect(Object.keys(requirements?.answers ?? {})).toEqual(shipped.questions.map(({ id }) => id))
  expect(Object.values(requirements?.answers ?? {}).map(({ note }) => note)).toEqual(
    shipped.questions.map(() => 'asked: nobody, #1'),
  )
  const kept = template.split('\n').filter(line => !/^ {2}[a-z-]+: unknown$/.test(line))
  expect(missingLines(kept, filled.text.split('\n'))).toEqual([])
})
