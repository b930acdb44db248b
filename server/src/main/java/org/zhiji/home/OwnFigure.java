package org.zhiji.home;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;
import org.zhiji.platform.statistics.Difference.Share;

/** What the house knows of itself, to stand beside what the training says. A room offers a bean for what it knows. */
public interface OwnFigure {

    /** Whether the person may know it at all; whose rows are counted is a matter of the query. */
    boolean mayKnow(Actor actor);

    /** With one or two statements. */
    List<Known> counted(Actor actor, @Nullable UUID department, Days days);

    /**
     * @param share of so many, so many; a plain number is a part of itself
     */
    record Known(Kind kind, Share share) {

        public static Known number(Kind kind, long number) {
            return new Known(kind, new Share(number, number));
        }
    }

    /** What can be known. */
    enum Kind {
        /** Customers whose last word about a visit was favourable. */
        SATISFIED,
        /** Customers whose last word about a visit was not. */
        DISSATISFIED,
        /** Customers who have complained; a number. */
        COMPLAINANTS,
        /** Of the customers whose complaint was closed, those who came again and paid. */
        RECOVERY,
        /** Of the complaints, those opened again or made again within 90 days. */
        REPEATED,
        /** Of the cars long absent whose reason is known, those for lack of care. */
        LACK_OF_CARE,
        /** Of the long-absent customers who were reached, those who came again within half a year. */
        WON_BACK,
        /** Of the cars that came in the year before, those that did not come in this one. */
        LOST_CARS,
        /** Customers who came by another one; a number. */
        REFERRED,
        /** Customers who say that they would come again and recommend us. */
        LOYAL
    }
}
