package org.zhiji.demo;

/** Gives each index below a size another one below it, none twice: numbers that look random and never repeat. */
final class Scatter {

    private final long size;
    private final long factor;
    private final long shift;

    /** @param size below 2³¹, so that products stay exact */
    Scatter(long seed, int size) {
        this.size = size;
        factor = coprime(size / 3 + Math.floorMod(Dice.mixed(seed), size / 2L));
        shift = Math.floorMod(Dice.mixed(seed + 1), this.size);
    }

    long of(long index) {
        return (index % size * factor + shift) % size;
    }

    private long coprime(long from) {
        var candidate = from;
        while (commonDivisor(candidate, size) != 1) {
            candidate++;
        }
        return candidate;
    }

    private static long commonDivisor(long a, long b) {
        return b == 0 ? a : commonDivisor(b, a % b);
    }
}
