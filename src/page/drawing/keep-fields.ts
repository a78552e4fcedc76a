import type { HtmlElement } from '../../report/html/element.ts'
import { type FieldMaker, questionField } from '../answers-form.ts'
import { keepAlike } from './keep-alike.ts'

/** Makes the fields of one report, of which each stays the same object while what it shows is the same. */
export function keepFields(): FieldMaker {
  const kept = new Map<string, { readonly shown: string; readonly field: HtmlElement }>()
  return (question, context) => {
    const { id, options } = question
    const { changes, ticking, turns, labels } = context
    const hints = options.map(option => turns.get(`${id}/${option.id}`))
    const shown = JSON.stringify([changes[id], ticking.has(id), hints, labels.names])
    const last = kept.get(id)
    if (last?.shown === shown) return last.field
    const field = keepAlike(last?.field ?? null, questionField(question, context))
    kept.set(id, { shown, field })
    return field
  }
}
