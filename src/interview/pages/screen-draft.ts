import type { Screen } from '../screen/screen.ts'
import { action, CHOOSE, GO_ON } from '../screen/screen-parts.ts'

/** A draft of an earlier interview is there: go on with it, or begin another? */
export function screenDraft(file: string): Screen {
  return {
    title: 'integration-advisor',
    aside: '',
    question: `There is a draft of an earlier interview, ${file}.`,
    help: [],
    items: [
      action(GO_ON, 'Go on with the draft', { help: 'What is answered is not asked again.' }),
      action('anew', 'Begin a new interview', { help: 'The draft stays where it is.' }),
    ],
    field: null,
    foot: { long: [], short: '' },
    keys: [CHOOSE],
    gives: 'Choice',
  }
}
