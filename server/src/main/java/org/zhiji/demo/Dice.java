package org.zhiji.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance for one record: the same seed, kind and index always throw the same, whatever was thrown for others. */
final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String kind, long index) {
        return new Dice(mixed(mixed(seed + kind.hashCode()) + index));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    /** The earlier in the list, the more often: the shape that surnames, models and much else have. */
    <T> T pickEarly(List<T> list) {
        var place = random.nextDouble() * random.nextDouble();
        return list.get((int) (place * list.size()));
    }

    /** An index of the weights, each as often as it weighs. */
    int weighted(double[] cumulated) {
        var point = random.nextDouble() * cumulated[cumulated.length - 1];
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    String digits(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + below(10)));
        }
        return text.toString();
    }

    /** Neighbouring seeds must not give neighbouring throws (the finaliser of MurmurHash3). */
    static long mixed(long value) {
        var z = value;
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }
}
