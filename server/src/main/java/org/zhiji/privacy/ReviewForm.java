package org.zhiji.privacy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param name the own name, typed instead of a signature */
record ReviewForm(
        @Min(2000) @Max(2999) int year,
        @NotNull @Size(max = 40) List<@Valid ReviewPointForm> points,
        @NotBlank @Size(max = 100) String name) {

    /**
     * @param done whether it is as it should be
     * @param note what was found; needed where it is not
     */
    record ReviewPointForm(
            @NotNull ReviewPoint point,
            boolean done,
            @Nullable @Size(max = 1000) String note) {}
}
