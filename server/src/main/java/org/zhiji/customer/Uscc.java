package org.zhiji.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** 统一社会信用代码, GB 32100-2015: eighteen characters of which the last checks the others. */
public record Uscc(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public Uscc {
        if (!FORM.matcher(code).matches() || code.charAt(17) != checkCharacter(code)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    public static Optional<Uscc> parse(String written) {
        var code = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(code).matches() && code.charAt(17) == checkCharacter(code)
                ? Optional.of(new Uscc(code))
                : Optional.empty();
    }

    public String regionCode() {
        return code.substring(2, 8);
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
