package org.zhiji.platform.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Masking;
import org.zhiji.platform.web.Sensitive;

/** Recognises by its name which field of an audit entry holds something personal. */
public final class PersonalValues {

    /** The end of a field's name; the first that fits decides. */
    private static final Map<String, Sensitive.Kind> ENDINGS = endings();

    private static final Map<String, Sensitive.Kind> BY_TYPE = Map.of(
            "EMAIL", Sensitive.Kind.EMAIL,
            "WECHAT", Sensitive.Kind.MESSENGER,
            "QQ", Sensitive.Kind.MESSENGER,
            "OTHER_IM", Sensitive.Kind.MESSENGER,
            "WECOM", Sensitive.Kind.MESSENGER,
            "POSTAL", Sensitive.Kind.ADDRESS);

    private PersonalValues() {}

    /** The value as the audit shows it, also inside of lists and nested records. */
    public static @Nullable Object masked(String field, @Nullable Object value) {
        return switch (value) {
            case String text -> masked(field, text);
            case List<?> list ->
                list.stream().map(entry -> masked(field, entry)).toList();
            case Map<?, ?> nested -> {
                var fields = new LinkedHashMap<String, @Nullable Object>();
                // A contact says itself what its value is.
                var own = nested.get("type") instanceof String type ? BY_TYPE.get(type) : null;
                nested.forEach((name, entry) -> fields.put(
                        name.toString(),
                        own != null && name.equals("value") && entry instanceof String text
                                ? Masking.mask(own, text)
                                : masked(name.toString(), entry)));
                yield fields;
            }
            case null -> null;
            default -> value;
        };
    }

    private static String masked(String field, String text) {
        var name = field.toLowerCase(Locale.ROOT);
        return ENDINGS.entrySet().stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .findFirst()
                .map(ending -> Masking.mask(ending.getValue(), text))
                .orElse(text);
    }

    private static Map<String, Sensitive.Kind> endings() {
        var endings = new LinkedHashMap<String, Sensitive.Kind>();
        endings.put("phone", Sensitive.Kind.PHONE);
        endings.put("mobile", Sensitive.Kind.PHONE);
        endings.put("number", Sensitive.Kind.PHONE);
        // The two fields of a contact point, whatever it reaches.
        endings.put("value", Sensitive.Kind.PHONE);
        endings.put("normalized", Sensitive.Kind.PHONE);
        endings.put("plate", Sensitive.Kind.PLATE);
        endings.put("plateno", Sensitive.Kind.PLATE);
        endings.put("vin", Sensitive.Kind.VIN);
        endings.put("email", Sensitive.Kind.EMAIL);
        endings.put("address", Sensitive.Kind.ADDRESS);
        endings.put("wechat", Sensitive.Kind.MESSENGER);
        endings.put("ethnicgroup", Sensitive.Kind.SECRET);
        return endings;
    }
}
