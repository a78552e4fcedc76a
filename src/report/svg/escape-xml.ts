import { neutralise } from '../outline/neutralise.ts'

/** A text that XML and HTML show letter by letter, between tags and within a quoted attribute. */
export function escapeXml(text: string): string {
  return neutralise(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
}
