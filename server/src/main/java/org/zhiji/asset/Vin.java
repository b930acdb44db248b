package org.zhiji.asset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 车辆识别代号, GB 16735 = ISO 3779. The check digit is compulsory in China and North America only, so a wrong one is a
 * warning to be confirmed, not an error.
 */
public record Vin(String number) {

    private static final Pattern FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    public Vin {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not a VIN");
        }
    }

    public static Optional<Vin> parse(String written) {
        var number = tidy(written);
        return FORM.matcher(number).matches() ? Optional.of(new Vin(number)) : Optional.empty();
    }

    /** What was meant, when letters that no VIN contains were typed for the digits they look like. Never taken silently. */
    public static Optional<Vin> suggestion(String written) {
        var number = tidy(written);
        if (FORM.matcher(number).matches()) {
            return Optional.empty();
        }
        return parse(number.replace('O', '0').replace('Q', '0').replace('I', '1'));
    }

    static String tidy(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    public boolean checkDigitValid() {
        return number.charAt(8) == checkDigit();
    }

    public char checkDigit() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += value(number.charAt(i)) * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    public VinCheck check() {
        return checkDigitValid() ? VinCheck.VALID : VinCheck.CHECK_DIGIT_FAILED;
    }

    private static int value(char c) {
        int letter = LETTERS.indexOf(c);
        return letter < 0 ? c - '0' : VALUES.charAt(letter) - '0';
    }
}
