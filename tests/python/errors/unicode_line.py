def größe(text):
    return "é" + text * "한국어" + text


print("시작")
größe("ü")
