package org.zhiji.followup.cadence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.ConsentPurpose;

/**
 * A rule as somebody writes it.
 *
 * @param filter        of the list, absent for all its records
 * @param number        of the interval, of the days after something happened or before a date
 * @param field         the key of the date, where the trigger asks for one
 * @param questionnaire code of the one that is asked, in the version that holds on the day of planning
 * @param people        among whom contacts are given out; none: the callers of the customer's branch
 * @param openDays      working days after the due day until the contact means nothing any more
 * @param holdOutPercent so many in a hundred are left alone to compare with; absent: nobody
 * @param track         absent: maintenance
 * @param withinPause   also soon after another contact, as the steps of a series are; absent: not
 * @param message       what is proposed to be written, with the fields of scripts; absent: the usual words of the occasion
 */
public record CadenceRuleForm(
        @NotBlank @Size(max = 60) String name,
        boolean active,
        @Min(1) @Max(999) int place,
        @NotBlank @Pattern(regexp = "[a-z-]{1,40}") String list,
        @Nullable Map<String, Object> filter,
        @NotBlank @Size(max = 40) String triggerKind,
        @Min(0) @Max(1000) int number,
        Interval.@NotNull Unit unit,
        @Nullable @Size(max = 60) String field,
        boolean yearly,
        @NotNull CadenceChannel channel,
        @NotNull ConsentPurpose purpose,
        @NotBlank @Size(max = 60) String questionnaire,
        @NotNull Assignee assignee,
        @NotNull @Size(max = 100) List<@NotNull UUID> people,
        @Min(0) @Max(120) int openDays,
        @Nullable @Size(max = 500) String message,
        @NotNull @Size(max = 20) List<@Valid @NotNull Rung> ladder,
        @Nullable @Min(0) @Max(50) Integer holdOutPercent,
        @Nullable Track track,
        @Nullable Boolean withinPause) {

    /** What was left out is written down, so that the history of a rule does not tell a change where there was none. */
    public CadenceRuleForm {
        holdOutPercent = Objects.requireNonNullElse(holdOutPercent, 0);
        track = Objects.requireNonNullElse(track, Track.MAINTENANCE);
        withinPause = Objects.requireNonNullElse(withinPause, false);
    }

    int heldOut() {
        return Objects.requireNonNull(holdOutPercent);
    }

    Track on() {
        return Objects.requireNonNull(track);
    }

    boolean mayCrowd() {
        return Objects.requireNonNull(withinPause);
    }

    Interval interval() {
        return new Interval(number, unit);
    }
}
