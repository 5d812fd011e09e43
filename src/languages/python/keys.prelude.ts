/** Prelude functions behind dicts and sets whose keys have a __hash__ or __eq__ of the program's. */
export const keys = `
def with_key(operation, container, key, arguments, at):
    arguments[at] = find_key(container, key)
    return operation(*arguments)

def find_key(container, key):
    number = hash(key)
    for other in _native_candidates(container, number):
        if other is key or other == key:
            return _native_settled(other, number)
    return _native_settled(key, number)

def set_of_members(members):
    result = set()
    for member in members:
        result.add(member)
    return result

def frozenset_of_members(members):
    return frozenset(set_of_members(members))

def add_member(members, member):
    members.add(member)

def dict_of_pairs(pairs):
    result = {}
    at = 0
    while at < len(pairs):
        result[pairs[at]] = pairs[at + 1]
        at += 2
    return result

def merged(target, source):
    for key in source:
        target[key] = source[key]
    return target

def dict_from_keys(keys, value):
    result = {}
    for key in keys:
        result[key] = value
    return result

def combine_sets(name, members, others):
    result = set(members)
    for other in others:
        change_set(name, result, other)
    return frozenset(result) if isinstance(members, frozenset) else result

def change_set(name, members, other):
    if name == "union":
        for member in other:
            members.add(member)
    elif name == "difference":
        if other is members:
            members.clear()
        else:
            for member in other:
                members.discard(member)
    elif name == "intersection":
        kept = set_of_members(other)
        for member in list(members):
            if member not in kept:
                members.remove(member)
    else:
        for member in list(set_of_members(other)):
            if member in members:
                members.remove(member)
            else:
                members.add(member)
    return members

def change_sets(name, members, others):
    for other in others:
        change_set(name, members, other)

def compare_sets(name, members, other):
    if name == "issuperset":
        return compare_sets("issubset", set_of_members(other), members)
    others = set_of_members(other)
    for member in members:
        if (member in others) != (name == "issubset"):
            return False
    return True
`
