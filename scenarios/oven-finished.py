import threading


class Oven:
    def __init__(self):
        self.degrees = 20


oven = None
baked_at = {"rye": 0, "oat": 0}
kitchen = threading.Lock()


def shared_oven():
    global oven
    if oven is None:
        with kitchen:
            if oven is None:
                new_oven = Oven()
                new_oven.degrees = 220
                oven = new_oven
    return oven


def bake(bread):
    baked_at[bread] = shared_oven().degrees


rye = threading.Thread(target=bake, args=("rye",))
oat = threading.Thread(target=bake, args=("oat",))
rye.start()
oat.start()
rye.join()
oat.join()

print(baked_at)
