class Report(Exception):
    def __str__(self):
        return "line one\nline two: " + ", ".join(map(str, self.args))


print("about to fail")
raise Report(1, "two")
