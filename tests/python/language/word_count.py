"""Counts words in a text."""

TEXT = """The quick brown fox jumps over the lazy dog.
The dog barks; the fox runs away!
A quick end."""


def clean(word):
    """Strip the punctuation and lower the case."""
    return word.strip(".,;!?").lower()


def word_count(text):
    counts = {}
    for line in text.splitlines():
        for word in line.split():
            word = clean(word)
            if word not in counts:
                counts[word] = 0
            counts[word] += 1
    return counts


def main():
    counts = word_count(TEXT)
    print("Different words:", len(counts))
    print("All words:", sum(counts.values()))
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print(f"{word:<8} {count} {'*' * count}")
    longest = max(counts, key=lambda w: (len(w), w))
    print("Longest:", longest, len(longest))
    by_length = {}
    for word in counts:
        by_length.setdefault(len(word), []).append(word)
    for length in sorted(by_length):
        print(length, sorted(by_length[length]))
    print(clean.__doc__, clean.__name__, __name__)
    print("Vowels:", {v: TEXT.lower().count(v) for v in "aeiou"})


if __name__ == "__main__":
    main()
