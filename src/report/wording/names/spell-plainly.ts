/** A name in small letters, those with marks as a person types them without: two for some, else the letter alone. */
export function spellPlainly(name: string): string {
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
