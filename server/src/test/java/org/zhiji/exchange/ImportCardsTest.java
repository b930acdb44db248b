package org.zhiji.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestClient.Answer;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class ImportCardsTest {

    private static final String TWO_GOOD_AND_THREE_BAD = """
            BEGIN:VCARD
            VERSION:3.0
            N:慕容;雪;;女士;
            FN:慕容雪
            ORG:江城物流有限公司
            TITLE:采购
            TEL;TYPE=CELL:138 1212 3434
            EMAIL:xue@example.com
            X-WECHAT:murong_xue
            ADR:;;解放大道1号;武汉市;湖北省;;中国
            BDAY:1985-06-07
            NOTE:展会上认识
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:江汉汽修厂
            ORG:江汉汽修厂
            TEL;TYPE=WORK:027-87651234
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:张三
            FN:李四
            TEL:13812123435
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:半张
            BEGIN:VCARD
            VERSION:3.0
            FN:无号
            END:VCARD
            """;

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Test
    void cardsComeInLikeAnyTableAndCanBeTakenBack() {
        Answer fresh = upload(TWO_GOOD_AND_THREE_BAD.getBytes(StandardCharsets.UTF_8), "ANALYZE")
                .expect(201);
        assertThat(fresh.<Integer>read("$.headerRow")).isZero();
        assertThat(fresh.<Integer>read("$.rowCount")).isEqualTo(5);
        assertThat(fresh.<String>read("$.encoding")).isEqualTo("UTF-8");
        assertThat(fresh.<List<String>>read("$.unmapped")).containsExactly("名片上的其他内容");

        Answer done = importNow(TWO_GOOD_AND_THREE_BAD.getBytes(StandardCharsets.UTF_8));
        assertThat(done.<Integer>read("$.result.customers.created")).isEqualTo(2);
        assertThat(done.<List<Integer>>read("$.issues[*].row")).containsExactly(3, 4, 5);
        assertThat(done.<String>read("$.issues[0].cells[0].message")).contains("几个不同的姓名");
        assertThat(done.<String>read("$.issues[1].cells[0].message")).contains("没有结束");
        assertThat(done.<String>read("$.issues[2].cells[0].message")).contains("无法识别这位客户");
        assertThat(steward()
                        .get("/api/imports/" + done.<String>read("$.id") + "/errors?format=CSV")
                        .expect(200)
                        .body())
                .contains("张三、李四")
                .contains("FN:半张")
                .contains("无号");

        Answer customer = steward().get("/api/customers/" + id("13812123434")).expect(200);
        assertThat(customer.<String>read("$.name")).isEqualTo("慕容雪");
        assertThat(customer.<String>read("$.type")).isEqualTo("PERSON");
        assertThat(customer.<String>read("$.gender")).isEqualTo("FEMALE");
        assertThat(customer.<String>read("$.employer")).isEqualTo("江城物流有限公司");
        assertThat(customer.<String>read("$.profile.occupation")).isEqualTo("采购");
        assertThat(customer.<Integer>read("$.profile.birthday.year")).isEqualTo(1985);
        assertThat(customer.<Integer>read("$.profile.birthday.day")).isEqualTo(7);
        assertThat(customer.<String>read("$.note")).isEqualTo("展会上认识");
        assertThat(customer.<List<String>>read("$.contactPoints[*].type")).containsExactly("MOBILE", "EMAIL", "WECHAT");
        assertThat(steward()
                        .get("/api/customers/" + id("02787651234"))
                        .expect(200)
                        .<String>read("$.type"))
                .isEqualTo("ORGANIZATION");

        Answer again = importNow(TWO_GOOD_AND_THREE_BAD.getBytes(StandardCharsets.UTF_8));
        assertThat(again.<Integer>read("$.result.customers.unchanged")).isEqualTo(2);

        steward()
                .post("/api/imports/" + done.<String>read("$.id") + "/undo-trial")
                .expect(202);
        time.runDue();
        steward().post("/api/imports/" + done.<String>read("$.id") + "/undo").expect(202);
        time.runDue();
        assertThat(found("13812123434")).isEmpty();
        assertThat(found("02787651234")).isEmpty();
    }

    @Test
    void aSecondCardFillsWhatTheFirstDidNotKnow() {
        importNow(card("司马懿", "13812120001", ""));
        importNow(card("司马懿", "13812120001", "BDAY:--0229\nTITLE:太傅\n"));
        Answer customer = steward().get("/api/customers/" + id("13812120001")).expect(200);
        assertThat(customer.<String>read("$.profile.occupation")).isEqualTo("太傅");
        assertThat(customer.<Integer>read("$.profile.birthday.month")).isEqualTo(2);
        assertThat(customer.<Object>read("$.profile.birthday.year")).isNull();
    }

    @Test
    void aBirthdayThatNeverWasIsLeftOutWithAWarning() {
        Answer done = importNow(card("司马师", "13812120002", "BDAY:1985-02-30\n"));
        assertThat(done.<Integer>read("$.result.customers.created")).isEqualTo(1);
        assertThat(done.<Integer>read("$.result.warningRows")).isEqualTo(1);
        assertThat(done.<String>read("$.issues[0].cells[0].header")).isEqualTo("生日");
    }

    /** A mail address tells people apart as well; a number that says nothing of its country is kept in words. */
    @ParameterizedTest
    @CsvSource({"John_Doe_MS_OUTLOOK.vcf, 1", "gmail-list.vcf, 3", "gmail-single.vcf, 1"})
    void cardsOfOtherProgramsAreReadToTheLastAndEachIsAnswered(String name, int cards) {
        Answer done = importNow(TestData.read("formats/" + name));
        assertThat(done.<Integer>read("$.result.rows")).isEqualTo(cards);
        assertThat(done.<Integer>read("$.result.errorRows")).as(done.body()).isZero();
        assertThat(done.<Integer>read("$.result.customers.created")).isEqualTo(cards);
        assertThat(done.<List<String>>read("$.samples[0]")).anyMatch(cell -> !cell.isEmpty());
        assertThat(done.<List<String>>read("$.issues[*].cells[*].message"))
                .allMatch(message -> message.contains("写进了备注") || message.contains("生日"));
        Answer again = importNow(TestData.read("formats/" + name));
        assertThat(again.<Integer>read("$.result.customers.unchanged")).isEqualTo(cards);
    }

    @Test
    void whatHoldsNoCardIsRefusedInClearWords() {
        assertThat(upload(new byte[0], "ANALYZE").expect(422).<String>read("$.code"))
                .isEqualTo("exchange.file-empty");
        for (var text : List.of("姓名,手机\n王五,13812120003\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "   \n")) {
            Answer refused =
                    upload(text.getBytes(StandardCharsets.UTF_8), "ANALYZE").expect(422);
            assertThat(refused.<String>read("$.code")).isEqualTo("exchange.file-no-cards");
            assertThat(refused.<String>read("$.detail")).contains("没有名片");
        }
    }

    private static byte[] card(String name, String mobile, String more) {
        return ("BEGIN:VCARD\nVERSION:3.0\nFN:" + name + "\nTEL;TYPE=CELL:" + mobile + "\n" + more + "END:VCARD\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer importNow(byte[] file) {
        String id = upload(file, "EXECUTE").expect(201).read("$.id");
        time.runDue();
        Answer done = steward().get("/api/imports/" + id).expect(200);
        assertThat(done.<String>read("$.status")).as(done.body()).isEqualTo("DONE");
        return done;
    }

    private Answer upload(byte[] file, String mode) {
        return steward().upload("/api/imports", "通讯录.vcf", file, Map.of("mode", mode));
    }

    private String id(String phone) {
        return found(phone).getFirst();
    }

    private List<String> found(String phone) {
        return steward().get("/api/customers?q=" + phone).expect(200).read("$.items[*].id");
    }

    private TestClient steward() {
        return company.dataSteward();
    }
}
