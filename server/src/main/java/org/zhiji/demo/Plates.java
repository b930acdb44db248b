package org.zhiji.demo;

import java.util.ArrayList;
import java.util.List;

/** Licence plates of all kinds, each index another one. */
final class Plates {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String ANY = LETTERS + "0123456789";
    private static final String ELECTRIC = "DABCE";
    private static final String HYBRID = "FGHJK";
    private static final List<String> LAST = List.of("学", "警", "港", "挂");

    /** Five characters with two letters at most, as they are given out: the digits first, then one letter, then two. */
    private static final List<List<String>> PATTERNS = patterns();

    private static final int ORDINARY = PATTERNS.stream().mapToInt(Plates::size).sum();
    private static final int SMALL = 5 * ANY.length() * 10_000;
    private static final int LARGE = 5 * 100_000;

    private final long seed;
    private final Scatter ordinary;
    private final Scatter small;
    private final Scatter large;

    Plates(long seed) {
        this.seed = seed;
        ordinary = new Scatter(seed, ORDINARY);
        small = new Scatter(seed, SMALL);
        large = new Scatter(seed, LARGE);
    }

    String of(long index, Cars.Model car) {
        // Rare kinds by the index, not by chance: so their few numbers do not repeat either.
        var serial = index / 1000;
        switch ((int) (index % 1000)) {
            case 613 -> {
                return "使" + "%06d".formatted(100_000 + serial);
            }
            case 419 -> {
                return "WJ" + "%02d%05d".formatted(10 + serial / 100_000, serial % 100_000);
            }
            case 107, 208, 309, 410 -> {
                var kind = (int) (index % 1000 / 100) - 1;
                return "鄂A" + number(ordinary.of(serial)).substring(0, 4) + LAST.get(kind);
            }
            default -> {
                return switch (car.power()) {
                    case PETROL -> place(index, ORDINARY) + number(ordinary.of(index));
                    case ELECTRIC -> newEnergy(index, ELECTRIC, car.large());
                    case HYBRID -> newEnergy(index, HYBRID, car.large());
                };
            }
        }
    }

    private String newEnergy(long index, String kinds, boolean isLarge) {
        if (isLarge) {
            var number = large.of(index);
            return place(index, LARGE) + "%05d".formatted(number / 5) + kinds.charAt((int) (number % 5));
        }
        var number = small.of(index);
        var rest = number / 50_000;
        return place(index, SMALL)
                + kinds.charAt((int) (number % 5))
                + ANY.charAt((int) rest)
                + "%04d".formatted(number / 5 % 10_000);
    }

    /** When all numbers of one place have been given out, those of another follow. */
    private String place(long index, int numbers) {
        var places = Places.plates();
        var first = Places.nextPlate(Dice.of(seed, "place of plate", index % numbers));
        return places.get((int) ((first + index / numbers) % places.size()));
    }

    private static String number(long serial) {
        long rest = serial;
        for (var pattern : PATTERNS) {
            if (rest < size(pattern)) {
                return number(rest, pattern);
            }
            rest -= size(pattern);
        }
        throw new IllegalArgumentException("no plate number " + serial);
    }

    private static String number(long serial, List<String> pattern) {
        long rest = serial;
        var number = new StringBuilder();
        for (var characters : pattern) {
            number.append(characters.charAt((int) (rest % characters.length())));
            rest /= characters.length();
        }
        return number.toString();
    }

    private static int size(List<String> pattern) {
        return pattern.stream().mapToInt(String::length).reduce(1, (a, b) -> a * b);
    }

    private static List<List<String>> patterns() {
        var patterns = new ArrayList<List<String>>();
        for (int letters = 0; letters <= 2; letters++) {
            for (int mask = 0; mask < 32; mask++) {
                if (Integer.bitCount(mask) == letters) {
                    patterns.add(pattern(mask));
                }
            }
        }
        return List.copyOf(patterns);
    }

    private static List<String> pattern(int mask) {
        var pattern = new ArrayList<String>();
        for (int place = 0; place < 5; place++) {
            pattern.add((mask >> place & 1) == 1 ? LETTERS : "0123456789");
        }
        return List.copyOf(pattern);
    }
}
