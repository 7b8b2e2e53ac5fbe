"""Philox4x32-10, the addresses of a random stream and FNV-1a, written out independently.

The three known answers are those of Random123 1.14.0, file tests/kat_vectors.
"""
from fixtures import write

MASK32, MASK64 = 2**32 - 1, 2**64 - 1

KNOWN = [
    ("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"),
]


def philox(counter, key):
    c, k = list(counter), list(key)
    for turn in range(10):
        if turn:
            k = [(k[0] + 0x9E3779B9) & MASK32, (k[1] + 0xBB67AE85) & MASK32]
        high0, low0 = divmod(0xD2511F53 * c[0], 2**32)
        high1, low1 = divmod(0xCD9E8D57 * c[2], 2**32)
        c = [high1 ^ c[1] ^ k[0], low1, high0 ^ c[3] ^ k[1], low0]
    return c


def fnv1a(text):
    value = 14695981039346656037
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 1099511628211) & MASK64
    return value


def splitmix(word):
    z = (word + 0x9E3779B97F4A7C15) & MASK64
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK64
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK64
    return z ^ (z >> 31)


def uniform(seed, name, draw, entity, time):
    key = splitmix(splitmix(seed) ^ fnv1a(name))
    counter = [draw & MASK32, (draw >> 32) & MASK32, entity & MASK32, time & MASK32]
    words = philox(counter, [key & MASK32, key >> 32])
    k = ((words[1] << 32) | words[0]) >> 12
    return (k + 0.5) / 2**52


def main():
    rows = []
    for counter, key, answer in KNOWN:
        words = [[int(word, 16) for word in group.split()] for group in (counter, key, answer)]
        assert philox(words[0], words[1]) == words[2]
        rows.append(words[0] + words[1] + words[2])
    write("philox.csv", ["c0", "c1", "c2", "c3", "k0", "k1", "r0", "r1", "r2", "r3"], rows)

    assert splitmix(0) == 0xE220A8397B1DCDAF  # the first number of Vigna's splitmix64.c from state 0
    assert fnv1a("foobar") == 0x85944171F73967E8  # from the reference page of FNV
    names = ["", "a", "foobar", "completion", "tỷ lệ nhập học"]
    write("stable_hash.csv", ["text", "hash"], [(name, fnv1a(name)) for name in names])

    addresses = [
        (seed, name, draw, entity, time)
        for seed in (0, 1, 2**64 - 1)
        for name in ("completion", "tỷ lệ nhập học")
        for draw, entity, time in [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1), (2**32 + 5, 7, -3)]
    ]
    write(
        "random_stream.csv",
        ["seed", "name", "draw", "entity", "time", "uniform"],
        [address + (uniform(*address),) for address in addresses],
    )


if __name__ == "__main__":
    main()
