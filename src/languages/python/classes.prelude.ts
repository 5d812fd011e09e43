/** Prelude functions behind classes: making them, making instances, and attributes on which the program has a say. */
export const classes = `
def prepare_class(name, bases, keywords):
    keywords = {} if keywords is None else keywords
    resolved = []
    for base in bases:
        entries = None if isinstance(base, type) else _native_special(base, "__mro_entries__")
        if entries is None:
            resolved.append(base)
        else:
            resolved.extend(entries(bases))
    changed = len(resolved) != len(bases) or any_different(resolved, bases)
    resolved = tuple(resolved)
    metaclass = keywords.pop("metaclass", None)
    if metaclass is None:
        metaclass = type(resolved[0]) if resolved else type
    if isinstance(metaclass, type):
        metaclass = _native_best_metaclass(metaclass, resolved)
    prepare = getattr(metaclass, "__prepare__", None)
    namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    return [resolved, metaclass, keywords, bases if changed else None, namespace]

def any_different(items, others):
    at = 0
    while at < len(items):
        if items[at] is not others[at]:
            return True
        at += 1
    return False

def build_class(name, prepared, pairs):
    bases, metaclass, keywords, written, namespace = prepared
    at = 0
    while at < len(pairs):
        namespace[pairs[at]] = pairs[at + 1]
        at += 2
    if written is not None:
        namespace["__orig_bases__"] = written
    return metaclass(name, bases, namespace, **keywords)

def finish_class(cls, watchers, keywords):
    for value, name in watchers:
        try:
            _native_type_method(value, "__set_name__")(value, cls, name)
        except BaseException as error:
            text = f"Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in {cls.__name__!r}"
            raise RuntimeError(text) from error
    super(cls, cls).__init_subclass__(**keywords)
    return cls

def class_item(method, key):
    return method(key)

def make_instance(cls, arguments, keywords):
    instance = _native_new_of(cls)(cls, *arguments, **keywords)
    if _native_is_a(instance, cls):
        initialise(instance, arguments, keywords)
    return instance

def initialise(instance, arguments, keywords):
    result = _native_special(instance, "__init__")(*arguments, **keywords)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return instance

def new_value(cls, base, arguments, keywords):
    return _native_recast(cls, base(*arguments, **keywords))

def attribute_by_program(value, name):
    try:
        return _native_special(value, "__getattribute__")(name)
    except AttributeError:
        hook = _native_special(value, "__getattr__")
        if hook is None:
            raise
        return hook(name)

def attribute_or_hook(value, name):
    try:
        return _native_plain_attribute(value, name)
    except AttributeError:
        return _native_special(value, "__getattr__")(name)

def isinstance_of(value, classes):
    if isinstance(classes, tuple):
        for each in classes:
            if isinstance(value, each):
                return True
        return False
    if type(value) is classes:
        return True
    if _native_type_method(classes, "__instancecheck__")(classes, value):
        return True
    return False

def issubclass_of(cls, classes):
    if isinstance(classes, tuple):
        for each in classes:
            if issubclass(cls, each):
                return True
        return False
    if _native_type_method(classes, "__subclasscheck__")(classes, cls):
        return True
    return False
`
