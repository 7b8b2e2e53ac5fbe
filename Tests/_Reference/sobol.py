"""Sobol' points: direction numbers for the program, points without a scramble as a fixture.

The direction numbers are the table of Joe and Kuo (2008), new-joe-kuo-6.21201, as SciPy carries it;
their licence goes with them. The points are those of scipy.stats.qmc.Sobol, which counts in Gray
code: its point i is that of index i xor i/2.
"""
import pathlib

import numpy
import scipy
from scipy.stats import qmc

from fixtures import TESTS, write
from random_streams import MASK32, fnv1a, splitmix

DIMENSIONS = 160
LICENCE = """
Copyright (c) 2008, Frances Y. Kuo and Stephen Joe
All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

    * Redistributions of source code must retain the above copyright
      notice, this list of conditions and the following disclaimer.

    * Redistributions in binary form must reproduce the above copyright
      notice, this list of conditions and the following disclaimer in the
      documentation and/or other materials provided with the distribution.

    * Neither the names of the copyright holders nor the names of the
      University of New South Wales and the University of Waikato
      and its contributors may be used to endorse or promote products derived
      from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS ``AS IS'' AND ANY
EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY
DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
(INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND
ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
""".strip().splitlines()


def table():
    numbers = numpy.load(pathlib.Path(qmc.__file__).parent / "_sobol_direction_numbers.npz")
    lines = [
        f"# The first {DIMENSIONS} dimensions of new-joe-kuo-6.21201: dimension, degree s of its primitive",
        "# polynomial, its inner coefficients a, and s initial numbers m. Joe & Kuo (2008), Constructing",
        "# Sobol' sequences with better two-dimensional projections, SIAM J. Sci. Comput. 30, 2635-2654.",
        f"# Written by Tests/_Reference/sobol.py from SciPy {scipy.__version__}. Do not edit.",
        "#",
    ]
    lines += [("# " + line).rstrip() for line in LICENCE]
    for dimension in range(2, DIMENSIONS + 1):
        polynomial = int(numbers["poly"][dimension - 1])
        degree = polynomial.bit_length() - 1
        inner = (polynomial - 2**degree - 1) // 2
        initial = [int(m) for m in numbers["vinit"][dimension - 1][:degree]]
        lines.append(" ".join(str(n) for n in [dimension, degree, inner] + initial))
    target = TESTS.parent / "Sources" / "Probability" / "Resources" / "joe-kuo.txt"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target.name}: {DIMENSIONS} dimensions")


def points():
    """A few points of every dimension, far ones too, as 32-bit words."""
    sampler = qmc.Sobol(DIMENSIONS, scramble=False, bits=32)
    wanted = {0, 1, 2, 3, 5, 8, 100, 1023, 4999, 50_021, 131_071}
    rows = []
    last = max(wanted | {131_071})
    points = sampler.random(last + 1)
    for place in range(last + 1):
        index = place ^ (place >> 1)
        if index in wanted:
            rows += [(index, d, int(points[place, d] * 2**32)) for d in range(DIMENSIONS)]
    write("sobol.csv", ["index", "dimension", "word"], sorted(rows))


def reversed_bits(word):
    return int(f"{word:032b}"[::-1], 2)


def scrambled(word, key):
    """Vegdahl's form of the hash of Laine and Karras, with two words of the key; 52 digits."""
    words = splitmix(key)
    a, b, fill = words & MASK32, words >> 32 | 1, splitmix(words) & MASK32
    x = reversed_bits(word)
    x ^= x * 0x3D20ADEA & MASK32
    x = (x + a) * b & MASK32
    x ^= x * 0x05526C56 & MASK32
    x ^= x * 0x53A22864 & MASK32
    high = reversed_bits(x)
    tail = high ^ fill
    tail = (tail ^ tail >> 16) * 0x85EBCA6B & MASK32
    tail = (tail ^ tail >> 13) * 0xC2B2AE35 & MASK32
    tail ^= tail >> 16
    return ((high << 20 | tail >> 12) + 0.5) / 2**52


def streams():
    """Scrambled numbers, written out one by one."""
    sampler = qmc.Sobol(8, scramble=False, bits=32)
    points = (sampler.random(16) * 2**32).astype(int)
    rows = []
    for seed in (0, 72, 2**64 - 1):
        for name in ("rate/model", "tỷ lệ nhập học"):
            for replicate in (0, 1, 19):
                key = splitmix(splitmix(seed) ^ fnv1a(name) ^ splitmix(replicate))
                for place, dimension in ((0, 0), (3, 0), (9, 5), (15, 7)):
                    number = scrambled(int(points[place, dimension]), key)
                    rows.append((seed, name, replicate, dimension, place ^ place >> 1, number))
    columns = ["seed", "name", "replicate", "dimension", "index", "uniform"]
    write("sobol_streams.csv", columns, rows)


table()
points()
streams()
