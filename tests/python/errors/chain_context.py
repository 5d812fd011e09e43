def load(settings, key):
    try:
        return settings[key]
    except KeyError:
        return int("no " + key)


print(load({"port": 80}, "port"))
load({}, "port")
