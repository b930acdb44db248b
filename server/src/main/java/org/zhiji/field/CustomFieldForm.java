package org.zhiji.field;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param list only looked at when the field is new, like the type: what has been filled in keeps its form
 * @param retired no longer shown; what was filled in stays and comes back with the field
 */
record CustomFieldForm(
        @NotBlank @Size(max = 40) String list,
        @NotBlank @Size(max = 40) String name,
        @NotNull CustomFieldType type,
        @Nullable @Size(max = 200) String hint,
        boolean sortable,
        @NotNull @Size(max = 200) List<@Valid ChoiceForm> choices,
        @Min(0) @Max(1000) int place,
        boolean retired) {

    /** @param value absent for a new one */
    record ChoiceForm(
            @Nullable @Size(max = 40) String value,
            @NotBlank @Size(max = 60) String name,
            boolean retired) {}
}
