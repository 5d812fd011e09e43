/**
 * Every public name of Python 3.11's own modules of which Interleave provides a part (python-library.ts): tells a name
 * that is missing here from one that is missing in Python as well, which fails when it is looked up.
 */
export const realModules: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    concurrent: `futures`,
    'concurrent.futures': `
      ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future InvalidStateError
      ProcessPoolExecutor ThreadPoolExecutor TimeoutError as_completed process thread wait
    `,
    'concurrent.futures.thread': `BrokenThreadPool ThreadPoolExecutor`,
    logging: `
      BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer Formatter
      GenericAlias Handler INFO LogRecord Logger LoggerAdapter Manager NOTSET NullHandler PercentStyle PlaceHolder
      RootLogger StrFormatStyle StreamHandler StringTemplateStyle Template WARN WARNING addLevelName atexit
      basicConfig captureWarnings collections critical currentframe debug disable error exception fatal
      getLevelName getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass info io lastResort log
      logMultiprocessing logProcesses logThreads makeLogRecord os raiseExceptions re root setLogRecordFactory
      setLoggerClass shutdown sys threading time traceback warn warning warnings weakref
    `,
    string: `
      Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits octdigits printable
      punctuation whitespace
    `,
    bisect: `
      bisect bisect_left bisect_right insort insort_left insort_right
    `,
    heapq: `
      heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest
    `,
    itertools: `
      accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby
      islice pairwise permutations product repeat starmap takewhile tee zip_longest
    `,
    random: `
      BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI betavariate choice choices expovariate
      gammavariate gauss getrandbits getstate lognormvariate normalvariate paretovariate randbytes randint random
      randrange sample seed setstate shuffle triangular uniform vonmisesvariate weibullvariate
    `,
    abc: `
      ABC ABCMeta abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token
      update_abstractmethods
    `,
    collections: `
      ChainMap Counter OrderedDict UserDict UserList UserString abc defaultdict deque namedtuple
    `,
    contextlib: `
      AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack ContextDecorator
      ExitStack GenericAlias MethodType abc aclosing asynccontextmanager chdir closing contextmanager deque
      nullcontext os redirect_stderr redirect_stdout suppress sys wraps
    `,
    copy: `
      Error copy deepcopy dispatch_table error
    `,
    functools: `
      GenericAlias RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cache cached_property cmp_to_key get_cache_token
      lru_cache namedtuple partial partialmethod recursive_repr reduce singledispatch singledispatchmethod
      total_ordering update_wrapper wraps
    `,
    operator: `
      abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat
      ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter
      itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub
      truediv truth xor
    `,
    statistics: `
      Counter Decimal Fraction LinearRegression NormalDist StatisticsError bisect_left bisect_right correlation
      covariance defaultdict erf exp fabs fmean fsum geometric_mean groupby harmonic_mean hypot linear_regression log
      math mean median median_grouped median_high median_low mode mul multimode namedtuple numbers pstdev pvariance
      quantiles random reduce repeat sqrt stdev sys tau variance
    `,
    textwrap: `
      TextWrapper dedent fill indent re shorten wrap
    `,
    enum: `
      CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumMeta EnumType Flag FlagBoundary IntEnum
      IntFlag KEEP MappingProxyType NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE auto bin bltns global_enum
      global_enum_repr global_flag_repr global_str member nonmember pickle_by_enum_name pickle_by_global_name property
      reduce show_flag_values sys unique verify
    `,
    datetime: `
      MAXYEAR MINYEAR UTC date datetime datetime_CAPI sys time timedelta timezone tzinfo
    `,
    threading: `
      Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX
      Thread ThreadError Timer WeakSet activeCount active_count currentThread current_thread enumerate excepthook
      __excepthook__ get_ident get_native_id getprofile gettrace local main_thread setprofile settrace stack_size
    `,
    time: `
      CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI
      CLOCK_THREAD_CPUTIME_ID altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime
      clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter
      perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time
      thread_time thread_time_ns time time_ns timezone tzname tzset
    `,
    queue: `
      Empty Full LifoQueue PriorityQueue Queue SimpleQueue deque heappop heappush time
    `,
    sys: `
      abiflags addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook builtin_module_names
      byteorder call_tracing copyright displayhook dont_write_bytecode exc_info excepthook exception exec_prefix
      executable exit flags float_info float_repr_style get_asyncgen_hooks get_coroutine_origin_tracking_depth
      get_int_max_str_digits getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors
      getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval gettrace hash_info
      hexversion implementation int_info intern is_finalizing maxsize maxunicode meta_path modules orig_argv path
      path_hooks path_importer_cache platform platlibdir prefix pycache_prefix set_asyncgen_hooks
      set_coroutine_origin_tracking_depth set_int_max_str_digits setdlopenflags setprofile setrecursionlimit
      setswitchinterval settrace stderr stdin stdlib_module_names stdout thread_info unraisablehook version
      version_info warnoptions
    `,
    math: `
      acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1
      fabs factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log
      log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt tan tanh tau trunc ulp
    `,
    typing: `
      ABCMeta AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator
      Awaitable BinaryIO ByteString CT_co Callable ChainMap ClassVar Collection Concatenate Container ContextManager
      Coroutine Counter DefaultDict Deque Dict EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet Generator Generic
      GenericAlias Hashable IO ItemsView Iterable Iterator KT KeysView List Literal LiteralString Mapping MappingView
      Match MethodDescriptorType MethodWrapperType MutableMapping MutableSequence MutableSet NamedTuple NamedTupleMeta
      Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol
      Required Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat
      SupportsIndex SupportsInt SupportsRound T TYPE_CHECKING T_co T_contra Text TextIO Tuple Type TypeAlias TypeGuard
      TypeVar TypeVarTuple TypedDict Union Unpack VT VT_co V_co ValuesView WrapperDescriptorType abstractmethod
      assert_never assert_type cast clear_overloads dataclass_transform defaultdict final get_args get_origin
      get_overloads get_type_hints io is_typeddict no_type_check no_type_check_decorator overload re reveal_type
      runtime_checkable
    `,
  }).map(([module, names]) => [module, new Set(names.trim().split(/\s+/))]),
)
