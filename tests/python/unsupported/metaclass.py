class Meta(type):
    pass


class Model(metaclass=Meta):  # rejected: metaclass
    pass


print(type(Model))
