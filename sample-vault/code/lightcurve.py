"""Reads a log of brightness estimates and folds it by a period.

A line of the log is "2026-10-04 19:55,4.1": local time to the minute, then the magnitude.
"""

import csv
import math
import sys
from datetime import datetime

START = datetime(2026, 10, 4)


def read_log(path):
    """The points of a log as (days since START, magnitude)."""
    with open(path, encoding="utf-8", newline="") as file:
        return [(days_since_start(when), float(magnitude)) for when, magnitude in csv.reader(file)]


def days_since_start(text):
    moment = datetime.strptime(text, "%Y-%m-%d %H:%M")
    return (moment - START).total_seconds() / 86400


def fold(points, period):
    """Every point moved into one period, as (phase from 0 to 1, magnitude), by phase."""
    return sorted((day / period - math.floor(day / period), magnitude) for day, magnitude in points)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: python lightcurve.py LOG.csv PERIOD_IN_DAYS")
    for phase, magnitude in fold(read_log(sys.argv[1]), float(sys.argv[2])):
        print(f"{phase:5.3f}  {magnitude:4.1f}  {'*' * round((4.6 - magnitude) * 40)}")


if __name__ == "__main__":
    main()
