package org.zhiji.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One of the answers to choose from. */
public record Choice(
        @NotBlank @Pattern(regexp = "[A-Z0-9_]{1,30}") String code,
        @NotBlank @Size(max = 100) String textZh,
        @NotNull @Size(max = 200) String textEn,
        boolean wanted) {}
