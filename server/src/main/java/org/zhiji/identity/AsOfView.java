package org.zhiji.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stood at the end of a day; what is personal stays hidden.
 *
 * @param existed whether it was on file by then; without that there are no fields
 */
public record AsOfView(LocalDate day, boolean existed, List<AsOfField> fields) {

    /**
     * @param field   as the audit names it
     * @param name    what people call it, where they have named it themselves
     * @param value   text, number, list or object; of a reference the name
     * @param changed it is something else today
     */
    public record AsOfField(
            String field, @Nullable String name, @Nullable Object value, boolean changed) {}
}
