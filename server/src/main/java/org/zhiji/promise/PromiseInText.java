package org.zhiji.promise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/**
 * What in a note sounds like a promise of ours: a sentence that names a day to come, and says that something is to be done by
 * it. What the customer or somebody else means to do is none. It only proposes; a person says whether it was one.
 */
final class PromiseInText {

    private static final int MOST = 3;
    private static final int LONGEST = 200;
    private static final Pattern SENTENCES = Pattern.compile("[。；;！!？?\\n]+|(?<=[a-z])\\. ");

    /** A limit is set, right behind the day or some words later. */
    private static final Pattern LIMIT = Pattern.compile("前|之内|以内|内|截止|\\bby\\b|\\bwithin\\b|\\bbefore\\b");

    private static final Pattern DEED = Pattern.compile(
            "我们|我[会来去给把再先]|答应|承诺|保证|回[复电话访]|答复|回个|给|送|寄|发|办[好妥完理]?|安排|处理|解决|修[好完]|到货|通知|联系|提供|上门|完成|退[款回还]?|补|换[好掉]?|交[车付]|搞定|报价|确认|拜访|反馈|落实|打(?:个)?电话|"
                    + "\\b(?:we|i|i'll|we'll|will|promised?|call|reply|answer|send|deliver|finish|repair|confirm|arrange)\\b");

    /** The customer's own plans. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "^(?:客户|他们?|她|对方|老板|车主|[\\u4e00-\\u9fa5]总)(?:自己)?(?:说|讲)?(?:要|想|会|打算|准备|计划|再来|来店|过来|付|来取|有空|考虑)|打算|"
                    + "\\b(?:he|she|they|the customer|customer) (?:will|wants?|plans?|comes?|intends?)\\b");

    private PromiseInText() {}

    /**
     * A promise as it may have been meant.
     *
     * @param text   the sentence
     * @param words  by which the day was named
     */
    record PromiseProposal(
            String text,
            String words,
            LocalDate dueOn,
            @Nullable LocalTime dueTime) {}

    static List<PromiseProposal> in(String text, LocalDateTime now, WorkCalendar calendar) {
        return Arrays.stream(SENTENCES.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty() && sentence.length() <= LONGEST)
                .flatMap(sentence -> proposal(sentence, now, calendar))
                .limit(MOST)
                .toList();
    }

    private static Stream<PromiseProposal> proposal(String sentence, LocalDateTime now, WorkCalendar calendar) {
        var lower = sentence.toLowerCase(java.util.Locale.ROOT);
        if (NOT_OURS.matcher(lower).find() && !lower.contains("答应") && !lower.contains("承诺")) {
            return Stream.empty();
        }
        return DayInWords.in(sentence, now, calendar).stream()
                .filter(named -> DEED.matcher(lower).find() || limitAt(lower, named))
                .map(named -> new PromiseProposal(sentence, named.words(), named.on(), named.at()));
    }

    private static boolean limitAt(String sentence, DayInWords.Named named) {
        var from = Math.max(0, named.start() - 3);
        var to = Math.min(sentence.length(), named.end() + 3);
        return LIMIT.matcher(sentence.substring(from, to)).find();
    }
}
