package org.zhiji.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;

/**
 * What a room knows of a person: what goes into the copy that the person may ask for, and what is wiped when it must go
 * (Personal Information Protection Law, articles 45 and 47). A room that keeps something about customers offers a bean.
 */
public interface PersonalData {

    /** Stands where a text was and may not be missing. */
    String ERASED_TEXT = "（已按个人信息请求删除）";

    List<DataSheet> copy(UUID customer);

    /**
     * Wipes what tells who it was and leaves what the figures are made of: numbers, amounts, days, answers.
     *
     * @return the records whose history told of the person and is emptied too
     */
    List<Erased> erase(Actor actor, UUID customer, Instant now);

    /** Records of one kind, as the audit and the notices name it. */
    record Erased(String subject, Collection<UUID> ids) {}

    /**
     * One table of the copy.
     *
     * @param name    of the message {@code personal-data.<name>}
     * @param columns of the messages {@code personal-data.column.<column>}
     */
    record DataSheet(String name, List<String> columns, List<List<@Nullable Object>> rows) {

        /** Named after the columns that were read. */
        public static DataSheet of(String name, Result<?> found) {
            List<String> columns = List.of(found.fields()).stream()
                    .map(field -> field.getName())
                    .toList();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            found.forEach(row -> rows.add(new ArrayList<@Nullable Object>(row.intoList())));
            return new DataSheet(name, columns, rows);
        }
    }
}
