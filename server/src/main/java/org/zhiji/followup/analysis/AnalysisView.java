package org.zhiji.followup.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.capa.CapaEffects.CapaBrief;

/**
 * An analysis as its page and its form on paper show it.
 *
 * @param mine  whether the reader is to write it
 * @param capas that could be named: those of the branch from this month on, the latest first; only for who writes it
 */
record AnalysisView(
        UUID id,
        UUID reportId,
        YearMonth month,
        UUID departmentId,
        String departmentName,
        UUID analystId,
        String analystName,
        LocalDate dueOn,
        boolean overdue,
        List<AnalysedProblemView> problems,
        @Nullable String conclusion,
        @Nullable Instant submittedAt,
        boolean mine,
        List<CapaBrief> capas,
        int version) {

    /**
     * @param inMonth share of content customers in the month, in per cent
     * @param since   the same from the end of the month until today
     */
    record AnalysedProblemView(
            @Nullable String code,
            String text,
            @Nullable Integer cases,
            @Nullable Integer answered,
            @Nullable String cause,
            @Nullable String measure,
            @Nullable CapaBrief capa,
            @Nullable RateSeen inMonth,
            @Nullable RateSeen since) {}

    /** @param percent absent where nobody was asked */
    record RateSeen(
            long favourable, long answered, @Nullable BigDecimal percent) {}
}
