import type { Page } from 'playwright-core'

/** A heading on paper. */
export interface PrintedHeading {
  readonly title: string
  /** Counted from 1. */
  readonly page: number
  /** From the left edge, in points. */
  readonly left: number
}

/** The headings of a page as they come out on paper, from the first to the last. */
export async function printHeadings(page: Page): Promise<readonly PrintedHeading[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })).toString(
    'latin1',
  )
  const pages = [...pdf.matchAll(/^(\d+) 0 obj\s*<<\/Type \/Page$/gm)].map(([, number]) => number)
  const listed = pdf.matchAll(
    /<<\/Title \((.*)\)\s*\/Dest \[(\d+) 0 R \/XYZ ([\d.]+) ([\d.]+) 0\]/g,
  )
  const headings = [...listed].map(([, title = '', number, left, height]) => ({
    // One that is repeated on another page is listed with all that it says.
    title: title.replace(/\\(.)/g, '$1').replace(/^(For .+)\1$/, '$1'),
    page: pages.indexOf(number) + 1,
    left: Math.round(Number(left)),
    height: Number(height),
  }))
  return headings.toSorted((one, other) => one.page - other.page || other.height - one.height)
}
