package org.zhiji.exchange.sheet;

import java.text.Normalizer;

/** Text of one cell, cleaned of what nobody sees. */
public final class CellText {

    private CellText() {}

    /** Removes byte order marks, NULs, zero-width and non-breaking blanks around the text and unifies line ends. */
    static String clean(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        boolean dirty = false;
        for (int i = 0; i < cell.length() && !dirty; i++) {
            char c = cell.charAt(i);
            dirty = c == '\r' || c == 0 || c == '\uFEFF' || c == '\u200B' || c == '\u00A0';
        }
        String text = dirty
                ? cell.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\0", "")
                        .replace("\uFEFF", "")
                        .replace("\u200B", "")
                        .replace('\u00A0', ' ')
                : cell;
        return text.strip();
    }

    /** Full-width digits, letters and punctuation become half-width: {@code １２／３} is {@code 12/3}. */
    public static String halfWidth(String cell) {
        return ascii(cell)
                ? cell.strip()
                : Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    private static boolean ascii(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** A cell that a spreadsheet would run as a formula is made harmless by a leading apostrophe. */
    public static String harmless(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + cell;
            default -> cell;
        };
    }
}
