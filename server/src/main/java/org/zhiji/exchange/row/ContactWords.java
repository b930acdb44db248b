package org.zhiji.exchange.row;

import java.util.List;
import java.util.Locale;
import org.zhiji.exchange.sheet.CellText;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.ContactHistory.Outcome;

/** How other systems say by which way somebody spoke with a customer, and what came of it. */
final class ContactWords {

    /** The first that is found decides: 电子邮件 is no letter, 短信 no post. */
    private static final List<Word<Channel>> CHANNELS = List.of(
            new Word<>(Channel.SMS, "短信", "sms"),
            new Word<>(Channel.EMAIL, "邮件", "邮箱", "mail"),
            new Word<>(Channel.IM, "微信", "企微", "qq", "wechat", "在线", "chat"),
            new Word<>(Channel.FAX, "传真", "fax"),
            new Word<>(Channel.PHONE, "电话", "来电", "去电", "呼", "手机", "phone", "call", "tel"),
            new Word<>(Channel.STORE, "到店", "来店", "进店", "展厅", "store", "showroom"),
            new Word<>(Channel.EVENT, "活动", "车展", "event", "fair"),
            new Word<>(Channel.VISIT, "拜访", "上门", "走访", "面谈", "visit", "meeting"),
            new Word<>(Channel.POST, "信函", "邮寄", "书信", "信件", "post", "letter"));

    /** What was not comes before what was: 未接通 holds 接通. */
    private static final List<Word<Outcome>> OUTCOMES = List.of(
            new Word<>(Outcome.REFUSED, "拒", "refus", "declin"),
            new Word<>(
                    Outcome.NOT_REACHED,
                    "未",
                    "无人",
                    "没人",
                    "没有",
                    "空号",
                    "关机",
                    "停机",
                    "忙",
                    "失败",
                    "错号",
                    "不在",
                    "not ",
                    "no ",
                    "busy",
                    "fail",
                    "unreach",
                    "wrong"),
            new Word<>(
                    Outcome.REACHED,
                    "成功",
                    "接通",
                    "完成",
                    "已回访",
                    "已联系",
                    "已沟通",
                    "已回复",
                    "满意",
                    "有效",
                    "reach",
                    "success",
                    "complet",
                    "done",
                    "answered",
                    "replied",
                    "spoke"));

    private ContactWords() {}

    private record Word<T>(T meaning, String... parts) {
        boolean isIn(String text) {
            return List.of(parts).stream().anyMatch(text::contains);
        }
    }

    static Channel channel(String cell) {
        return meaning(CHANNELS, cell, Channel.OTHER);
    }

    static Outcome outcome(String cell) {
        return meaning(OUTCOMES, cell, Outcome.UNKNOWN);
    }

    private static <T> T meaning(List<Word<T>> words, String cell, T otherwise) {
        String text = CellText.halfWidth(cell).toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> word.isIn(text))
                .findFirst()
                .map(Word::meaning)
                .orElse(otherwise);
    }
}
