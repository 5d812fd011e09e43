def fail():
    raise "just text"


fail()
