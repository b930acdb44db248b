package org.zhiji.customer;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number that can be called from China. Prefixes are not checked against the ranges given out: new ones appear
 * every year, and numbers have moved between carriers since 2019.
 *
 * @param normalized digits only, with the area code; a landline's extension follows after a dash, a plus comes before numbers abroad
 */
public record PhoneNumber(Kind kind, String normalized) {

    public enum Kind {
        MOBILE,
        LANDLINE,
        SERVICE_NUMBER,
        FOREIGN
    }

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PLAUSIBLE_MOBILE = Pattern.compile(
            "1(?:3\\d{3}|5[^4\\D]\\d{2}|8\\d{3}|7(?:[0-35-9]\\d{2}|4(?:0\\d|1[0-2]|9\\d))|9[0-35-9]\\d{2}"
                    + "|6[2567]\\d{2}|4(?:(?:10|4[01])\\d{3}|[68]\\d{4}|[579]\\d{2}))\\d{6}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}|95\\d{3,6}|96\\d{3,4}|1[012]\\d{3}|123\\d{2}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86|0)\\d{7,15}");
    private static final Pattern AREA_CODE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})");
    private static final Pattern LANDLINE = Pattern.compile("(" + AREA_CODE + ")([2-9]\\d{6,7})(?:-(\\d{1,6}))?");
    private static final Pattern LOCAL = Pattern.compile("([2-9]\\d{6,7})(?:-(\\d{1,6}))?");
    private static final Pattern EXTENSION = Pattern.compile("(?i)(?<=\\d)\\s*(?:转|分机|ext\\.?|x|#|,)\\s*(\\d{1,6})$");
    private static final Pattern DASHED_EXTENSION = Pattern.compile("(?<=\\d{7})-(\\d{1,6})$");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s\\-–—‐()·.]");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(\\+86|0086|86)");

    public PhoneNumber {
        if (!pattern(kind).matcher(normalized).matches()) {
            throw new IllegalArgumentException("not a " + kind + " number");
        }
    }

    /** Most numbers are mobile ones and kept as they are dialled. */
    public static boolean isPlainMobile(String written) {
        return MOBILE.matcher(written).matches();
    }

    /** Understands full-width digits, spaces, dashes, brackets, +86, and 400/800/95 numbers. */
    public static Optional<PhoneNumber> parse(String written) {
        return parse(written, null);
    }

    /** @param areaCode of the place where the number was written down, for landlines without one */
    public static Optional<PhoneNumber> parse(String written, @Nullable String areaCode) {
        if (isPlainMobile(written)) {
            return Optional.of(new PhoneNumber(Kind.MOBILE, written));
        }
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var extension = EXTENSION.matcher(text);
        var dashed = DASHED_EXTENSION.matcher(text);
        String tail = "";
        if (extension.find()) {
            tail = "-" + extension.group(1);
            text = text.substring(0, extension.start());
        } else if (dashed.find()) {
            tail = "-" + dashed.group(1);
            text = text.substring(0, dashed.start());
        }
        var bare = ORNAMENT.matcher(text).replaceAll("");
        var abroad = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
        if (tail.isEmpty() && FOREIGN.matcher(abroad).matches()) {
            return Optional.of(new PhoneNumber(Kind.FOREIGN, abroad));
        }
        var digits = withoutCountryCode(bare);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (tail.isEmpty() && MOBILE.matcher(digits).matches()) {
            return Optional.of(new PhoneNumber(Kind.MOBILE, digits));
        }
        if (tail.isEmpty() && SERVICE.matcher(digits).matches()) {
            return Optional.of(new PhoneNumber(Kind.SERVICE_NUMBER, digits));
        }
        if (LANDLINE.matcher(digits + tail).matches()) {
            return Optional.of(new PhoneNumber(Kind.LANDLINE, digits + tail));
        }
        if (areaCode != null
                && AREA_CODE.matcher(areaCode).matches()
                && LOCAL.matcher(digits + tail).matches()) {
            return Optional.of(new PhoneNumber(Kind.LANDLINE, areaCode + digits + tail));
        }
        return tail.isEmpty() ? Optional.empty() : withoutDashedTail(written, areaCode);
    }

    public boolean isMobile() {
        return kind == Kind.MOBILE;
    }

    /** False for a mobile number of a range never given out: worth a second look, no reason to refuse. */
    public boolean plausible() {
        return kind != Kind.MOBILE || PLAUSIBLE_MOBILE.matcher(normalized).matches();
    }

    /** 138 0013 8000, 027-8765 4321, 400 800 1234. */
    public String display() {
        return switch (kind) {
            case MOBILE ->
                normalized.substring(0, 3) + " " + normalized.substring(3, 7) + " " + normalized.substring(7);
            case LANDLINE -> landline();
            case FOREIGN -> normalized;
            case SERVICE_NUMBER ->
                normalized.length() == 10
                        ? normalized.substring(0, 3) + " " + normalized.substring(3, 6) + " " + normalized.substring(6)
                        : normalized;
        };
    }

    private String landline() {
        var parts = LANDLINE.matcher(normalized);
        if (!parts.matches()) {
            throw new IllegalStateException("a landline that is none");
        }
        var local = parts.group(2);
        var extension = parts.group(3);
        return parts.group(1) + "-" + local.substring(0, local.length() - 4) + " " + local.substring(local.length() - 4)
                + (extension == null ? "" : "-" + extension);
    }

    /** 8765-4321 is one local number, although it looks like an extension of a shorter one. */
    private static Optional<PhoneNumber> withoutDashedTail(String written, @Nullable String areaCode) {
        var digits = withoutCountryCode(ORNAMENT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll(""));
        return DIGITS.matcher(digits).matches() ? parse(digits, areaCode) : Optional.empty();
    }

    private static String withoutCountryCode(String digits) {
        var rest = COUNTRY_CODE.matcher(digits).replaceFirst("");
        return rest.length() == 11 || digits.startsWith("+") ? rest : digits;
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case MOBILE -> MOBILE;
            case LANDLINE -> LANDLINE;
            case SERVICE_NUMBER -> SERVICE;
            case FOREIGN -> FOREIGN;
        };
    }
}
