import { spellPlainly } from '../report/wording/names/spell-plainly.ts'

/** Hands a text over as a file, named after a title as plainly as every system can. */
export function downloadText(title: string, text: string): void {
  const words = spellPlainly(title).match(/[a-z0-9]+/g) ?? ['requirements']
  const name = words.join('-').slice(0, LONGEST)
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.yaml`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 0)
}

const LONGEST = 60
