package org.zhiji.followup;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with fields in braces, such as {@code {customer}}. */
record ScriptText(String template) {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");

    /** A field of which nothing is known leaves no gap behind. */
    String merged(Map<String, String> values) {
        return FIELD.matcher(template)
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")))
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
