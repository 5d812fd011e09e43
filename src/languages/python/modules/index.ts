import bisect from './bisect.py?raw'
import concurrentFutures from './concurrent_futures.py?raw'
import heapq from './heapq.py?raw'
import itertools from './itertools.py?raw'
import logging from './logging.py?raw'
import random from './random.py?raw'
import string from './string.py?raw'

/** Texts of the library's modules that are written in Python, by name. */
export const moduleTexts: Readonly<Record<string, string>> = {
  bisect,
  concurrent: '',
  'concurrent.futures': concurrentFutures,
  'concurrent.futures.thread': 'from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor\n',
  heapq,
  itertools,
  logging,
  random,
  string,
}
