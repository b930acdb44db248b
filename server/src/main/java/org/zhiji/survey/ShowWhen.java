package org.zhiji.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A branch: asked only after one of these answers.
 *
 * @param question code of an earlier one
 * @param answers  YES, NO, codes of choices or numbers of a scale
 */
public record ShowWhen(
        @NotBlank @Size(max = 20) String question,
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 30) String> answers) {}
