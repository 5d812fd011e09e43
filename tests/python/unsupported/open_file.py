def save(text):
    with open("out.txt", "w") as f:  # rejected: open
        f.write(text)


print("nothing saved")
