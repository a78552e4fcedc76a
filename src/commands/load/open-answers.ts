import { decodeText } from '../../input/source/decode-text.ts'
import { freeName } from '../../interview/pages/ask-file.ts'
import { choiceOf, NO, type Prompter } from '../../interview/screen/prompter.ts'
import { type EndPage, interrupted, type OpenedAnswers } from '../../interview/session/session.ts'
import type { Parsed } from '../../model/finding.ts'
import { writeNewRequirements } from '../../write/write-heading.ts'
import type { Request } from '../request.ts'
import type { World } from '../world.ts'
import { faultInFile, readSource, STDIN, STDIN_NAME } from './read-source.ts'
import { referencesFrom } from './references-from.ts'

/** Opens what was named: a file, what is piped in, or nothing; then a draft keeps the answers. */
export async function openAnswers(
  named: string | null,
  prompter: Prompter,
  place: Place,
): Promise<Parsed<OpenedAnswers> | EndPage> {
  const { world } = place
  if (named === null) return openDraft(prompter, place)
  if (named !== STDIN) return openFile(named, false, place)
  const piped = await readSource(STDIN, world)
  if (!piped.ok) return piped
  const { text } = piped.value
  return {
    ...piped,
    value: { file: freeName(DRAFT, world.files.isFile), isDraft: true, text, called: STDIN_NAME },
  }
}

/** Where files are, and what new ones refer to. */
interface Place {
  readonly request: Pick<Request, 'catalogue' | 'profile'>
  readonly world: World
}

/** Where the answers go while nobody has named a file: beside whatever the person works on. */
const DRAFT = 'integration-draft'

/** A file that is missing or empty starts from nothing, one with comments alone below them. */
function openFile(file: string, isDraft: boolean, place: Place): Parsed<OpenedAnswers> {
  const read = place.world.files.read(file)
  const opened = (text: string) => ({ file, isDraft, text, called: file })
  if (!read.ok)
    return read.code === 'file-missing'
      ? { ok: true, value: opened(newText(file, place)), findings: [] }
      : { ok: false, findings: [faultInFile(file, read)] }
  const text = decodeText(file, read.bytes)
  if (text.ok)
    return {
      ...text,
      value: opened(saysNothing(text.value) ? begin(text.value, file, place) : text.value),
    }
  const isEmpty = text.findings.every(({ code }) => code === 'text-empty')
  return isEmpty ? { ok: true, value: opened(newText(file, place)), findings: [] } : text
}

/** Blank lines and comments only. */
const saysNothing = (text: string): boolean =>
  text.split(/\r?\n/).every(line => /^\s*(?:#|$)/.test(line))

const begin = (comments: string, file: string, place: Place): string =>
  `${comments.replace(/(?<!\n)$/, '\n')}${newText(file, place)}`

function newText(file: string, { request, world }: Place): string {
  const references = referencesFrom(file, request, world)
  if (!/\.json$/i.test(file)) return writeNewRequirements({}, references)
  const { profile } = references
  return profile === null ? '{}\n' : `${JSON.stringify({ extends: profile }, null, 2)}\n`
}

async function openDraft(
  prompter: Prompter,
  place: Place,
): Promise<Parsed<OpenedAnswers> | EndPage> {
  const { files } = place.world
  const earlier = `${DRAFT}.yaml`
  if (!files.isFile(earlier)) return openFile(earlier, true, place)
  const reply = await prompter.ask({
    kind: 'confirmation',
    question: `There is a draft of an earlier interview, ${earlier}. Go on with it? No begins a new one beside it.`,
  })
  if (reply.kind === 'interrupted') return interrupted(reply.exitCode)
  const goesOn = choiceOf(reply) !== NO
  return openFile(goesOn ? earlier : freeName(DRAFT, files.isFile), true, place)
}
