import type { Catalogue } from '../../model/catalogue.ts'
import { entryId, listEntries } from '../../report/catalogue/entry.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { renderText } from '../../report/wording/label-context.ts'
import { PART_NAMES } from '../../report/wording/names/part-names.ts'
import { ROLES } from '../../report/wording/names/system-names.ts'
import type { CommandSyntax, ValueSyntax } from '../command-syntax.ts'
import { loadCatalogue } from '../load/catalogue/load-catalogue.ts'
import type { CommandResult, Shell } from '../request.ts'
import type { World } from '../world.ts'
import { SCRIPTS } from './completion-scripts.ts'
import { locateWord } from './locate-word.ts'

/** What `completion` is about: a shell, and the commands that it completes. */
export interface CompletionRequest {
  readonly shell: Shell
  readonly program: CommandSyntax
}

/**
 * `completion SHELL`: the script that completes command lines there. That script asks the same command with the words
 * in INTEGRATION_ADVISOR_WORDS, a line each, first the one that is being typed, then those before it. It is answered
 * with a line for each word allowed there, its description after a tab; `:files` and `:folders` stand for names.
 */
export async function runCompletion(
  { shell, program }: CompletionRequest,
  world: World,
): Promise<CommandResult> {
  const typed = world.environment.INTEGRATION_ADVISOR_WORDS
  if (typed === undefined) return { output: SCRIPTS[shell], notes: '', exitCode: 0 }
  const [word = '', ...before] = typed.split('\n')
  const completions = await listCompletions(word, { before, program, world })
  const fitting = completions.filter(
    ({ text }) => text.startsWith(word) || text === FILES || text === FOLDERS,
  )
  return { output: fitting.map(lineOf).join(''), notes: '', exitCode: 0 }
}

/** A word allowed there, and its meaning. */
interface Completion {
  readonly text: string
  readonly summary: string
}

const FILES = ':files'
const FOLDERS = ':folders'

const lineOf = ({ text, summary }: Completion) =>
  summary === '' ? `${text}\n` : `${text}\t${neutralise(summary).replace(/\s+/g, ' ')}\n`

interface CommandLine {
  readonly before: readonly string[]
  readonly program: CommandSyntax
  readonly world: World
}

async function listCompletions(word: string, line: CommandLine): Promise<readonly Completion[]> {
  const { commands, options, value, prefix } = locateWord(word, line.before, line.program)
  const values = value === null ? [] : await listValues(value, word, line)
  return [
    ...commands.map(({ name, summary }) => ({ text: name, summary })),
    ...options.flatMap(({ flags, summary }) => flags.map(text => ({ text, summary }))),
    ...values.map(each => (each.text.startsWith(':') ? each : prefixed(each, prefix))),
  ]
}

const prefixed = ({ text, summary }: Completion, prefix: string): Completion => ({
  text: prefix + text,
  summary,
})

/** By the names that values have in the help. */
async function listValues(
  { name, choices }: ValueSyntax,
  word: string,
  line: CommandLine,
): Promise<readonly Completion[]> {
  if (choices.length > 0) return choices.map(plain)
  switch (name.toLowerCase()) {
    case 'id':
      return listIds(await catalogueOf(line))
    case 'question=option':
      return listAnswers(word.replace(/^--[^=]+=/, ''), await catalogueOf(line))
    case 'command':
      return line.program.commands.map(({ name, summary }) => ({ text: name, summary }))
    case 'dir':
    case 'folder':
      return [plain(FOLDERS)]
    default:
      return [plain(FILES)]
  }
}

const plain = (text: string): Completion => ({ text, summary: '' })

/** The catalogue in use; null where it is faulty, which is no time to say so. */
async function catalogueOf({ before, program, world }: CommandLine): Promise<Catalogue | null> {
  const { parsed } = await loadCatalogue(findFolder(before, flagsOf(program)), world)
  return parsed.ok ? parsed.value : null
}

/** The option that names a catalogue, as the commands spell it. */
const flagsOf = ({ commands }: CommandSyntax): readonly string[] =>
  commands.flatMap(({ options }) => options).find(({ flags }) => flags.includes(CATALOGUE))
    ?.flags ?? []

const CATALOGUE = '--catalogue'

/** The last folder that is named, behind the option or a sign; null: none is. */
function findFolder(words: readonly string[], flags: readonly string[]): string | null {
  const named = words.flatMap((word, at) => {
    if (flags.includes(word)) return words.slice(at + 1, at + 2)
    const flag = flags.find(each => word.startsWith(`${each}=`))
    return flag === undefined ? [] : [word.slice(flag.length + 1)]
  })
  return named.at(-1) ?? null
}

const PARTS: readonly Completion[] = Object.keys(PART_NAMES).map(part => ({
  text: part,
  summary: 'part of designs',
}))

const listIds = (catalogue: Catalogue | null): readonly Completion[] =>
  catalogue === null
    ? []
    : [
        ...listEntries(catalogue).map(entry => ({ text: entryId(entry), summary: entry.kind })),
        ...catalogue.technologies.map(({ id }) => ({ text: id, summary: 'technology' })),
        ...(catalogue.technologies.length === 0 ? [] : PARTS),
      ]

/** Questions until one is named, then its options. */
function listAnswers(set: string, catalogue: Catalogue | null): readonly Completion[] {
  if (catalogue === null) return []
  const question = catalogue.questions.find(({ id }) => set.startsWith(`${id}=`))
  if (question)
    return question.options.map(({ id, label }) => ({
      text: `${question.id}=${id}`,
      summary: renderText(label, { catalogue, names: ROLES }),
    }))
  return catalogue.questions.map(({ id, text }) => ({
    text: `${id}=`,
    summary: renderText(text, { catalogue, names: ROLES }),
  }))
}
