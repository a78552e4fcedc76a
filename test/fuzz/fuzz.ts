import { type Knowledge, SMALL, shippedKnowledge } from './knowledge.ts'
import { mutate } from './mutate.ts'
import { randomFrom } from './random.ts'
import { reduce } from './reduce.ts'
import { EXAMPLES, type Kind, TEXTS } from './texts.ts'
import { isSound, tryEdit } from './try-edit.ts'
import { tryText } from './try-text.ts'

// `npm run fuzz`: mutated texts read in process, and random edits by the interview's writer. The seed is printed, and
// FUZZ_SEED runs the same again; a failure is printed reduced, to be made a test. FUZZ_INPUTS says how many of each. One
// in four inputs is in the words of the shipped catalogue, and read by it; the others are in those of the small one.
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 100_000)
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
/** `read` or `edit`: one of the two halves alone. */
const PART = process.env.FUZZ_PART
const MOST_FAILURES = 10

const say = (text: string) => process.stdout.write(`${text}\n`)
const random = randomFrom(SEED)
const failures = new Map<string, string>()
const SHIPPED = shippedKnowledge()
const someKnowledge = () => random.pick([SMALL, SMALL, SMALL, SHIPPED])

/** One failure is told once: of its kind, whatever the words. */
function noteFailure(fault: unknown, text: string, again: (text: string) => void): void {
  const kind = kindOf(fault)
  if (failures.has(kind)) return
  const fails = (smaller: string) => kindOf(thrownBy(() => again(smaller))) === kind
  failures.set(kind, fails(text) ? reduce(text, fails) : text)
  say(`\nFAILED ${kind}\n${JSON.stringify(failures.get(kind))}\n${(fault as Error).stack ?? ''}`)
}

const kindOf = (fault: unknown) =>
  fault === null
    ? ''
    : (String(fault)
        .split('\n')[0]
        ?.replace(/\d+|".*"/g, '…') ?? '')

function thrownBy(run: () => void): unknown {
  try {
    run()
    return null
  } catch (fault) {
    return fault
  }
}

const KINDS: readonly Kind[] = ['requirements', 'requirements', 'requirements', 'profile', 'ndjson']

const knowledgeFor = (kind: Kind) =>
  kind === 'layer' || kind === 'examples' ? SMALL : someKnowledge()

const startsOf = (kind: Kind, known: Knowledge) =>
  known === SMALL ? TEXTS[kind] : known.requirements

function readTexts(): void {
  for (let count = 1; count <= INPUTS && failures.size < MOST_FAILURES; count += 1) {
    // A layer is read with the whole catalogue below it.
    const kind = count % 20 === 0 ? random.pick(['layer', 'examples'] as const) : random.pick(KINDS)
    const known = knowledgeFor(kind)
    const text = mutate(random.pick(startsOf(kind, known)), EXAMPLES, random)
    const fault = thrownBy(() => tryText(kind, text, known))
    if (fault !== null) noteFailure(fault, text, smaller => tryText(kind, smaller, known))
    if (count % 10_000 === 0) say(`${count} texts read`)
  }
}

function editTexts(): void {
  let known = SMALL
  let text = soundText(known)
  for (let count = 1; count <= INPUTS && failures.size < MOST_FAILURES; count += 1) {
    // A few edits of one text in a row, then a new one that is sound.
    if (count % 8 === 0 || text.length > 6000) {
      known = someKnowledge()
      text = soundText(known)
    }
    const seed = random.below(2 ** 31)
    try {
      text = tryEdit(text, seed, known)
    } catch (fault) {
      noteFailure(fault, text, smaller => {
        if (isSound(smaller, known)) tryEdit(smaller, seed, known)
      })
      text = soundText(known)
    }
    if (count % 10_000 === 0) say(`${count} edits made`)
  }
}

function soundText(known: Knowledge): string {
  for (;;) {
    const text = mutate(random.pick(known.requirements), EXAMPLES, random)
    if (isSound(text, known)) return text
  }
}

say(`Seed ${SEED}, ${INPUTS} of each`)
if (PART !== 'edit') readTexts()
if (PART !== 'read') editTexts()
say(`${failures.size} kinds of failure`)
process.exitCode = failures.size > 0 ? 1 : 0
