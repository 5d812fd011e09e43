class Age:
    def __init__(self, years):
        if years < 0:
            raise ValueError(f"age cannot be {years}")
        self.years = years


people = {name: Age(years) for name, years in [("ann", 30), ("bob", -1)]}
