import type { Command } from 'commander'

/** Ends the help of every command with examples that work as they stand. */
export function addExamples(command: Command, path: readonly string[] = []): void {
  const examples = EXAMPLES[path.join(' ')]
  if (examples) command.addHelpText('after', textOf(examples))
  for (const inner of command.commands) addExamples(inner, [...path, inner.name()])
}

/** A command line, and what it is good for. */
type Example = readonly [line: string, purpose: string]

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  report: [
    ['integration-advisor report requirements.yaml', 'all that is advised'],
    ['integration-advisor report -f markdown -o DECISIONS.md requirements.yaml', ''],
    ['integration-advisor report --brief --fail-on open *.yaml', 'a gate'],
  ],
  ask: [
    ['integration-advisor ask requirements.yaml', 'begins, or goes on'],
    ['integration-advisor ask -f markdown -o REPORT.md requirements.yaml', ''],
  ],
  explain: [
    ['integration-advisor explain', 'what can be explained'],
    ['integration-advisor explain data-freshness', 'what is asked, why'],
    ['integration-advisor explain pull-push requirements.yaml', 'for and against'],
  ],
  whatif: [
    ['integration-advisor whatif requirements.yaml --set data-freshness=1d', ''],
    ['integration-advisor whatif requirements.yaml --set exchange=copy,announce', ''],
  ],
  compare: [
    ['integration-advisor compare as-it-is.yaml with-a-hub.yaml', ''],
    ['integration-advisor compare -f markdown as-it-is.yaml with-a-hub.yaml', ''],
  ],
  template: [
    ['integration-advisor template > requirements.yaml', 'all questions'],
    ['integration-advisor template -c my-patterns', 'those of your own'],
  ],
  schema: [
    ['integration-advisor schema requirements > requirements.json', ''],
    ['integration-advisor schema report -o report.json', 'of "--format json"'],
  ],
  catalogue: [
    ['integration-advisor catalogue show', 'the built-in one'],
    ['integration-advisor catalogue lint my-patterns', 'your own'],
  ],
  'catalogue show': [
    ['integration-advisor catalogue show my-patterns', 'where each part comes from'],
    ['integration-advisor catalogue show pull-push -f json', ''],
  ],
  'catalogue lint': [
    ['integration-advisor catalogue lint my-patterns', 'faults and balance'],
    ['integration-advisor catalogue lint -f markdown my-patterns', 'for a pull request'],
  ],
  'catalogue test': [
    ['integration-advisor catalogue test my-patterns', 'its examples'],
    ['integration-advisor catalogue test -v', 'the built-in one'],
  ],
  completion: [
    ['source <(integration-advisor completion bash)', 'in ~/.bashrc'],
    ['source <(integration-advisor completion zsh)', 'in ~/.zshrc'],
    ['integration-advisor completion fish | source', 'in config.fish'],
  ],
}

/** The purposes stand below each other, behind the longest line that has one. */
function textOf(examples: readonly Example[]): string {
  const width = Math.max(...examples.map(([line, purpose]) => (purpose === '' ? 0 : line.length)))
  const lines = examples.map(([line, purpose]) => `  ${line.padEnd(width)}  ${purpose}`.trimEnd())
  return `\nExamples:\n${lines.join('\n')}`
}
