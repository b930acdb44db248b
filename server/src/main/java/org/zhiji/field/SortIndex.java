package org.zhiji.field;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.list.Lists;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/** Makes or drops the index of a field after it has changed: outside every transaction, so that nobody waits for it. */
@Component
class SortIndex implements OneTimeJob<SortIndex.Task> {

    private final CustomFields fields;
    private final CustomColumns columns;
    private final Lists lists;
    private final Jobs jobs;

    SortIndex(CustomFields fields, CustomColumns columns, Lists lists, Jobs jobs) {
        this.fields = fields;
        this.columns = columns;
        this.lists = lists;
        this.jobs = jobs;
    }

    record Task(UUID fieldId) {}

    void order(CustomField field, Instant now) {
        jobs.schedule(this, field.id().toString(), now, new Task(field.id()));
    }

    @Override
    public String name() {
        return "custom-field-index";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    public void run(Task task, Instant now) {
        fields.read().stream()
                .filter(field -> field.id().equals(task.fieldId()))
                .forEach(field -> {
                    if (field.sortable() && !field.retired()) {
                        columns.index(lists.find(field.list()).table(), field);
                    } else {
                        columns.dropIndex(field);
                    }
                });
    }
}
