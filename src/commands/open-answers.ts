import { writeNewRequirements } from '../edit/write-requirements.ts'
import { decodeText } from '../input/decode-text.ts'
import { freeName } from '../interview/free-name.ts'
import { choiceOf, type Prompter } from '../interview/prompter.ts'
import { cursorAt } from '../interview/screen.ts'
import { screenDraft } from '../interview/screen-draft.ts'
import { type EndPage, interrupted, type OpenedAnswers } from '../interview/session.ts'
import type { Parsed } from '../model/finding.ts'
import { faultInFile, readSource, STDIN, STDIN_NAME } from './read-source.ts'
import type { World } from './world.ts'

/** Opens what was named: a file, what is piped in, or nothing; then a draft keeps the answers. */
export async function openAnswers(
  named: string | null,
  prompter: Prompter,
  world: World,
): Promise<Parsed<OpenedAnswers> | EndPage> {
  if (named === null) return openDraft(prompter, world)
  if (named !== STDIN) return openFile(named, false, world)
  const piped = await readSource(STDIN, world)
  if (!piped.ok) return piped
  const { text } = piped.value
  return {
    ...piped,
    value: { file: freeName(DRAFT, world.files.isFile), isDraft: true, text, called: STDIN_NAME },
  }
}

/** Where the answers go while nobody has named a file: beside whatever the person works on. */
export const DRAFT = 'integration-draft'

/** A file that is not there, or has nothing in it, starts anew. */
function openFile(file: string, isDraft: boolean, { files }: World): Parsed<OpenedAnswers> {
  const read = files.read(file)
  const opened = (text: string) => ({ file, isDraft, text, called: file })
  if (!read.ok)
    return read.code === 'file-missing'
      ? { ok: true, value: opened(newText(file)), findings: [] }
      : { ok: false, findings: [faultInFile(file, read.code)] }
  const text = decodeText(file, read.bytes)
  if (!text.ok) return text
  return { ...text, value: opened(text.value.trim() === '' ? newText(file) : text.value) }
}

const newText = (file: string) => (/\.json$/i.test(file) ? '{}\n' : writeNewRequirements({}))

async function openDraft(
  prompter: Prompter,
  world: World,
): Promise<Parsed<OpenedAnswers> | EndPage> {
  const earlier = `${DRAFT}.yaml`
  if (!world.files.isFile(earlier)) return openFile(earlier, true, world)
  const screen = screenDraft(earlier)
  const reply = await prompter.show(screen, cursorAt(screen, null))
  if (reply.kind === 'interrupted') return interrupted(reply.exitCode)
  const goesOn = choiceOf(reply) === screen.items[0]?.id
  return openFile(goesOn ? earlier : freeName(DRAFT, world.files.isFile), true, world)
}
