/** Prelude functions behind builtins and methods: each does what its native cannot do without code of the program. */
export const natives = `
def with_items(function, arguments, at):
    arguments[at] = list_of(arguments[at])
    return function(*arguments)

def with_lists(function, self, others):
    lists = []
    for other in others:
        lists.append(list_of(other))
    return function(self, *lists)

def list_of(iterable):
    items = []
    for item in iterable:
        items.append(item)
    return items

def tuple_of(iterable):
    return tuple(list_of(iterable))

def extend_in_place(items, iterable):
    for item in iterable:
        items.append(item)
    return items

def iterate(value):
    return _native_check_iterator(_native_type_method(value, "__iter__")(value))

def next_or(iterator, fallback):
    try:
        return next(iterator)
    except StopIteration:
        return fallback

def next_of_generator_or(generator, fallback):
    for item in generator:
        return item
    return fallback

def next_of_map(function, iterators):
    arguments = []
    for iterator in iterators:
        arguments.append(next(iterator))
    return function(*arguments)

def next_of_filter(function, iterator):
    while True:
        item = next(iterator)
        if function is None:
            if item:
                return item
        elif function(item):
            return item

def next_of_callable(iterator, function, sentinel):
    value = function()
    if value == sentinel:
        _native_exhaust(iterator)
        raise StopIteration
    return value

def next_of_sequence(iterator, sequence, index):
    try:
        item = _native_type_method(sequence, "__getitem__")(sequence, index)
        _native_set_position(iterator, index + 1)
        return item
    except (IndexError, StopIteration):
        _native_exhaust(iterator)
    raise StopIteration

def next_of_reversed(iterator, sequence, index):
    try:
        item = _native_type_method(sequence, "__getitem__")(sequence, index)
        _native_set_position(iterator, index - 1)
        return item
    except (IndexError, StopIteration):
        _native_exhaust(iterator)
    raise StopIteration

def next_of_enumerate(iterator, source):
    item = next(source)
    return (_native_count(iterator), item)

def next_of_zip(iterators):
    items = []
    for iterator in iterators:
        items.append(next(iterator))
    return tuple(items)

def next_of_strict_zip(iterators):
    items = []
    missing = [None]
    index = 0
    for iterator in iterators:
        item = next_or(iterator, missing)
        if item is missing:
            if index > 0:
                _native_zip_mismatch(index, "shorter")
            break
        items.append(item)
        index += 1
    else:
        return tuple(items)
    index = 1
    while index < len(iterators):
        if next_or(iterators[index], missing) is not missing:
            _native_zip_mismatch(index, "longer")
        index += 1
    raise StopIteration

def enumerate_of(iterable, start):
    return _native_make_enumerate(iter(iterable), start)

def iterators_of(iterables):
    iterators = []
    for iterable in iterables:
        iterators.append(iter(iterable))
    return tuple(iterators)

def zip_of(iterables, strict):
    return _native_make_zip(iterators_of(iterables), strict)

def map_of(function, iterables):
    return _native_make_map(function, iterators_of(iterables))

def filter_of(function, iterable):
    return _native_make_filter(function, iter(iterable))

def reversed_of(sequence):
    return _native_reversed_sequence(sequence, len(sequence))

def disjoint_items(view, others):
    for other in others:
        if other in view:
            return False
    return True

def any_of(iterable):
    for item in iterable:
        if item:
            return True
    return False

def all_of(iterable):
    for item in iterable:
        if not item:
            return False
    return True

def sum_of(items, start):
    total = start
    for item in items:
        total = total + item
    return total

def keys_of(items, key):
    keys = []
    for item in items:
        keys.append(key(item))
    return keys

def sorted_by_key(items, key, reverse):
    return _native_sort_by_keys(items, keys_of(items, key), reverse)

def sorted_by_program(items, keys, reverse):
    if reverse:
        items.reverse()
        keys.reverse()
    order = []
    at = 0
    while at < len(keys):
        key = keys[at]
        low = 0
        high = at
        while low < high:
            middle = (low + high) // 2
            if key < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        order.insert(low, at)
        at += 1
    result = []
    for at in order:
        result.append(items[at])
    if reverse:
        result.reverse()
    return result

def sort_list_by_key(items, key, reverse):
    copy = items.copy()
    items[:] = sorted_by_key(copy, key, reverse)

def sort_list_by_program(items, reverse):
    items[:] = sorted_by_program(items.copy(), items.copy(), reverse)

def extreme_by_key(name, items, key):
    return _native_extreme(name, items, keys_of(items, key))

def extreme_by_program(name, items, keys):
    best = 0
    at = 1
    while at < len(keys):
        if keys[at] < keys[best] if name == "min" else keys[at] > keys[best]:
            best = at
        at += 1
    return items[best]

def equal_members(a, b):
    if isinstance(a, dict):
        if not isinstance(b, dict) or len(a) != len(b):
            return False
        for key in a:
            if key not in b:
                return False
            x = a[key]
            y = b[key]
            if x is not y and not x == y:
                return False
        return True
    if len(a) != len(b):
        return False
    if not isinstance(a, (list, tuple)):
        return compare_sets("issubset", a, b)
    at = 0
    while at < len(a):
        x = a[at]
        y = b[at]
        if x is not y and not x == y:
            return False
        at += 1
    return True

def unequal_members(a, b):
    return not equal_members(a, b)

def order_members(symbol, a, b):
    if not isinstance(a, (list, tuple)):
        return compare_sets("issubset", a, b) if symbol[0] == "<" else compare_sets("issubset", b, a)
    at = 0
    while at < len(a) and at < len(b):
        x = a[at]
        y = b[at]
        if x is not y and not x == y:
            return in_order(symbol, x, y)
        at += 1
    return in_order(symbol, len(a), len(b))

def in_order(symbol, x, y):
    if symbol == "<":
        return x < y
    if symbol == "<=":
        return x <= y
    if symbol == ">":
        return x > y
    return x >= y

def contains_by_iteration(container, item):
    for other in container:
        if other is item or other == item:
            return True
    return False

def remove_from_list(items, item):
    at = 0
    while at < len(items):
        if items[at] is item or items[at] == item:
            del items[at]
            return None
        at += 1
    raise ValueError("list.remove(x): x not in list")

def index_in_sequence(items, item, start, stop):
    at = start
    while at < stop and at < len(items):
        if items[at] is item or items[at] == item:
            return at
        at += 1
    if isinstance(items, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(f"{item!r} is not in list")

def count_in_sequence(items, item):
    found = 0
    for other in items:
        if other is item or other == item:
            found += 1
    return found

def print_texts(values, sep, end, file, flush):
    texts = []
    for value in values:
        texts.append(str(value))
    print(*texts, sep=sep, end=end, file=file, flush=flush)

def print_to(values, sep, end, file, flush):
    if sep is None:
        sep = " "
    elif not isinstance(sep, str):
        raise TypeError(f"sep must be None or a string, not {type(sep).__name__}")
    if end is None:
        end = "\\n"
    elif not isinstance(end, str):
        raise TypeError(f"end must be None or a string, not {type(end).__name__}")
    for i, value in enumerate(values):
        if i > 0:
            file.write(sep)
        file.write(str(value))
    file.write(end)
    if flush:
        file.flush()

def input_asked(prompt):
    print(prompt, end="")
    return input_line()

def input_line():
    line = _native_stdin_line()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\\n")

def repr_of_object(value):
    return _native_check_text(_native_type_method(value, "__repr__")(value), "__repr__")

def str_of_object(value):
    return _native_check_text(_native_type_method(value, "__str__")(value), "__str__")

def str_by_repr(value):
    return _native_check_text(_native_type_method(value, "__repr__")(value), "__str__")

def repr_of_container(value, active):
    texts = []
    for member in _native_repr_members(value):
        texts.append(_native_repr_inside(member, active))
    return _native_join_repr(value, texts)

def str_of_exception(exception):
    arguments = exception.args
    if isinstance(exception, UnicodeDecodeError) and len(arguments) == 5:
        return _native_unicode_error_text(exception)
    if len(arguments) == 1:
        if isinstance(exception, KeyError):
            return repr(arguments[0])
        return str(arguments[0])
    return repr(arguments)

def ascii_of(value):
    return _native_ascii_text(repr(value))

def format_of_object(value, spec):
    return _native_check_text(_native_type_method(value, "__format__")(value, spec), "__format__")

def format_converted(value, spec, conversion):
    if conversion == 1:
        text = str(value)
    elif conversion == 2:
        text = repr(value)
    else:
        text = ascii(value)
    return format(text, spec)

def format_pieces(pieces):
    texts = []
    for piece in pieces:
        if isinstance(piece, tuple):
            value, conversion, spec = piece
            if conversion == 0:
                texts.append(format(value, spec))
            else:
                texts.append(format_converted(value, spec, conversion))
        else:
            texts.append(piece)
    return "".join(texts)

def percent_format(template, values):
    texts = []
    for value, kind in _native_percent_wanted(template, values):
        if kind == "s":
            texts.append(str(value))
        elif kind == "r":
            texts.append(repr(value))
        else:
            texts.append(ascii(value))
    return _native_percent_join(template, values, texts)

def index_of(value):
    return _native_check_number(_native_type_method(value, "__index__")(value), int, "__index__")

def encode_text(text, encoding, errors):
    return _native_imported("_bytes").encode(text, encoding, errors)

def int_to_bytes(number, length, byteorder, signed):
    return _native_imported("_bytes").of_int(number, length, byteorder, signed)

def int_from_bytes(cls, data, byteorder, signed):
    return _native_imported("_bytes").to_int(cls, data, byteorder, signed)

def text_in_base(value, base):
    number = index_of(value)
    if base == 2:
        return bin(number)
    if base == 8:
        return oct(number)
    return hex(number)

def int_of_object(value):
    method = _native_type_method(value, "__int__")
    if method is not None:
        return _native_check_number(method(value), int, "__int__")
    if _native_type_method(value, "__index__") is not None:
        return index_of(value)
    return int(_native_type_method(value, "__trunc__")(value))

def float_of_object(value):
    method = _native_type_method(value, "__float__")
    if method is not None:
        return _native_check_number(method(value), float, type(value).__name__ + ".__float__")
    return float(index_of(value))

def len_of_object(value):
    return _native_check_length(_native_type_method(value, "__len__")(value))

def hash_of_object(value):
    return _native_check_hash(_native_type_method(value, "__hash__")(value))

def hash_of_tuple(items):
    hashes = []
    for item in items:
        hashes.append(hash(item))
    return hash(tuple(hashes))

def power_of(base, exponent):
    return base ** exponent

def getattr_or(value, name, fallback):
    try:
        return getattr(value, name)
    except AttributeError:
        return fallback

def hasattr_of(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True

def item_at_index(sequence, key):
    return sequence[index_of(key)]

def repeat_by_index(sequence, count):
    return sequence * index_of(count)

def repeat_in_place_by_index(items, count):
    items *= index_of(count)
    return items

def set_item_at_index(sequence, key, value):
    sequence[index_of(key)] = value

def delete_item_at_index(sequence, key):
    del sequence[index_of(key)]

def set_slice(items, slice, value):
    items[slice] = list_of(value)

def update_dict_in_place(target, source):
    target.update(source)
    return target

def update_from_mapping(target, source, keywords, result):
    for key in source.keys():
        target[key] = source[key]
    target.update(keywords)
    return result

def update_from_pairs(target, source, keywords, result):
    index = 0
    for pair in source:
        try:
            parts = list_of(pair)
        except TypeError:
            parts = None
        if parts is None:
            _native_pair_error(index, None)
        if len(parts) != 2:
            _native_pair_error(index, len(parts))
        target[parts[0]] = parts[1]
        index += 1
    target.update(keywords)
    return result
`
