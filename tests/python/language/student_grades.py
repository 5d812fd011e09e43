students = [
    {"name": "Ann", "grades": [90, 85, 77]},
    {"name": "Bob", "grades": [60, 75.5, 80]},
    {"name": "Cy", "grades": []},
]


def average(grades):
    return sum(grades) / len(grades) if grades else None


def letter(score):
    if score is None:
        return "-"
    for limit, mark in ((90, "A"), (80, "B"), (70, "C")):
        if score >= limit:
            return mark
    return "F"


for i, student in enumerate(students, start=1):
    mean = average(student["grades"])
    text = "n/a" if mean is None else f"{mean:.2f}"
    print(f"{i}. {student['name']:<5}{text:>8} {letter(mean)} {student['grades']}")
best = max((s for s in students if s["grades"]), key=lambda s: average(s["grades"]))
print("Best:", best["name"], "with", round(average(best["grades"]), 1))
everything = [g for s in students for g in s["grades"]]
print(min(everything), max(everything), sum(everything), len(everything), sorted(everything)[len(everything) // 2])
passed, failed = [], []
for s in students:
    (passed if (average(s["grades"]) or 0) >= 75 else failed).append(s["name"])
print(passed, failed)
students.sort(key=lambda s: (-len(s["grades"]), s["name"]), reverse=True)
print([s["name"] for s in students])
students[0]["grades"] += [100]
students[0].update(name="Cyrus", year=2)
print(students[0], sorted(students[0].keys() - {"name"}))
histogram = {}
for g in everything:
    bucket = int(g) // 10 * 10
    histogram[bucket] = histogram.get(bucket, 0) + 1
for bucket in sorted(histogram):
    print(f"{bucket:3d}-{bucket + 9:<3d} {'#' * histogram[bucket]}")
print({s["name"]: letter(average(s["grades"])) for s in students})
seconds = 98765
hours, rest = divmod(seconds, 3600)
minutes, seconds = divmod(rest, 60)
print(f"{hours:02d}:{minutes:02d}:{seconds:02d}", f"{hours}h{minutes}m{seconds}s")
