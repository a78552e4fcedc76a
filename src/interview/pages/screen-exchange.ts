import type { Requirements } from '../../model/requirements.ts'
import { countOf, titleNames } from '../../report/wording/names.ts'
import type { Screen } from '../screen/screen.ts'
import { CHOOSE, LEAVE_KEY } from '../screen/screen-parts.ts'

/** Which exchange of a file is meant, where it holds several; an item's id is the exchange's index. */
export function screenExchange(exchanges: readonly Requirements[]): Screen {
  return {
    title: exchanges[0]?.name ?? '',
    aside: countOf(exchanges.length, 'exchange'),
    question: 'Which exchange do you want to answer questions about?',
    help: ['The file holds several. The report at the end covers all of them.'],
    items: exchanges.map((requirements, index) => ({
      id: String(index),
      label: requirements.flow ?? requirements.name,
      aside: `${Object.keys(requirements.answers).length} answered`,
      help: titleNames(requirements),
      markable: false,
    })),
    field: null,
    foot: { long: [], short: '' },
    keys: [CHOOSE, LEAVE_KEY],
    gives: 'Choice',
  }
}
