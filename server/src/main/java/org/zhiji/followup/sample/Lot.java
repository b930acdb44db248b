package org.zhiji.followup.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws a share by lot. Whoever made one call is looked at as well, and nobody can know which. */
final class Lot {

    private Lot() {}

    /** How many of so many: the share, rounded up, and none of none. */
    static int size(int calls, int percent) {
        return percent == 0 ? 0 : (calls * percent + 99) / 100;
    }

    /** @param drawn how many were drawn of them before */
    static <T> List<T> draw(List<T> left, int drawn, int percent, RandomGenerator random) {
        var missing = size(left.size() + drawn, percent) - drawn;
        if (missing <= 0) {
            return List.of();
        }
        var shuffled = new ArrayList<>(left);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(missing, shuffled.size())));
    }
}
