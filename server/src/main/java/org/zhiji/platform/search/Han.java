package org.zhiji.platform.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One form for what people write in many: full width, capitals, accents, Traditional characters. */
public final class Han {

    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Map<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();

    private Han() {}

    public static boolean isHan(int codePoint) {
        return codePoint > 0x2E7F && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    public static String fold(String text) {
        var plain =
                withoutAccents(Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (isHan(c)) {
                folded.append(SIMPLIFIED.computeIfAbsent(c, Han::simplified));
            } else {
                folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    /** Pinyin writes ü as v where there is no ü on the keyboard, so that lü and lu stay two syllables. */
    static String withoutAccents(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFD)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .replace("U\u0308", "V")
                .replaceAll("\\p{M}", "");
    }

    private static String simplified(int codePoint) {
        return TO_SIMPLIFIED.transliterate(Character.toString(codePoint));
    }
}
