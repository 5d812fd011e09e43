class ConfigError(Exception):
    pass


def read(text):
    try:
        return float(text)
    except ValueError as error:
        raise ConfigError(f"bad number {text!r}") from error


def main():
    print(read("1.5"))
    print(read("abc"))


main()
