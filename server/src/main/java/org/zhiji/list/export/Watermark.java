package org.zhiji.list.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Texts;
import org.zhiji.platform.time.Time;

/** What each file says of itself: who took it, when, what of, and what for. */
@Component
class Watermark {

    private final Employees employees;
    private final FilterWords words;
    private final Texts texts;
    private final Time time;

    Watermark(Employees employees, FilterWords words, Texts texts, Time time) {
        this.employees = employees;
        this.words = words;
        this.texts = texts;
        this.time = time;
    }

    /**
     * @param line  all in one, for the foot of a page or the last line of a text
     * @param facts name and value of each, for a sheet of their own
     */
    record Mark(String line, String sheet, List<Fact> facts) {}

    record Fact(String name, String value) {}

    Mark of(Export export, Instant now) {
        var language = export.language();
        var who = employees.get(export.employeeId());
        var number = who.staffNo() == null ? "" : texts.get(language, "export.mark.number", who.staffNo());
        var at = LocalDateTime.ofInstant(now, time.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
        return new Mark(
                texts.get(language, "export.mark.line", who.name(), number, at),
                texts.get(language, "export.mark.sheet"),
                List.of(
                        fact("by", who.name() + number, language),
                        fact("at", at, language),
                        fact("list", texts.get(language, "list." + export.list()), language),
                        fact("filter", words.of(export, language), language),
                        fact("purpose", blank(export.purpose()), language),
                        fact("approval", blank(export.approvalId()), language),
                        fact("care", texts.get(language, "export.mark.care-text"), language)));
    }

    private Fact fact(String key, String value, Locale language) {
        return new Fact(texts.get(language, "export.mark." + key), value);
    }

    private static String blank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
