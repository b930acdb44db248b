package org.zhiji.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** How a question is answered. */
public enum QuestionKind {
    YES_NO,
    SINGLE,
    MULTIPLE,
    SCALE_0_10,
    SCALE_1_5,
    TEXT,
    DATE;

    private static final int LONGEST_TEXT = 2000;

    boolean hasChoices() {
        return this == SINGLE || this == MULTIPLE;
    }

    boolean isScale() {
        return this == SCALE_0_10 || this == SCALE_1_5;
    }

    int lowest() {
        return this == SCALE_1_5 ? 1 : 0;
    }

    int highest() {
        return this == SCALE_1_5 ? 5 : 10;
    }

    /** Whether something of this kind can be said, apart from which choices there are. */
    boolean accepts(List<String> given) {
        return switch (this) {
            case YES_NO -> given.isEmpty();
            case SINGLE -> given.size() <= 1;
            case MULTIPLE -> given.stream().distinct().count() == given.size();
            case SCALE_0_10, SCALE_1_5 -> given.size() <= 1 && given.stream().allMatch(this::isOnScale);
            case TEXT -> given.size() <= 1 && given.stream().allMatch(text -> text.length() <= LONGEST_TEXT);
            case DATE -> given.size() <= 1 && given.stream().allMatch(QuestionKind::isDate);
        };
    }

    boolean isOnScale(String number) {
        return number.matches("10|[0-9]")
                && Integer.parseInt(number) >= lowest()
                && Integer.parseInt(number) <= highest();
    }

    private static boolean isDate(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
