import abc from './abc.py?raw'
import bisect from './bisect.py?raw'
import collections from './collections.py?raw'
import concurrentFutures from './concurrent_futures.py?raw'
import contextlib from './contextlib.py?raw'
import copy from './copy.py?raw'
import datetime from './datetime.py?raw'
import enum_ from './enum.py?raw'
import functools from './functools.py?raw'
import heapq from './heapq.py?raw'
import itertools from './itertools.py?raw'
import logging from './logging.py?raw'
import operator from './operator.py?raw'
import random from './random.py?raw'
import statistics from './statistics.py?raw'
import string from './string.py?raw'
import textwrap from './textwrap.py?raw'

/** Texts of the library's modules that are written in Python, by name. */
export const moduleTexts: Readonly<Record<string, string>> = {
  abc,
  bisect,
  collections,
  concurrent: '',
  'concurrent.futures': concurrentFutures,
  'concurrent.futures.thread': 'from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor\n',
  contextlib,
  copy,
  datetime,
  enum: enum_,
  functools,
  heapq,
  itertools,
  logging,
  operator,
  random,
  statistics,
  string,
  textwrap,
}
