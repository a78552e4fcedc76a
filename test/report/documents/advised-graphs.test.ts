import { expect, test } from 'vitest'
import type { Advice } from '../../../src/model/result/advice.ts'
import { advisedGraphs } from '../../../src/report/documents/advised-graphs.ts'
import { emptyAdvice, sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const graphs = (...advices: readonly Advice[]) => advisedGraphs(advices, sampleCatalogue)

test('one picture needs no title', () => {
  expect(graphs(sampleAdvice).map(({ title }) => title)).toEqual([null])
})

test('a design without a picture shows its two ends, and says so', () => {
  const [{ title, graph } = { title: null, graph: { nodes: [], edges: [] } }] = graphs(emptyAdvice)
  expect(title).toBe('There is no picture of this design')
  expect(graph.nodes.map(({ role }) => role)).toEqual(['source', 'target'])
  expect(graph.edges).toEqual([])
})

test('flows of one interface are told apart by their names, exchanges by all that names them', () => {
  const flow = (name: string): Advice => ({ ...sampleAdvice, flow: name })
  expect(graphs(flow('web'), flow('night')).map(({ title }) => title)).toEqual(['web', 'night'])
  expect(graphs(flow('web'), { ...sampleAdvice, name: 'Stock' }).map(({ title }) => title)).toEqual(
    [
      'Customer 360, web: SAP -> Salesforce, Shop, Warehouse',
      'Stock: SAP -> Salesforce, Shop, Warehouse',
    ],
  )
})
