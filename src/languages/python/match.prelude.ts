/** Prelude functions behind `match`: None where a pattern of the kind does not match, else what its parts are to match. */
export const matching = `
def match_items(subject, least, exact):
    length = len(subject)
    if length == exact or exact < 0 and length >= least:
        return list(subject)
    return None

def match_mapping(subject, keys, rest):
    missing = [None]
    values = []
    for key in keys:
        value = subject.get(key, missing)
        if value is missing:
            return None
        values.append(value)
    others = None
    if rest:
        others = dict(subject)
        for key in keys:
            del others[key]
    values.append(others)
    return values

def match_class(subject, cls, count, names):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, cls):
        return None
    wanted = []
    values = []
    if count:
        positional = getattr(cls, "__match_args__", None)
        if positional is None:
            allowed = 1 if _native_matches_itself(cls) else 0
        elif isinstance(positional, tuple):
            allowed = len(positional)
        else:
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {type(positional).__name__})")
        if allowed < count:
            plural = "" if allowed == 1 else "s"
            raise TypeError(f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)")
        if positional is None:
            values.append(subject)
        else:
            wanted.extend(positional[:count])
    wanted.extend(names)
    for at in range(len(wanted)):
        name = wanted[at]
        if not isinstance(name, str):
            raise TypeError(f"__match_args__ elements must be strings (got {type(name).__name__})")
        if name in wanted[:at]:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        try:
            values.append(getattr(subject, name))
        except AttributeError:
            return None
    return values
`
