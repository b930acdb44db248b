package org.zhiji.followup.analysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Typed;

/** What the service manager writes down; a draft may leave out what handing in asks for. */
record AnalysisForm(
        @NotNull @Size(max = 30) List<@Valid AnalysedProblemForm> problems,
        @Nullable @Size(max = 4000) String conclusion) {

    record AnalysedProblemForm(
            @Nullable @Size(max = 20) String code,
            @NotBlank @Size(max = 200) String text,
            @Nullable @Min(0) Integer cases,
            @Nullable @Min(0) Integer answered,
            @Nullable @Size(max = 1000) String cause,
            @Nullable @Size(max = 1000) String measure,
            @Nullable UUID capaId) {

        AnalysedProblem problem() {
            return new AnalysedProblem(
                    Typed.orNull(code),
                    text.strip(),
                    cases,
                    answered,
                    Typed.orNull(cause),
                    Typed.orNull(measure),
                    capaId);
        }
    }
}
