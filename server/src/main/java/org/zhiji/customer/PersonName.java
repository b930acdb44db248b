package org.zhiji.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.search.Han;
import org.zhiji.platform.search.Surnames;

/** How a person is addressed: family name first, 先生 or 女士 after it. */
public final class PersonName {

    private PersonName() {}

    /** The family name; the whole name where it is not written in Han characters or not a person's. */
    public static String surname(String name) {
        var trimmed = name.strip();
        if (trimmed.isEmpty() || !Han.isHan(trimmed.codePointAt(0)) || trimmed.indexOf('·') >= 0) {
            return trimmed;
        }
        return Surnames.of(trimmed);
    }

    /** The same name, whatever the characters' form, spaces and dots. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Han.fold(name).replaceAll("[\\s·.•]", "");
    }

    /** 王先生, 欧阳女士; with the gender unknown 王先生/女士. A form of address chosen by hand wins. */
    public static String address(String name, Gender gender, @Nullable String honorific, Locale locale) {
        if (Locale.CHINESE.getLanguage().equals(locale.getLanguage())) {
            return surname(name) + honorific(gender, honorific, locale);
        }
        return honorific(gender, honorific, locale) + " " + surname(name);
    }

    public static String honorific(Gender gender, @Nullable String honorific, Locale locale) {
        if (honorific != null && !honorific.isBlank()) {
            return honorific;
        }
        boolean chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return switch (gender) {
            case MALE -> chinese ? "先生" : "Mr";
            case FEMALE -> chinese ? "女士" : "Ms";
            case UNKNOWN -> chinese ? "先生/女士" : "Mr/Ms";
        };
    }
}
