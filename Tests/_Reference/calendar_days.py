"""Ordinals of days from Python's datetime, which follows the proleptic Gregorian calendar."""
import datetime
import random

from fixtures import write

random.seed(1)
last = datetime.date(9999, 12, 31).toordinal()
ordinals = sorted({1, last, *(random.randint(1, last) for _ in range(40))})
days = [datetime.date.fromordinal(n) for n in ordinals]
days += [datetime.date(y, m, d) for y, m, d in
         [(1900, 2, 28), (1900, 3, 1), (2000, 2, 29), (2020, 2, 29), (2021, 2, 28), (2022, 3, 4)]]
write("days.csv", ["year", "month", "day", "ordinal"],
      [(d.year, d.month, d.day, d.toordinal() - 1) for d in days], target="EnrolmentModelTests")
