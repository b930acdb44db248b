package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.values;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row4;
import org.jooq.Table;

/** The days of a stretch with what each is called: a few hundred at most, joined by the index of birthdays. */
final class Birthdays {

    static final Field<LocalDate> ON = field(name("named", "on"), LocalDate.class);

    private Birthdays() {}

    static Table<?> of(CadenceTrigger.Question question) {
        var interval = question.interval();
        return values(NamedDays.between(interval.after(question.from()), interval.after(question.to())).stream()
                        .map(day ->
                                row(inline(day.on()), inline(day.calendar()), inline(day.month()), inline(day.day())))
                        .toArray(Row4[]::new))
                .as("named", "on", "calendar", "month", "day");
    }

    static Condition isBornOn(Field<String> calendar, Field<Integer> month, Field<Integer> day) {
        return month.eq(field(name("named", "month"), Integer.class))
                .and(day.eq(field(name("named", "day"), Integer.class)))
                .and(coalesce(calendar, inline("SOLAR")).eq(field(name("named", "calendar"), String.class)));
    }
}
