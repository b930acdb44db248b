package org.zhiji.field;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.field.OwnFields.Days;
import org.zhiji.field.OwnFields.Misfit;
import org.zhiji.field.OwnFields.Said;
import tools.jackson.databind.ObjectMapper;

/** What people write into the cells of a table, as the field keeps it. */
@Component
class WrittenValue {

    private static final Set<String> YES = Set.of("是", "有", "对", "√", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "没有", "不", "×", "n", "no", "false", "0");

    private final DSLContext db;
    private final ObjectMapper json;

    WrittenValue(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Said read(CustomField field, String cell, Days days) {
        var text = cell.strip();
        return switch (field.type()) {
            case TEXT -> fitting(field, text, Misfit.TOO_LONG);
            case NUMBER, MONEY -> fitting(field, plain(text).replaceAll("[,¥￥元\\s]", ""), Misfit.NOT_A_NUMBER);
            case DATE -> days.read(text).map(WrittenValue::said).orElse(none(Misfit.NOT_A_DATE));
            case CHOICE ->
                choice(field, text)
                        .map(value -> fitting(field, value, Misfit.NO_SUCH_CHOICE))
                        .orElse(none(Misfit.NO_SUCH_CHOICE));
            case MULTI_CHOICE -> choices(field, text);
            case YES_NO -> yesNo(plain(text).toLowerCase(Locale.ROOT));
            case PERSON -> person(text);
            case LINK -> fitting(field, text, Misfit.NOT_A_LINK);
        };
    }

    private Said fitting(CustomField field, Object value, Misfit otherwise) {
        try {
            return new Said(CustomValue.read(field, json.valueToTree(value)), null);
        } catch (IllegalArgumentException e) {
            return none(otherwise);
        }
    }

    /** Retired ones, too: a table may be as old as they are. */
    private static Optional<String> choice(CustomField field, String text) {
        return field.choices().stream()
                .filter(choice -> choice.name().equals(text) || choice.value().equals(text))
                .findFirst()
                .map(CustomField.CustomChoice::value);
    }

    private Said choices(CustomField field, String text) {
        var chosen = new ArrayList<String>();
        for (var part : text.split("[、,，;；/|]")) {
            var value = choice(field, part.strip());
            if (value.isEmpty()) {
                return none(Misfit.NO_SUCH_CHOICE);
            }
            chosen.add(value.get());
        }
        return fitting(field, chosen, Misfit.NO_SUCH_CHOICE);
    }

    private static Said yesNo(String word) {
        if (YES.contains(word)) {
            return said(true);
        }
        return NO.contains(word) ? said(false) : none(Misfit.NOT_YES_OR_NO);
    }

    /** By staff number, else by a name that only one has. */
    private Said person(String text) {
        var numbered = db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.STAFF_NO.eq(text))
                .fetchOptional(EMPLOYEE.ID);
        if (numbered.isPresent()) {
            return said(numbered.get());
        }
        var named = db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.NAME.eq(text))
                .limit(2)
                .fetch(EMPLOYEE.ID);
        return named.size() == 1 ? said(named.getFirst()) : none(Misfit.NO_SUCH_PERSON);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Said said(@Nullable Object value) {
        return new Said(value, null);
    }

    private static Said none(Misfit why) {
        return new Said(null, why);
    }
}
