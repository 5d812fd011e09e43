import { describe, expect, test } from 'vitest'
import { stepIndex } from '../base/units'
import { canGoOn, questionAt } from './question'
import { scenarioById } from './scenarios'
import { Session } from './session.svelte'

async function opened(id: string) {
  const session = new Session(null)
  await session.open(scenarioById(id)!)
  return session
}

describe('what is asked before a step', () => {
  test.each(['bank-race', 'bank-lock', 'bakery-queue', 'two-voices'])(
    '%s: the right answer is what comes',
    async (id) => {
      const { run } = await opened(id)
      let asked = 0
      for (const { index } of run!.trace.steps) {
        const question = questionAt(run!, index)
        if (question === null) continue
        asked++
        const { options, right, thread } = question
        expect(new Set(options).size).toBe(options.length)
        expect(options.length).toBeGreaterThan(1)
        const step = run!.trace.steps[index]!
        const next = run!.trace.next[index]![thread]!
        if (question.kind === 'can-go-on') expect(canGoOn[right]).toBe(next.enabled ? 'yes' : 'no')
        if (question.kind === 'reads') expect(options[right]).toBe(step.after!.replace('-', '−'))
        if (question.kind === 'prints') expect(step.output.map(({ text }) => text).join('')).toContain(options[right])
      }
      expect(asked).toBeGreaterThan(id === 'two-voices' ? 0 : 3)
    },
  )

  test('holds the step until it is answered, then lets it be taken', async () => {
    const session = await opened('bank-race')
    session.quiz.toggle()
    let turns = 0
    while (session.quiz.question === null && turns++ < 30) await session.forward()
    const { position } = session
    expect(session.quiz.question?.at).toBe(position)
    await session.forward()
    expect(session.position).toBe(position)
    session.quiz.answer(session.quiz.question!.right)
    expect([session.quiz.right, session.quiz.of]).toEqual([1, 1])
    session.quiz.answer(0)
    expect(session.quiz.of).toBe(1)
    await session.forward()
    expect(session.position).toBe(position + 1)
  })

  test('is forgotten where the reader goes elsewhere, and nothing is asked when it is off', async () => {
    const session = await opened('bank-race')
    session.quiz.toggle()
    while (session.quiz.question === null) await session.forward()
    session.jump(session.position - 1)
    expect(session.quiz.question).toBeNull()
    session.quiz.toggle()
    session.restart()
    for (let i = 0; i < 19; i++) await session.forward()
    expect(session.position).toBe(stepIndex(19))
  })
})
