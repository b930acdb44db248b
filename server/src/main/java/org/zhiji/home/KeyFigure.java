package org.zhiji.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;
import org.zhiji.platform.statistics.Difference.Share;

/** A figure by which the house is led. The room that knows it offers a bean; the home pages and the year's targets find it. */
public interface KeyFigure {

    Kpi kpi();

    /** Whether the person may know it at all; whose rows are counted is a matter of the query. */
    boolean mayKnow(Actor actor);

    /** One count for each of the periods, in their order; with one statement, or two where two tables are counted. */
    List<Count> counted(Actor actor, FigureScope scope, List<Days> periods);

    /**
     * Of so many, so many.
     *
     * @param item what exactly was counted, where the rows are asked for by it: the code of a question
     */
    record Count(Share share, @Nullable String item) {

        public Count(long part, long of) {
            this(new Share(part, of), null);
        }
    }
}
