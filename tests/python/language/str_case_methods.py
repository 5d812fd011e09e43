s = "hello World, it's 3 o'clock"
print(s.upper())
print(s.lower())
print(s.title())
print(s.capitalize())
print(s.swapcase())
print("Straße".upper(), "Straße".casefold(), "ÀÉ".lower(), "ß".isalpha())
print("abc".isalpha(), "abc1".isalpha(), "".isalpha(), "abc1".isalnum(), "a b".isalnum(), "".isalnum())
print("123".isdigit(), "12.3".isdigit(), "-1".isdigit(), "".isdigit(), "½".isnumeric(), "7".isdecimal(), "²".isdigit())
print("abc".islower(), "aBc".islower(), "a1".islower(), "1".islower(), "ABC".isupper(), "A 1".isupper(), "".isupper())
print("  \t\n".isspace(), "".isspace(), " a ".isspace())
print("Hello World".istitle(), "Hello world".istitle(), "name_1".isidentifier(), "1name".isidentifier(), "for".isidentifier())
print("they're bill's".title(), "x-ray 2nd".title())
print("abc".isascii(), "é".isascii(), "abc".isprintable(), "a\n".isprintable())


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalpha()]
    return letters == letters[::-1]


for phrase in ("A man, a plan, a canal: Panama", "Not one", ""):
    print(repr(phrase), is_palindrome(phrase))
