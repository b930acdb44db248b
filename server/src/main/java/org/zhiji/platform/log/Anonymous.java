package org.zhiji.platform.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what could belong to a person: what exceptions of the libraries repeat of somebody's record. Our own
 * messages name ids only; this is for the others. Rather too much is taken than too little.
 */
public final class Anonymous {

    private static final String GONE = "…";

    private static final Pattern PERSONAL = Pattern.compile(String.join(
            "|",
            // Ids stay, or nothing could be looked up.
            "(?<id>\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b)",
            // What PostgreSQL says of a key: (name)=(Zhang San).
            "(?<key>=\\([^)]*\\))",
            // E-mail addresses.
            "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
            // Plates, with their dot or without; what follows names in Chinese, too.
            "\\p{IsHan}[A-Z][·. ]?[A-Z0-9]{4,6}\\p{IsHan}?",
            // Names, addresses, notes: whatever is Chinese.
            "\\p{IsHan}[\\p{IsHan}·，。、；：！？（）“”\\d]*",
            // Vehicle identification numbers.
            "\\b[A-HJ-NPR-Z0-9]{17}\\b",
            // Telephone and identity card numbers, also in groups.
            "\\+?\\d(?:[ -]?\\d){6,}[\\dXx]?",
            // Quoted values that are more than one word of a program.
            "'(?<single>[^'\\n]*)'",
            "\"(?<quoted>[^\"\\n]*)\""));

    /** Dates and times of day are no telephone numbers. */
    private static final Pattern TIME = Pattern.compile("(?:19|20)\\d{2}-\\d{2}-\\d{2}(?: \\d{2})?");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w.$:/-]*");

    private Anonymous() {}

    public static String text(String text) {
        return PERSONAL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found.group())));
    }

    private static String replacement(String found) {
        if (found.length() == 36 && found.charAt(8) == '-' && found.charAt(13) == '-') {
            return found;
        }
        if (found.startsWith("=(")) {
            return "=(" + GONE + ")";
        }
        var quote = found.charAt(0);
        if (quote == '\'' || quote == '"') {
            var inside = found.substring(1, found.length() - 1);
            return inside.isEmpty() || WORD.matcher(inside).matches() && inside.equals(text(inside))
                    ? found
                    : quote + GONE + quote;
        }
        return TIME.matcher(found).matches() ? found : GONE;
    }
}
