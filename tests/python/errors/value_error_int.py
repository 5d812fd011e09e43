def parse(line):
    name, number = line.split("=")
    return name, int(number)


for line in ["a=1", "b=22", "c=three"]:
    print(parse(line))
