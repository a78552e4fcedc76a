import type { RequirementsLayer } from '../input/requirements/requirements-layer.ts'
import { NO_OPTION, UNKNOWN_ANSWER } from '../input/terms/match-option.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Pair } from '../model/pair.ts'
import type { Option, QuantityKind, Question } from '../model/question.ts'
import { schemaLine } from './schema-line.ts'

/** What a template refers to, by paths from its own folder. */
export interface TemplateReferences {
  /** The JSON Schema that editors check it against; null: none is known. */
  readonly schema: string | null
  /** The profile that it extends, and what that says; null: none. */
  readonly profile: { readonly path: string; readonly layer: RequirementsLayer } | null
}

/**
 * A requirements file to fill in: every question by topic with its options as comments, valid as it stands. What a
 * profile says of every exchange is not asked.
 *
 * @example
 * writeTemplate(builtInCatalogue())
 * // name: New integration
 * // from: Sender  # the system that has the information or gives the order
 * // ...
 * // answers:
 * //   # What is exchanged?
 * //   #   copy  ...
 * //   purpose: unknown
 */
export function writeTemplate(
  catalogue: Catalogue,
  { schema, profile }: TemplateReferences = { schema: null, profile: null },
): string {
  const isOpen = ({ id }: Question) => profile?.layer.answers[id] === undefined
  const shown = catalogue.questions.filter(each => each.core && isOpen(each)).slice(0, 2)
  const topics = catalogue.topics.flatMap(({ id, name }) => {
    const questions = catalogue.questions.filter(({ topic }) => topic === id)
    const lines = questions.flatMap(question =>
      isOpen(question)
        ? questionLines(question, shown)
        : ['', ...comment(`${question.id}: ${ANSWERED} ${profile?.path}`)],
    )
    return ['', ...comment(name), ...lines]
  })
  const lines = [
    schema === null ? FOR_EDITORS : schemaLine(schema),
    ...headingLines(catalogue),
    ...extendsLines(profile),
    '',
    'answers:',
    ...topics,
    ...platformLines(catalogue.platforms),
    ...['', ...decisionLines(catalogue.pairs), '', ...FLOWS],
  ]
  return `${lines.join('\n')}\n`
}

const ANSWERED = 'answered by'
const FOR_EDITORS =
  '# Editors complete and check this file by what "integration-advisor schema requirements" prints.'

function extendsLines(profile: TemplateReferences['profile']): readonly string[] {
  if (profile === null)
    return [
      '# extends: company.yaml  # a profile: answers and decisions to inherit, relative to this file',
    ]
  const { path, layer } = profile
  const systems = [...layer.systems.keys()]
  const known = `Facts are known of ${systems.map(onOneLine).join(', ')}`
  return [
    ...(systems.length === 0 ? [] : wrap(known, WIDTH).map(line => `# ${line}`)),
    `extends: ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}  # a profile: an answer below replaces what it says`,
  ]
}

/** What would end a comment or is no character of YAML, as a blank. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')

const FROM = 'Sender'
const TO = 'Receiver'

function headingLines({ questions }: Pick<Catalogue, 'questions'>): readonly string[] {
  const isSeveral = questions.some(({ holds }) => holds === 'several')
  return [...INTRODUCTION, ...(isSeveral ? SEVERAL : []), ...PARTS, ...REMARKS, '', ...NAMES]
}

const INTRODUCTION = [
  '# What is known of one integration. Take the "#" away from the answers that you know, and leave the others out.',
  `# An answer is an option, a list of options that are still possible, or "${UNKNOWN_ANSWER}".`,
]

const SEVERAL = [
  `# Where several may hold, a list names those that do; the others do not. "${NO_OPTION}": none does. Of those under unsure nobody knows:`,
  '#   some-question: { value: [one-option], unsure: [another] }      or { value: none, unsure: [another] }',
]

const PARTS = [
  '# Where an answer differs by part (kinds of data, receivers, first load and changes), name the parts:',
  '#   some-question: { parts: { web shop: some-option, retailers: another } }',
  '# Each part gets advice of its own. Every answer by part names the same parts, and says where it is not known of one:',
  `#   another-question: { parts: { web shop: some-option, retailers: ${UNKNOWN_ANSWER} } }`,
  '# Leave out what needs no decision here: a receipt, one first load, what other systems do before or after.',
  '# Where more than one exchange has to be decided, list each as a flow. The answers above hold for all of them:',
  '#   flows: [{ name: status back, from: Receiver, to: [Sender], answers: { some-question: some-option } }]',
]

const REMARKS = [
  '# Remarks may stand beside an answer:',
  '#   some-question: { value: some-option, note: month end, by: finance, assumed: true }',
]

const NAMES = [
  'name: New integration',
  '# description: What it is for, in one sentence',
  `from: ${FROM}  # the system that has the information or gives the order`,
  `to: [${TO}]  # the systems that need the information or carry out the order`,
]

const FLOWS = [
  '# Several exchanges of one integration, in place of parts; each inherits everything above and gets its own report.',
  '# flows:',
  '#   - { name: nightly compare, answers: {} }',
]

function questionLines(question: Question, shown: readonly Question[]): readonly string[] {
  const mark = shown.includes(question) ? '' : '# '
  return [
    '',
    ...comment(withNames(question.text)),
    ...comment(withNames(question.help)),
    ...question.options.flatMap(option => optionLine(option, question)),
    ...quantityLines(question.quantity),
    ...(question.holds === 'several' ? comment(SEVERAL_HOLD) : []),
    `  ${mark}${question.id}: ${UNKNOWN_ANSWER}`,
  ]
}

function withNames(text: string): string {
  return text.replaceAll('{from}', FROM).replaceAll('{to}', TO)
}

function optionLine({ id, label }: Option, { options }: Question): readonly string[] {
  const width = Math.max(...options.map(option => option.id.length))
  return comment(`  ${id.padEnd(width)}  ${label}`)
}

function quantityLines(kind: QuantityKind | null): readonly string[] {
  return kind === null ? [] : comment(`  or ${QUANTITIES[kind]}`)
}

const SEVERAL_HOLD = `  or a list of those that hold, or ${NO_OPTION}`

const QUANTITIES: Readonly<Record<QuantityKind, string>> = {
  duration: 'a duration: 500ms, 30s, 15m, 4h, 1d, 5m..30m',
  size: 'a size: 200kB, 5MB, 1GB, 5MB..50MB',
  count: 'a number: 250000, 2000..15000',
}

function platformLines(platforms: Catalogue['platforms']): readonly string[] {
  if (platforms.length === 0) return []
  const known = platforms.map(({ id }) => id).join(', ')
  return [
    '',
    '# What your company runs: it comes first among the technologies. Platforms, or technologies that "explain" lists.',
    '# platforms: []',
    ...wrap(known, WIDTH).map(line => `#   # ${line}`),
  ]
}

function decisionLines(pairs: readonly Pair[]): readonly string[] {
  return [
    '# Decisions that were taken elsewhere: respected, and challenged openly.',
    '# fixed:',
    ...pairs.flatMap(({ id, patterns, hybrids }) => {
      const [first, ...others] = [...patterns, ...hybrids].map(choice => choice.id)
      return [
        `#   ${id}: ${first}`,
        ...wrap(`or ${others.join(', ')}`, WIDTH).map(line => `#     # ${line}`),
      ]
    }),
    '#   # with its reason: { choice: ..., because: firewall policy, owner: network team, review: 2027-06-01 }',
  ]
}

const WIDTH = 90

/** Each line of the text, which a catalogue's author may have broken, behind a mark of its own. */
function comment(text: string): readonly string[] {
  return text.split(LINE_BREAKS).flatMap(line => {
    const indent = /^ */.exec(line)?.[0] ?? ''
    return wrap(onOneLine(line.trimStart()), WIDTH).map(part => `  # ${indent}${part}`.trimEnd())
  })
}

const LINE_BREAKS = /\r\n|[\n\r\x85\u2028\u2029]/

/** Lines of at most `width` characters, broken at single blanks; a longer word has a line of its own. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
