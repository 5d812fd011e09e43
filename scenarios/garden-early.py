import threading

beds = ["grass", "grass"]
planted_beside = ["", ""]


def garden(bed):
    beds[bed] = "soil"
    planted_beside[bed] = beds[1 - bed]


first = threading.Thread(target=garden, args=(0,))
second = threading.Thread(target=garden, args=(1,))
first.start()
second.start()
first.join()
second.join()

print(f"Planted beside: {planted_beside}")
