package org.zhiji.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.worktime.DayType;
import org.zhiji.worktime.Shift;
import org.zhiji.worktime.WorkCalendar;

/** Tuesday 22 September 2026, 10:20, by the calendar of 2026: off 25–27 September and 1–7 October, 20 September and 10 October are worked. */
class PromiseInTextTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-22T10:20");

    @ParameterizedTest
    @CsvSource({
        "下周三前回复,2026-09-30",
        "下周三以前给他报价,2026-09-30",
        "周三前回复,2026-09-23",
        "周二前回复,2026-09-29",
        "本周四送到,2026-09-24",
        "这周五给您答复,2026-09-25",
        "下下周一前安排,2026-10-05",
        "礼拜天之前修好,2026-09-27",
        "下星期一回电话,2026-09-28",
        "本周内处理,2026-09-24",
        "下周内答复,2026-09-30",
        "周末前给方案,2026-09-24",
        "明天回复,2026-09-23",
        "明早打电话,2026-09-23",
        "后天之前寄出,2026-09-24",
        "大后天给结果,2026-09-25",
        "今天下午联系,2026-09-22",
        "当天回电,2026-09-22",
        "三天内回复,2026-09-25",
        "3天之内解决,2026-09-25",
        "两三天内答复,2026-09-25",
        "十五天内退款,2026-10-07",
        "二十一天内交车,2026-10-13",
        "过5天回访,2026-09-27",
        "五天后上门,2026-09-27",
        "三个工作日内答复,2026-09-28",
        "6个工作日内到货,2026-10-08",
        "一周内送达,2026-09-29",
        "两个星期后上门,2026-10-06",
        "半个月内解决,2026-10-07",
        "一个月内装好并通知,2026-10-22",
        "半年内免费更换,2027-03-22",
        "月底前给答复,2026-09-30",
        "本月底办好,2026-09-30",
        "下月底前到货,2026-10-31",
        "下个月初安排上门,2026-10-05",
        "月初前寄出,2026-10-05",
        "下月中旬前交车,2026-10-20",
        "下月5号前送来,2026-10-05",
        "年底前完成,2026-12-31",
        "季度末前报价,2026-09-30",
        "国庆后回复,2026-10-08",
        "国庆节之后给您安排,2026-10-08",
        "十一后上门,2026-10-08",
        "国庆前送到,2026-09-30",
        "中秋前把礼品送到,2026-09-24",
        "中秋节后回电,2026-09-28",
        "节后联系,2026-09-28",
        "元旦前寄出,2026-12-31",
        "春节前报价,2027-02-05",
        "年前解决,2027-02-05",
        "10月8日前回复,2026-10-08",
        "十月八号给结果,2026-10-08",
        "9月1日前通知,2027-09-01",
        "2026年10月12日送到,2026-10-12",
        "2026-10-12 前送到,2026-10-12",
        "10/12前送到,2026-10-12",
        "25号之前办好,2026-09-25",
        "8号前办好,2026-10-08",
        "We will call back tomorrow,2026-09-23",
        "I'll answer by Friday,2026-09-25",
        "we send it next Wednesday,2026-09-30",
        "answer within 3 working days,2026-09-28",
        "reply within 3 days,2026-09-25",
        "deliver by the end of the month,2026-09-30"
    })
    void aDayNamedInPassing(String text, LocalDate day) {
        assertThat(in(text))
                .extracting(PromiseInText.PromiseProposal::dueOn)
                .as(text)
                .containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "明天下午三点前回电,2026-09-23,15:00",
        "周五上午10点半给答复,2026-09-25,10:30",
        "明天15:30前送到,2026-09-23,15:30",
        "明晚八点打电话,2026-09-23,20:00",
        "今天下班前回复,2026-09-22,17:30",
        "明天下班前办好,2026-09-23,17:30",
        "两小时内到场处理,2026-09-22,12:20",
        "24小时内回复,2026-09-23,10:20",
        "半小时内回电,2026-09-22,10:50",
        "后天三点送到,2026-09-24,15:00"
    })
    void andTheHourWhereOneWasNamed(String text, LocalDate day, LocalTime time) {
        var proposals = in(text);
        assertThat(proposals)
                .extracting(PromiseInText.PromiseProposal::dueOn)
                .as(text)
                .containsExactly(day);
        assertThat(proposals)
                .extracting(PromiseInText.PromiseProposal::dueTime)
                .as(text)
                .containsExactly(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "聊了聊近况，一切都好",
                "客户说下周三来店里看车",
                "他打算国庆后换车",
                "老板要月底前付款",
                "昨天已经送到了",
                "上周三回复过了",
                "上月底回复过了",
                "前天下雨",
                "车子三年了",
                "在8号楼三单元",
                "一年跑三万公里",
                "2月30日前回复",
                "the customer wants to come tomorrow"
            })
    void whatIsOverOrSomebodyElsesIsNoPromise(String text) {
        assertThat(in(text)).as(text).isEmpty();
    }

    @Test
    void eachSentenceForItself() {
        assertThat(in("帮忙看了发动机。下周三前回复报价；客户明天要出差。三天内把发票寄出！"))
                .extracting(PromiseInText.PromiseProposal::text)
                .containsExactly("下周三前回复报价", "三天内把发票寄出");
    }

    @Test
    void withoutACalendarOfTheYearWeekendsAreKnown() {
        var bare = WorkCalendar.weekdays(ZoneId.of("Asia/Shanghai"), shifts(), Map.of());
        assertThat(PromiseInText.in("国庆后回复", NOW, bare).getFirst().dueOn()).isEqualTo("2026-10-02");
    }

    @Test
    void neverADayThatIsOver() {
        var words = List.of("周", "月底前", "三天内", "国庆后", "8号前", "明天", "节后", "年底前", "下周三前", "9月1日前", "两小时内", "本周内");
        for (var day = LocalDate.parse("2026-01-01"); day.getYear() == 2026; day = day.plusDays(1)) {
            var now = day.atTime(16, 40);
            for (var word : words) {
                for (var proposal : PromiseInText.in(word + "回复", now, calendar())) {
                    assertThat(proposal.dueOn()).as(word + " " + day).isAfterOrEqualTo(day);
                    assertThat(at(proposal)).as(word + " " + day).isAfter(now);
                }
            }
        }
    }

    private static LocalDateTime at(PromiseInText.PromiseProposal proposal) {
        @Nullable LocalTime time = proposal.dueTime();
        return time == null
                ? proposal.dueOn().plusDays(1).atStartOfDay()
                : proposal.dueOn().atTime(time);
    }

    private static List<PromiseInText.PromiseProposal> in(String text) {
        return PromiseInText.in(text, NOW, calendar());
    }

    private static WorkCalendar calendar() {
        var days = new TreeMap<LocalDate, DayType>();
        for (var off : List.of(
                "2026-09-25", "2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07", "2027-01-01")) {
            days.put(LocalDate.parse(off), DayType.OFF);
        }
        for (int day = 6; day <= 12; day++) {
            days.put(LocalDate.of(2027, 2, day), DayType.OFF);
        }
        days.put(LocalDate.parse("2026-09-20"), DayType.WORK);
        days.put(LocalDate.parse("2026-10-10"), DayType.WORK);
        return WorkCalendar.weekdays(ZoneId.of("Asia/Shanghai"), shifts(), days);
    }

    private static List<Shift> shifts() {
        return List.of(Shift.of("08:30", "12:00"), Shift.of("13:30", "17:30"));
    }
}
