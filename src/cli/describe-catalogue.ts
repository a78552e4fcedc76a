import type { Command } from 'commander'
import type { World } from '../commands/world.ts'
import { type Deliver, READABLE, toRequest, type Written, withOptions } from './describe-options.ts'

/** The commands about a catalogue as a whole. */
export function addCatalogue(program: Command, world: World, deliver: Deliver): void {
  const catalogue = program.command('catalogue').description('Show, check or test a catalogue')
  withOptions(catalogue.command('show'), [...READABLE, 'json'])
    .description(
      'Show a catalogue with all its layers, or one entry, and where each part comes from',
    )
    .argument('[DIR]', FOLDER)
    .argument('[ID]', 'A pair, pattern, hybrid, question, rule, challenge or mitigation')
    .action(async (first: string | undefined, second: string | undefined, written: Written) => {
      const { runShowCatalogue } = await import('../commands/show-catalogue.ts')
      const operands = [first, second].filter(operand => operand !== undefined)
      const request = { ...toRequest(written), operands }
      await deliver(runShowCatalogue(request, world), request)
    })
  withOptions(catalogue.command('lint'), READABLE)
    .description('Show every fault of a catalogue, and how its sides balance')
    .argument('[DIR]', FOLDER)
    .action(async (folder: string | undefined, written: Written) => {
      const { runLintCatalogue } = await import('../commands/lint-catalogue.ts')
      const request = { ...toRequest(written), ...(folder && { catalogue: folder }) }
      await deliver(runLintCatalogue(request, world), request)
    })
  withOptions(catalogue.command('test'), READABLE)
    .description('Try the examples of a catalogue, and show what of it they do not reach')
    .argument('[DIR]', FOLDER)
    .option('-v, --verbose', 'Show every reason, and everything that is not reached')
    .action(async (folder: string | undefined, written: Written) => {
      const { runTestCatalogue } = await import('../commands/test-catalogue.ts')
      const request = { ...toRequest(written), ...(folder && { catalogue: folder }) }
      await deliver(runTestCatalogue(request, world), request)
    })
}

const FOLDER = 'Its folder; none: the one of "--catalogue", else the built-in one'
