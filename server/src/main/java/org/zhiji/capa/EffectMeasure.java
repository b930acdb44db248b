package org.zhiji.capa;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.statistics.Difference.Share;

/**
 * Something by which the effect of an action can be told, always a share: of so many, so many. The room that knows it offers
 * a bean.
 */
public interface EffectMeasure {

    /** Stable, as it stands in the rows, for example {@code QUESTION}. */
    String kind();

    String name(Locale locale);

    /** What it can be taken of, for example the questions; empty where there is only one. */
    List<Item> items(Locale locale);

    /** Whether less is better. */
    boolean lowerBetter();

    /**
     * How many did, of how many, on these days, both included; whoever looks.
     *
     * @param item       one of {@link #items}, absent where there are none
     * @param department with those below it; absent for the whole company
     */
    Share measured(@Nullable String item, @Nullable UUID department, LocalDate from, LocalDate to);

    /** For example a question with its code. */
    record Item(String id, String name) {}
}
