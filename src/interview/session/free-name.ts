/** The name itself, or the first of `name-2.yaml`, `name-3.yaml`, ... that no file has. */
export function freeName(stem: string, isFile: (path: string) => boolean): string {
  let name = `${stem}.yaml`
  for (let number = 2; isFile(name); number++) name = `${stem}-${number}.yaml`
  return name
}

/** A name as that of a file: its words in small letters, those of the Latin script in plain ones (`buecher-fuer-koeln`). */
export function stemOf(name: string): string {
  const words = spell(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['requirements']
  return [...words.join('-')].slice(0, LONGEST_NAME).join('')
}

/** Whether letters of a name are replaced in that of its file. */
export function isSpelt(name: string): boolean {
  return spell(name) !== name.toLowerCase()
}

const LONGEST_NAME = 60

/** Letters with marks as a person types them without: two for some, else the letter alone. */
function spell(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, letter => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
}

const PLAIN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}
