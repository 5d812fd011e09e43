import concurrentFutures from './concurrent_futures.py?raw'
import logging from './logging.py?raw'
import string from './string.py?raw'

/** Texts of the library's modules that are written in Python, by name. */
export const moduleTexts: Readonly<Record<string, string>> = {
  concurrent: '',
  'concurrent.futures': concurrentFutures,
  'concurrent.futures.thread': 'from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor\n',
  logging,
  string,
}
