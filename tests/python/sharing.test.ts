import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/base/random'
import { randomProgram } from '../../src/explore/testing/random-program'
import { compilePython } from '../../src/languages/python'
import { Machine } from '../../src/machine/machine'
import { pythonLibrary } from '../../src/machine/library'
import { createPolicy } from '../../src/schedule/create-policy'
import { drive } from '../../src/schedule/drive'
import { observe } from '../../src/program/sharing/testing/observer'

/**
 * What threads were seen to notice of one another stands in front of a visible operation, or belongs to one: no access goes
 * unmarked. INTERLEAVE_CASES and INTERLEAVE_SEED look further than the usual run does.
 */
const CASES = Number(process.env['INTERLEAVE_CASES'] ?? 60)
const SEED = Number(process.env['INTERLEAVE_SEED'] ?? 1)
const LONGEST = 1500

/** A queue keeps others away while it has its items put in order. */
const missedIn = (source: string, seeds: readonly number[]) =>
  observe(source, seeds, LONGEST).missed.filter(({ text }) => !text.startsWith('library, heap_'))

const folder = new URL('threads/', import.meta.url)
const programs = readdirSync(folder).filter((name) => name.endsWith('.py'))

describe('the corpus', () => {
  test.each(programs)('%s', (name) => {
    expect(missedIn(readFileSync(new URL(name, folder), 'utf8'), [1, 2, 3])).toEqual([])
  })
})

test('random programs', () => {
  for (let seed = SEED; seed < SEED + CASES; seed++) {
    const source = randomProgram(seededRandom(seed))
    expect({ source, missed: missedIn(source, [1, 2, 3]) }).toEqual({ source, missed: [] })
  }
})

describe('what a program uses of the library leaves its steps its own', () => {
  const counter = `n = 0
def work():
    global n
    n += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`
  const uses: Readonly<Record<string, string>> = {
    'dataclasses and typing': `from dataclasses import dataclass, field
from typing import Dict, List, Optional
@dataclass
class Job:
    id: int
    next: Optional[int] = None
    log: List[str] = field(default_factory=list)
jobs: Dict[int, Job] = {1: Job(1)}`,
    'frozen dataclasses in order': `from dataclasses import dataclass
@dataclass(frozen=True, order=True)
class Point:
    x: int
later = Point(1) < Point(2)`,
    'enumerations, dates, deques, logs': `import logging, queue, random
from collections import Counter, defaultdict, deque
from datetime import datetime, timedelta
from enum import Enum
class State(Enum):
    IDLE = "idle"
states = deque([State.IDLE])
when = datetime(2020, 1, 1) + timedelta(days=1)
logging.basicConfig(level=logging.INFO)`,
    'generic and abstract classes': `from abc import ABC, abstractmethod
from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar
T = TypeVar("T")
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Box(Generic[T]):
    def __init__(self, value: T): self.value = value
class Pair(NamedTuple):
    a: int
box: Box[int] = Box(Pair(1).a)`,
    'numbers and texts': `import hashlib, json, re, statistics, textwrap, uuid
from fractions import Fraction
third = Fraction(1, 3) + 1
words = re.findall("a+", json.dumps(["aa"]))`,
  }

  function steps(source: string): number {
    const compiled = compilePython(source, 'main.py')
    if ('diagnostics' in compiled) throw new Error(compiled.diagnostics[0]!.message)
    const machine = new Machine(compiled.program, pythonLibrary(), { time: 'virtual', runtime: 'python' })
    const policy = createPolicy('first')
    if (!policy.ok) throw new Error(policy.message)
    let taken = 0
    drive(machine, policy.policy, { steps: 1000, slices: 1000 }, () => taken++)
    return taken
  }

  const bare = steps(`import threading\n${counter}`)

  test.each(Object.keys(uses))('%s', (name) => {
    expect(steps(`import threading\n${uses[name]}\n${counter}`)).toBe(bare)
  })
})
