package org.zhiji.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A success as it is told.
 *
 * @param customerId whose it was, where it was a customer's
 * @param contactId  in which it was told; the customer is then that one's
 */
record SuccessStoryForm(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 2000) String situation,
        @NotBlank @Size(max = 4000) String method,
        @Nullable @Size(max = 2000) String result,
        @Nullable UUID customerId,
        @Nullable UUID contactId,
        @Nullable @Size(max = 10) List<@NotBlank @Size(max = 30) String> tags) {}
