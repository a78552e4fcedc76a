import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paintAnnotations } from '../../../src/report/github/paint-annotations.ts'

const place = { file: 'a, b:c%.yaml', line: 3, column: 5, length: 4 }

test('a message stands at its line, and what would end or split it is escaped', () => {
  expect(
    paintAnnotations([
      { level: 'error', place, title: 'One: two', message: '100% of it\nand ::error::more, too' },
      { level: 'notice', place: { ...place, length: 1 }, title: null, message: 'plain' },
    ]),
  ).toBe(
    '::error file=a%2C b%3Ac%25.yaml,line=3,col=5,endColumn=9,title=One%3A two::100%25 of it%0Aand ::error::more, too\n' +
      '::notice file=a%2C b%3Ac%25.yaml,line=3,col=5::plain\n',
  )
})

/** As the runner reads a command (ActionCommand.TryParseV2): its name, its properties, what follows. */
function parseCommand(line: string) {
  const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
  const unescaped = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const entries = properties.split(',').map(each => {
    const at = each.indexOf('=')
    return [each.slice(0, at), unescaped(each.slice(at + 1))] as const
  })
  return { level, properties: Object.fromEntries(entries), message }
}

test('whatever a text holds, it stays one command with its properties', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(':', '%', ',', '\n', '\r', '=', '::', 'a', '\u001b') }),
  )
  fc.assert(
    fc.property(text, text, text, (file, title, message) => {
      const annotation = { level: 'warning', place: { ...place, file }, title, message } as const
      const painted = paintAnnotations([annotation])
      expect(painted.split('\n').length).toBe(2)
      const { level, properties } = parseCommand(painted.slice(0, -1))
      expect([level, properties.line, Object.keys(properties)]).toEqual([
        'warning',
        '3',
        ['file', 'line', 'col', 'endColumn', 'title'],
      ])
      if (/^[ -~]*$/.test(file + title))
        expect([properties.file, properties.title]).toEqual([file, title])
    }),
  )
})
