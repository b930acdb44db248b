package org.zhiji.followup.cadence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Who hears of a contact that is due or was not made.
 *
 * @param days working days from the planned one: before it below zero, after it above
 */
public record Rung(@Min(-30) @Max(30) int days, @NotNull To to) {

    public enum To {
        OWNER,
        SUPERIOR,
        DEPARTMENT_MANAGER,
        GENERAL_MANAGER
    }
}
