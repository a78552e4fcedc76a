import type { Frequency } from './measure-frequencies.ts'

/** The text of `questions.yaml` with these frequencies, in place of those that it has; all else stays as it is. */
export function writeFrequencies(
  text: string,
  frequencies: Readonly<Record<string, Frequency>>,
): string {
  let question: Frequency | undefined
  const lines = text.split('\n').filter(line => !/^ +often(-unknown)?: \d+$/.test(line))
  return lines
    .flatMap(line => {
      const [, indent, id = ''] = /^( *)- id: (\S+)$/.exec(line) ?? []
      if (indent === undefined) return [line]
      if (indent === '') {
        question = frequencies[id]
        return question ? [line, `  often-unknown: ${question.unknown}`] : [line]
      }
      const often = question?.options[id]
      return often === undefined ? [line] : [line, `${indent}  often: ${often}`]
    })
    .join('\n')
}
