package org.zhiji.customer.personality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param personality absent to take the judgement back
 * @param evidence    what happened, in plain words that the customer may read
 */
record PersonalityForm(
        @Nullable Personality personality,
        @NotNull @Size(max = 12) List<@NotNull Sign> signs,
        @NotBlank @Size(max = 500) String evidence) {}
