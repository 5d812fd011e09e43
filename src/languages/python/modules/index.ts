import abc from './abc.py?raw'
import atexit from './atexit.py?raw'
import bisect from './bisect.py?raw'
import bytes from './bytes.py?raw'
import collections from './collections.py?raw'
import collectionsAbc from './collections_abc.py?raw'
import concurrentFutures from './concurrent_futures.py?raw'
import contextlib from './contextlib.py?raw'
import contextvars from './contextvars.py?raw'
import copy from './copy.py?raw'
import datetime from './datetime.py?raw'
import enum_ from './enum.py?raw'
import fractions from './fractions.py?raw'
import functools from './functools.py?raw'
import dataclasses from './dataclasses.py?raw'
import hashlib from './hashlib.py?raw'
import heapq from './heapq.py?raw'
import io from './io.py?raw'
import itertools from './itertools.py?raw'
import json from './json.py?raw'
import logging from './logging.py?raw'
import loggingHandlers from './logging_handlers.py?raw'
import multiprocessing from './multiprocessing.py?raw'
import multiprocessingDummy from './multiprocessing_dummy.py?raw'
import multiprocessingPool from './multiprocessing_pool.py?raw'
import operator from './operator.py?raw'
import os from './os.py?raw'
import osPath from './os_path.py?raw'
import pprint from './pprint.py?raw'
import openQueue from './queue_open.py?raw'
import random from './random.py?raw'
import re from './re.py?raw'
import sched from './sched.py?raw'
import signal from './signal.py?raw'
import statistics from './statistics.py?raw'
import string from './string.py?raw'
import textwrap from './textwrap.py?raw'
import timeit from './timeit.py?raw'
import traceback from './traceback.py?raw'
import types from './types.py?raw'
import typing from './typing.py?raw'
import uuid from './uuid.py?raw'
import warnings from './warnings.py?raw'

/** Texts of the library's modules that are written in Python, by name. */
export const moduleTexts: Readonly<Record<string, string>> = {
  _bytes: bytes,
  _open_queue: openQueue,
  abc,
  atexit,
  bisect,
  collections,
  'collections.abc': collectionsAbc,
  concurrent: '',
  'concurrent.futures': concurrentFutures,
  'concurrent.futures.thread': 'from concurrent.futures import BrokenThreadPool, ThreadPoolExecutor\n',
  contextlib,
  contextvars,
  copy,
  dataclasses,
  datetime,
  enum: enum_,
  fractions,
  functools,
  hashlib,
  heapq,
  io,
  itertools,
  json,
  'json.decoder': 'from json import JSONDecodeError, JSONDecoder\n',
  'json.encoder': 'from json import JSONEncoder\n',
  logging,
  'logging.handlers': loggingHandlers,
  multiprocessing,
  'multiprocessing.dummy': multiprocessingDummy,
  'multiprocessing.pool': multiprocessingPool,
  operator,
  os,
  'os.path': osPath,
  pprint,
  random,
  re,
  sched,
  signal,
  statistics,
  string,
  textwrap,
  timeit,
  traceback,
  types,
  typing,
  uuid,
  warnings,
}
