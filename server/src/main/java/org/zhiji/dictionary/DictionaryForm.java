package org.zhiji.dictionary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param words in the order in which they are offered */
record DictionaryForm(@NotNull @Size(max = 200) List<@Valid WordForm> words) {

    /** @param code absent for a new one */
    record WordForm(
            @Nullable @Size(max = 40) String code,
            @NotBlank @Size(max = 40) String name,
            boolean retired) {}
}
