import type { Catalogue } from '../../model/catalogue.ts'

/** By question id: the options that are answered. */
export type OptionsByQuestion = Readonly<Record<string, { readonly options: readonly string[] }>>

/** An answer to every question: what `settle` makes of the options that are given, or of all where none are. */
export function completeAnswers(
  { questions }: Catalogue,
  given: OptionsByQuestion,
  settle: (options: readonly string[]) => readonly string[],
): OptionsByQuestion {
  return Object.fromEntries(
    questions.map(({ id, options }) => {
      const all = options.map(option => option.id)
      return [id, { options: settle(given[id]?.options ?? all) }]
    }),
  )
}

/** Takes one of the options, each as likely as the others. */
export function drawOne(random: () => number): (options: readonly string[]) => readonly string[] {
  return options => options.slice(Math.floor(random() * options.length)).slice(0, 1)
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
