package org.zhiji.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a request ends.
 *
 * @param identityCheck how it was made sure that it is the person; needed when the request is granted
 * @param result        what was done; needed, as the reason, when it is refused
 * @param confirmedName the name as it stands on file, typed again, where data are to be erased
 */
record PersonalDataAnswerForm(
        @NotNull RequestStatus status,
        @Nullable @Size(max = 500) String identityCheck,
        @Nullable @Size(max = 1000) String result,
        @Nullable @Size(max = 100) String confirmedName) {}
