package org.zhiji.field;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.list.Lists;
import org.zhiji.platform.job.DailyJob;

/** Makes the indexes that are missing: a restored backup brings the columns, and the power may have failed while one was made. */
@Component
class EnsureIndexes implements DailyJob {

    private final CustomFields fields;
    private final CustomColumns columns;
    private final Lists lists;

    EnsureIndexes(CustomFields fields, CustomColumns columns, Lists lists) {
        this.fields = fields;
        this.columns = columns;
        this.lists = lists;
    }

    @Override
    public String name() {
        return "custom-field-indexes";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    @Override
    public void run(Instant now) {
        fields.read().stream()
                .filter(field -> field.sortable() && !field.retired())
                .forEach(field -> columns.index(lists.find(field.list()).table(), field));
    }
}
