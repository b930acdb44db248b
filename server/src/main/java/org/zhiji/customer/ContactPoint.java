package org.zhiji.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * A way to reach a customer or one of its contact persons.
 *
 * @param value      as people read it
 * @param normalized as it is compared and searched
 */
record ContactPoint(
        UUID id,
        @Nullable UUID contactPersonId,
        ContactType type,
        String value,
        String normalized,
        boolean preferred,
        Validity validity,
        @Nullable InvalidReason invalidReason,
        @Nullable String timeWindow) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern WECHAT = Pattern.compile("[a-zA-Z][-_a-zA-Z0-9]{5,19}");
    private static final Pattern QQ = Pattern.compile("[1-9]\\d{4,10}");

    /** What was written, if it is one. */
    record Value(ContactType type, String value, String normalized) {}

    static Optional<Value> read(ContactType type, String written, @Nullable String areaCode) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        return switch (type) {
            case MOBILE, LANDLINE, SERVICE_NUMBER ->
                PhoneNumber.parse(text, areaCode)
                        .map(number -> new Value(ContactType.of(number), number.display(), number.normalized()));
            case FAX ->
                PhoneNumber.parse(text, areaCode).map(number -> new Value(type, number.display(), number.normalized()));
            case EMAIL -> matching(EMAIL, type, text.toLowerCase(Locale.ROOT));
            case WECHAT ->
                PhoneNumber.parse(text).filter(PhoneNumber::isMobile).isPresent()
                        ? Optional.of(new Value(type, text, text))
                        : matching(WECHAT, type, text);
            case QQ -> matching(QQ, type, text);
            case OTHER_IM, WECOM, POSTAL ->
                text.isEmpty() || text.length() > 200 ? Optional.empty() : Optional.of(new Value(type, text, text));
        };
    }

    Sensitive shown(boolean open) {
        return new Sensitive(kind(), value, open);
    }

    private Sensitive.Kind kind() {
        return kind(type);
    }

    static Sensitive.Kind kind(ContactType type) {
        return switch (type) {
            case MOBILE, LANDLINE, SERVICE_NUMBER, FAX -> Sensitive.Kind.PHONE;
            case EMAIL -> Sensitive.Kind.EMAIL;
            case WECHAT, QQ, OTHER_IM, WECOM -> Sensitive.Kind.MESSENGER;
            case POSTAL -> Sensitive.Kind.ADDRESS;
        };
    }

    private static Optional<Value> matching(Pattern form, ContactType type, String text) {
        return form.matcher(text).matches() ? Optional.of(new Value(type, text, text)) : Optional.empty();
    }
}
