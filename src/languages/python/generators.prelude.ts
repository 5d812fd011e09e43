/** Prelude functions behind generators: what is raised inside one is made first, and `yield from` passes it on. */
export const generators = `
def resumed(generator, value, thrown):
    return _native_resume(generator, value, thrown)

def send_to(iterator, value):
    return iterator.send(value)

def generator_throw(generator, kind, value):
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind):
            exception = value
        elif value is None:
            exception = kind()
        elif isinstance(value, tuple):
            exception = kind(*value)
        else:
            exception = kind(value)
    elif not isinstance(kind, BaseException):
        raise TypeError(f"exceptions must be classes or instances deriving from BaseException, not {type(kind).__name__}")
    elif value is not None:
        raise TypeError("instance exception may not have a separate value")
    else:
        exception = kind
    return _native_resume(generator, exception, True)

def generator_close(generator):
    try:
        _native_resume(generator, GeneratorExit(), True)
    except (GeneratorExit, StopIteration):
        return None
    raise RuntimeError("generator ignored GeneratorExit")

def close_all(generators):
    for generator in generators:
        generator.close()

def throw_into(iterator, exception):
    if isinstance(exception, GeneratorExit):
        close = getattr(iterator, "close", None)
        if close is not None:
            close()
        raise exception
    throw = getattr(iterator, "throw", None)
    if throw is None:
        raise exception
    try:
        return (False, throw(exception))
    except StopIteration as stop:
        return (True, stop.value)
`
