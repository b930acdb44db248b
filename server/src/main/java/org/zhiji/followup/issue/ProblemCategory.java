package org.zhiji.followup.issue;

import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintCategory;

/** Unfavourable answers, other problems and complaints are counted under the same headings. */
public final class ProblemCategory {

    private ProblemCategory() {}

    /** @param cause of the question that was answered unfavourably, see {@code question.cause_code} */
    public static ComplaintCategory ofCause(@Nullable String cause) {
        return switch (cause) {
            case "RECEPTION", "EXPLANATION", "REMINDER", "ATTITUDE", "HANDLING", "PROMISE" ->
                ComplaintCategory.SERVICE_ATTITUDE;
            case "REPAIR_QUALITY", "QUALITY", "UNRESOLVED" -> ComplaintCategory.REPAIR_QUALITY;
            case "DELIVERY_TIME", "WAITING" -> ComplaintCategory.TIME;
            case "PRICE" -> ComplaintCategory.PRICE;
            case "CLEANLINESS" -> ComplaintCategory.CAR_CLEANLINESS;
            case "ENVIRONMENT" -> ComplaintCategory.ENVIRONMENT;
            case null, default -> ComplaintCategory.OTHER;
        };
    }
}
