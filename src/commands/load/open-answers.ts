import { decodeText } from '../../input/source/decode-text.ts'
import { choiceOf, NO, type Prompter } from '../../interview/screen/prompter.ts'
import { freeName } from '../../interview/session/free-name.ts'
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
    value: { file: newDraft(world), isDraft: true, text, kept: null, called: STDIN_NAME },
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
  const { files } = place.world
  const opened = (text: string, kept: string | null) => ({
    ok: true as const,
    value: { file, isDraft, text, kept, called: file },
    findings: [],
  })
  const read = files.read(file)
  if (!read.ok)
    return read.code === 'file-missing'
      ? opened(newText(file, place), null)
      : { ok: false, findings: [faultInFile(file, read)] }
  const text = decodeText(file, read.bytes)
  if (text.ok) {
    const { value } = text
    return { ...text, ...opened(saysNothing(value) ? begin(value, file, place) : value, value) }
  }
  const isEmpty = text.findings.every(({ code }) => code === 'text-empty')
  return isEmpty ? opened(newText(file, place), new TextDecoder().decode(read.bytes)) : text
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
  // A draft that another interview is about is nobody else's.
  if (!files.isFile(earlier) || !files.claim(earlier))
    return openFile(newDraft(place.world), true, place)
  const reply = await prompter.ask({
    kind: 'confirmation',
    question: `There is a draft of an earlier interview, ${earlier}.\nGo on with it? No begins a new one beside it.`,
  })
  const goesOn = reply.kind !== 'interrupted' && choiceOf(reply) !== NO
  if (!goesOn) files.unclaim(earlier)
  if (reply.kind === 'interrupted') return interrupted(reply.exitCode)
  return openFile(goesOn ? earlier : newDraft(place.world), true, place)
}

/** The name of a draft that neither a file nor another interview has; it is claimed until the interview ends. */
function newDraft({ files }: World): string {
  return freeName(DRAFT, path => files.isFile(path) || !files.claim(path))
}
