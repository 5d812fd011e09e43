/** Prelude functions behind the instructions themselves: operators, tests and calls that meet classes of the program. */
export const protocols = `
def thread_main(self):
    self.run()  #@ threading 1045 _bootstrap_inner | self.run()

def thread_run(target, args, kwargs):
    target(*args, **kwargs)  #@ threading 982 run | self._target(*self._args, **self._kwargs)

def run_exit_hooks(hooks):
    for hook in hooks:
        hook()

def report_failure(exception):
    _native_report_failure(exception, texts_of(exception))

def texts_of(exception):
    texts = []
    for each in _native_exception_chain(exception):
        try:
            texts.append(str(each))
        except Exception:
            texts.append("<exception str() failed>")
    return texts

def format_exception(exception):
    return _native_render_exception(exception, texts_of(exception))

def exception_parts(exception, limit, chained, traced):
    return _native_render_parts(exception, texts_of(exception), limit, chained, traced)

def operator(x, y, own, reflected, symbol):
    subclass = type(y) is not type(x) and isinstance(y, type(x))
    backward = _native_type_method(y, reflected)
    if subclass and backward is not None:
        result = backward(y, x)
        if result is not NotImplemented:
            return result
    method = _native_type_method(x, own)
    if method is not None:
        result = method(x, y)
        if result is not NotImplemented:
            return result
    if backward is not None and not subclass and type(y) is not type(x):
        result = backward(y, x)
        if result is not NotImplemented:
            return result
    return _native_binary(symbol, x, y)

def inplace_operator(x, y, method, own, reflected, symbol):
    result = method(x, y)
    if result is not NotImplemented:
        return result
    return operator(x, y, own, reflected, symbol)

def comparison(x, y, own, reflected, symbol):
    subclass = type(y) is not type(x) and isinstance(y, type(x))
    backward = _native_type_method(y, reflected)
    if subclass and backward is not None:
        result = backward(y, x)
        if result is not NotImplemented:
            return result
    method = _native_type_method(x, own)
    if method is not None:
        result = method(x, y)
        if result is not NotImplemented:
            return result
    if backward is not None and not subclass:
        result = backward(y, x)
        if result is not NotImplemented:
            return result
    return _native_compare(symbol, x, y)

def not_equal(x, y):
    return not x == y

def truth(x):
    method = _native_type_method(x, "__bool__")
    if method is not None:
        result = method(x)
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {type(result).__name__}")
    return len_of_object(x) != 0

def not_truth(x):
    if x:
        return False
    return True

def contains(container, item):
    if _native_type_method(container, "__contains__")(container, item):
        return True
    return False

def not_contains(container, item):
    return not item in container

def iterate_items(sequence):
    index = 0
    while True:
        try:
            item = sequence[index]
        except IndexError:
            return
        yield item
        index += 1

def extend_list(items, iterable):
    for item in iterable:
        items.append(item)

def extend_mapping(target, mapping, callee):
    for key in mapping.keys():
        if callee is not None and key in target:
            raise TypeError(f"{callee} got multiple values for keyword argument {key!r}")
        target[key] = mapping[key]

def extend_set(members, iterable):
    for member in iterable:
        members.add(member)
`
