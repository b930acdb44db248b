package org.zhiji.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of the records of an import that is taken back, by their type.
 *
 * @param total how many records the import has touched
 */
record UndoCounts(long total, Map<String, Figures> types) {

    /**
     * @param discarded new ones that go into the recycle bin
     * @param putBack changed ones that are as they were before
     * @param kept left as they are until somebody decides
     * @param gone in the recycle bin already
     */
    record Figures(long discarded, long putBack, long kept, long gone) {

        static final Figures NONE = new Figures(0, 0, 0, 0);

        Figures plus(Figures other) {
            return new Figures(
                    discarded + other.discarded, putBack + other.putBack, kept + other.kept, gone + other.gone);
        }

        long sum() {
            return discarded + putBack + kept + gone;
        }
    }

    static UndoCounts none(long total) {
        return new UndoCounts(total, Map.of());
    }

    UndoCounts plus(String type, Figures figures) {
        var sums = new LinkedHashMap<>(types);
        sums.merge(type, figures, Figures::plus);
        return new UndoCounts(total, sums);
    }

    Figures sum() {
        return types.values().stream().reduce(Figures.NONE, Figures::plus);
    }

    long done() {
        return sum().sum();
    }
}
