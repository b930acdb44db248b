package org.zhiji.exchange.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.exchange.sheet.CellText;

/** Understands the words and numbers of single cells. */
final class CellValues {

    private static final Set<String> YES = Set.of(
            "是", "同意", "愿意", "接受", "可以", "可", "好", "有", "y", "yes", "true", "t", "1", "√", "✓", "✔", "ok", "agree",
            "agreed", "granted");
    private static final Set<String> NO = Set.of(
            "否",
            "不同意",
            "不愿意",
            "不接受",
            "拒绝",
            "不可以",
            "不可",
            "不",
            "不回访",
            "勿访",
            "免访",
            "无",
            "n",
            "no",
            "false",
            "f",
            "0",
            "×",
            "x",
            "✗",
            "✘",
            "refused",
            "disagree");
    private static final Set<String> NOT_ASKED =
            Set.of("未询问", "未问", "没问", "未知", "待询问", "不详", "notasked", "unknown", "-", "—", "/");

    private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s.,;]{2,}");
    private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d+)?(万)?");

    private CellValues() {}

    enum Answer {
        YES,
        NO,
        NOT_ASKED
    }

    static Answer answer(String cell) throws CellException {
        String word = CellText.halfWidth(cell).toLowerCase(Locale.ROOT).replaceAll("[\\s。.!]+", "");
        if (word.isEmpty() || NOT_ASKED.contains(word)) {
            return Answer.NOT_ASKED;
        }
        if (YES.contains(word)) {
            return Answer.YES;
        }
        if (NO.contains(word)) {
            return Answer.NO;
        }
        throw new CellException(CellFault.NOT_YES_OR_NO, cell);
    }

    static BigDecimal amount(String cell) throws CellException {
        String text = CellText.halfWidth(cell).toUpperCase(Locale.ROOT).replaceAll("RMB|CNY|[¥￥$元圆\\s]", "");
        if (text.startsWith("(") && text.endsWith(")")) {
            text = "-" + text.substring(1, text.length() - 1);
        }
        BigDecimal value = decimal(text);
        if (value == null) {
            throw new CellException(CellFault.NOT_AN_AMOUNT, cell);
        }
        if (value.signum() < 0) {
            throw new CellException(CellFault.NEGATIVE_AMOUNT, cell);
        }
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    static int mileage(String cell) throws CellException {
        String text = CellText.halfWidth(cell).toLowerCase(Locale.ROOT).replaceAll("km|公里|千米|里程|[\\s:]", "");
        BigDecimal value = decimal(text);
        if (value == null || value.signum() < 0 || value.compareTo(BigDecimal.valueOf(3_000_000)) > 0) {
            throw new CellException(CellFault.NOT_A_MILEAGE, cell);
        }
        return value.intValue();
    }

    private static @Nullable BigDecimal decimal(String text) {
        var m = AMOUNT.matcher(text);
        if (!m.matches() || m.group(2) == null && m.group(3) == null) {
            return null;
        }
        String whole = m.group(2) == null ? "0" : m.group(2).replace(",", "");
        BigDecimal value = new BigDecimal(m.group(1) + whole + (m.group(3) == null ? "" : m.group(3)));
        return m.group(4) == null ? value : value.movePointRight(4);
    }

    /** Numbers of people and papers are text; what a spreadsheet has turned into 1.2E+10 cannot be brought back. */
    static String number(String cell, int longest) throws CellException {
        String text = CellText.halfWidth(cell);
        if (EXPONENT.matcher(text).matches()) {
            throw new CellException(CellFault.NUMBER_LOST_DIGITS, cell);
        }
        var decimal = WHOLE_AS_DECIMAL.matcher(text);
        String number = decimal.matches() ? decimal.group(1) : text;
        if (number.length() > longest) {
            throw new CellException(CellFault.TOO_LONG, cell.codePointCount(0, cell.length()), longest);
        }
        return number;
    }

    static String text(String cell, int longest) throws CellException {
        int length = cell.codePointCount(0, cell.length());
        if (length > longest) {
            throw new CellException(CellFault.TOO_LONG, length, longest);
        }
        return cell;
    }

    static String email(String cell) throws CellException {
        String text = CellText.halfWidth(cell);
        if (!EMAIL.matcher(text).matches() || text.length() > 254) {
            throw new CellException(CellFault.NOT_AN_EMAIL, cell);
        }
        return text;
    }

    /** A cell may hold several numbers: {@code 13800138000/027-87654321}, {@code 13800138000（李女士）}. */
    static List<String> phones(String cell) throws CellException {
        if (PhoneNumber.isPlainMobile(cell)) {
            return List.of(cell);
        }
        var numbers = new ArrayList<String>();
        for (String part : CellText.halfWidth(cell).split("[/、,;|\\n]|或|(?<=\\d{7}) +(?=1[3-9]\\d{9}|0\\d{2,3}-)")) {
            String text = part.replaceAll("\\([^)\\d]*\\)|[\\p{IsHan}:]+", "").strip();
            if (text.isEmpty()) {
                continue;
            }
            if (EXPONENT.matcher(text).matches()) {
                throw new CellException(CellFault.PHONE_LOST_DIGITS, cell);
            }
            var decimal = WHOLE_AS_DECIMAL.matcher(text);
            numbers.add(decimal.matches() ? decimal.group(1) : text);
        }
        return numbers;
    }

    static @Nullable String gender(String cell) {
        String word = CellText.halfWidth(cell).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "男", "先生", "m", "male", "mr", "mr." -> "MALE";
            case "女", "女士", "小姐", "太太", "f", "female", "ms", "mrs", "miss", "ms.", "mrs." -> "FEMALE";
            default -> null;
        };
    }

    static @Nullable String repairType(String cell) {
        String word = CellText.halfWidth(cell).toLowerCase(Locale.ROOT);
        if (word.contains("首保") || word.contains("首次") || word.contains("first")) {
            return "FIRST_SERVICE";
        }
        if (word.contains("返") || word.contains("rework") || word.contains("comeback")) {
            return "REWORK";
        }
        if (word.contains("召回") || word.contains("recall")) {
            return "RECALL";
        }
        if (word.contains("索赔")
                || word.contains("保修")
                || word.contains("质保")
                || word.contains("三包")
                || word.contains("warranty")) {
            return "WARRANTY";
        }
        if (word.contains("事故")
                || word.contains("钣")
                || word.contains("喷漆")
                || word.contains("保险")
                || word.contains("accident")
                || word.contains("body")) {
            return "ACCIDENT";
        }
        if (word.contains("pdi") || word.contains("新车准备")) {
            return "PDI";
        }
        if (word.contains("保养") || word.contains("定保") || word.contains("scheduled") || word.contains("maintenance")) {
            return "SCHEDULED";
        }
        if (word.contains("修")
                || word.contains("general")
                || word.contains("repair")
                || word.contains("小修")
                || word.contains("检")) {
            return "GENERAL";
        }
        return null;
    }

    /** A name that ends like a firm or an office is one, also where no column says so. */
    static boolean looksLikeOrganization(String name) {
        return name.length() >= 4
                && name.matches(
                        ".*(公司|集团|厂|商行|商店|中心|学校|大学|学院|医院|银行|政府|委员会|管理局|公安局|税务局|支队|大队|事务所|研究院|研究所|合作社|工作室|酒店|Ltd\\.?|Co\\.|Inc\\.?|GmbH|LLC)$");
    }
}
