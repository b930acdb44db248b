package org.zhiji.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class WorktimeApiTest {

    @Autowired
    private Company company;

    @Autowired
    private TestTime time;

    @Autowired
    private WorkCalendars calendars;

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T08:30+08:00, 240, 2026-09-01T14:00:00+08:00",
        "2026-09-01T14:00+08:00, 240, 2026-09-01T18:00:00+08:00",
        "2026-09-18T15:00+08:00, 240, 2026-09-20T09:30:00+08:00",
        "2026-09-30T16:30+08:00, 240, 2026-10-08T11:00:00+08:00",
        "2026-02-14T16:00+08:00, 240, 2026-02-24T10:30:00+08:00",
        "2026-09-01T00:30:00Z, 240, 2026-09-01T14:00:00+08:00",
    })
    void anyoneMayTryADeadline(String start, long minutes, String due) {
        var answer = calculate(Map.of("start", start, "minutes", minutes)).expect(200);
        assertThat(answer.<String>read("$.due")).isEqualTo(due);
        assertThat(answer.<List<?>>read("$.calendarWarnings")).isEmpty();
    }

    @Test
    void minutesBetweenTwoMoments() {
        var answer = calculate(Map.of("from", "2026-09-10T10:40+08:00", "to", "2026-09-11T09:20+08:00"))
                .expect(200);
        assertThat(answer.<Integer>read("$.minutes")).isEqualTo(400);
    }

    @Test
    void aYearWithoutHolidaysIsCountedAndSaidSo() {
        var answer = calculate(Map.of("start", "2026-12-31T17:00+08:00", "minutes", 240))
                .expect(200);
        assertThat(answer.<String>read("$.due")).isEqualTo("2027-01-01T11:30:00+08:00");
        assertThat(answer.<Integer>read("$.calendarWarnings[0].year")).isEqualTo(2027);
        assertThat(answer.<String>read("$.calendarWarnings[0].message")).contains("2027");
    }

    @Test
    void wrongQuestionsGetClearAnswers() {
        refused(Map.of("start", "2026-09-01T08:30", "minutes", 240), "start", "2026-09-01T08:30+08:00");
        refused(Map.of("start", "明天", "minutes", 240), "start", "明天");
        refused(Map.of("start", "9999-09-01T08:30+08:00", "minutes", 240), "start", "2199");
        refused(Map.of("start", "2026-09-01T08:30+08:00", "minutes", -1), "minutes", "0");
        refused(Map.of("start", "2026-09-01T08:30+08:00"), "minutes", "");
        refused(Map.of("from", "2026-09-02T08:30+08:00", "to", "2026-09-01T08:30+08:00"), "to", "早于");
        refused(Map.of("calendar", "月球", "start", "2026-09-01T08:30+08:00", "minutes", 1), "calendar", "月球");
        calculate(Map.of()).expect(422);
        calculate(Map.of("start", "2026-09-01T08:30+08:00", "minutes", "viele")).expect(422);
        company.crAdvisor().post("/api/worktime/calculations", "{").expect(400);
    }

    @Test
    void aFreshCompanyKnowsTheWorkingDaysOf2026() {
        var year = company.crAdvisor()
                .get("/api/work-calendars/" + standard() + "/years/2026")
                .expect(200);
        assertThat(year.<List<Integer>>read("$.workingDaysPerMonth"))
                .containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
        var next = company.crAdvisor()
                .get("/api/work-calendars/" + standard() + "/years/2027")
                .expect(200);
        assertThat(next.<List<?>>read("$.calendarWarnings")).hasSize(1);
    }

    @Test
    void onlyTheAdministratorChangesCalendars() {
        var day = "/api/work-calendars/" + standard() + "/days/2028-03-03";
        company.serviceManager().put(day, Map.of("name", "店庆", "type", "OFF")).expect(403);
        company.administrator().put(day, Map.of("name", "店庆", "type", "OFF")).expect(204);
        assertThat(calculate(Map.of("start", "2028-03-02T17:00+08:00", "minutes", 120))
                        .<String>read("$.due"))
                .isEqualTo("2028-03-06T09:30:00+08:00");
        company.administrator().delete(day).expect(204);
        company.administrator().delete(day).expect(404);
    }

    @Test
    void aBranchWorksByItsOwnShifts() {
        var admin = company.administrator();
        var id = newCalendar(admin, "汉口店");
        var calendar = admin.get("/api/work-calendars/" + id);
        var form = Map.of(
                "name",
                "汉口店",
                "zone",
                "Asia/Shanghai",
                "followsNational",
                true,
                "week",
                List.of(Map.of("weekday", 7, "shifts", List.of(Map.of("from", "22:00", "to", "24:00")))));
        admin.put("/api/work-calendars/" + id, form).expect(428);
        admin.ifMatch(calendar.version() + 7)
                .put("/api/work-calendars/" + id, form)
                .expect(412);
        admin.ifMatch(calendar.version()).put("/api/work-calendars/" + id, form).expect(200);
        admin.put("/api/work-calendars/" + id + "/departments", Map.of("departmentIds", List.of(company.otherStore())))
                .expect(204);
        time.inCompany(() -> {
            assertThat(calendars.of(company.otherStore()).isWorkingTime(TestTime.at("2026-09-06T23:00")))
                    .isTrue();
            assertThat(calendars.of(company.store()).isWorkingTime(TestTime.at("2026-09-06T23:00")))
                    .isFalse();
        });
        assertThat(calculate(Map.of("calendar", "汉口店", "start", "2026-09-07T08:00+08:00", "minutes", 120))
                        .<String>read("$.due"))
                .isEqualTo("2026-09-14T00:00:00+08:00");
    }

    @Test
    void shiftsThatCannotBeAreRefused() {
        var admin = company.administrator();
        var id = newCalendar(admin, "班次");
        var version = admin.get("/api/work-calendars/" + id).version();
        for (var shifts : List.of(
                List.of(Map.of("from", "18:00", "to", "08:00")),
                List.of(Map.of("from", "08:00", "to", "12:00"), Map.of("from", "11:00", "to", "13:00")),
                List.of(Map.of("from", "8 Uhr", "to", "12:00")))) {
            var form = Map.of(
                    "name",
                    "班次",
                    "zone",
                    "Asia/Shanghai",
                    "followsNational",
                    true,
                    "week",
                    List.of(Map.of("weekday", 1, "shifts", shifts)));
            admin.ifMatch(version).put("/api/work-calendars/" + id, form).expect(422);
        }
        var idle = Map.of("name", "班次", "zone", "Asia/Shanghai", "followsNational", true, "week", List.of());
        admin.ifMatch(version).put("/api/work-calendars/" + id, idle).expect(422);
        admin.post("/api/work-calendars", Map.of("name", "班次")).expect(409);
    }

    @Test
    void daysAreImportedFromThePublishedForm() {
        var admin = company.administrator();
        var id = newCalendar(admin, "公布的");
        var json = """
                {"year": 2027, "papers": [], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "春节", "date": "2027-02-20", "isOffDay": false}]}
                """;
        var answer =
                admin.post("/api/work-calendars/" + id + "/day-imports", json).expect(200);
        assertThat(answer.<Integer>read("$.added")).isEqualTo(2);
        var again =
                admin.post("/api/work-calendars/" + id + "/day-imports", json).expect(200);
        assertThat(again.<Integer>read("$.unchanged")).isEqualTo(2);
        admin.post("/api/work-calendars/" + id + "/day-imports", "{\"year\": 2027, \"papers\": [], \"days\": []}")
                .expect(422);
    }

    @Test
    void aFileThatNamesADayTwiceIsRefusedLineByLine() {
        var admin = company.administrator();
        var id = newCalendar(admin, "两次");
        var json = """
                {"days": [
                  {"name": "元旦", "date": "2028-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2028-01-02", "isOffDay": true},
                  {"name": "补班", "date": "2028-01-01", "isOffDay": false}]}
                """;
        var answer =
                admin.post("/api/work-calendars/" + id + "/day-imports", json).expect(422);
        assertThat(answer.<List<String>>read("$.errors[*].field")).containsExactly("row[1]", "row[3]");
        assertThat(answer.<String>read("$.errors[1].message")).contains("第 3 行").contains("补班");
        assertThat(admin.get("/api/work-calendars/" + id + "/years/2028")
                        .expect(200)
                        .<List<?>>read("$.days"))
                .isEmpty();
    }

    @Test
    void theLatestStartOfWhatMustBeDoneByThen() {
        var answer = calculate(Map.of("end", "2026-09-28T10:00+08:00", "minutes", 480))
                .expect(200);
        assertThat(answer.<String>read("$.latestStart")).isEqualTo("2026-09-24T10:00:00+08:00");
    }

    @Test
    void daysAreImportedFromSheetsAndTexts() throws IOException {
        var admin = company.administrator();
        var id = newCalendar(admin, "表格");
        var lines = "日期,名称,类型\n2027/1/1,元旦,休\n2027年1月3日,元旦,班\n20270210,春节,OFF\n2027-13-01,错,OFF\n,,\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var answer = admin.upload(
                            "/api/work-calendars/" + id + "/day-files", "days.csv", lines.getBytes(charset), Map.of())
                    .expect(200);
            assertThat(answer.<Integer>read("$.added") + answer.<Integer>read("$.unchanged"))
                    .isEqualTo(3);
            assertThat(answer.<Integer>read("$.rejected[0].line")).isEqualTo(5);
        }
        var sheet = admin.upload(
                        "/api/work-calendars/" + id + "/day-files", "days.xlsx", sheetWith("2027-05-01"), Map.of())
                .expect(200);
        assertThat(sheet.<Integer>read("$.added")).isEqualTo(2);
        admin.upload(
                        "/api/work-calendars/" + id + "/day-files",
                        "bild.png",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0},
                        Map.of())
                .expect(422);
        var year = admin.get("/api/work-calendars/" + id + "/years/2027").expect(200);
        assertThat(year.<List<String>>read("$.days[*].date"))
                .containsExactly("2027-01-01", "2027-01-03", "2027-02-10", "2027-05-01", "2027-05-02");
    }

    private static byte[] sheetWith(String date) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("days");
            sheet.value(0, 0, "date");
            sheet.value(0, 1, "name");
            sheet.value(0, 2, "type");
            sheet.value(1, 0, date);
            sheet.value(1, 1, "劳动节");
            sheet.value(1, 2, "OFF");
            sheet.value(2, 0, LocalDate.parse(date).plusDays(1));
            sheet.style(2, 0).format("yyyy-mm-dd").set();
            sheet.value(2, 1, "劳动节");
            sheet.value(2, 2, "OFF");
        }
        return out.toByteArray();
    }

    private String newCalendar(TestClient admin, String name) {
        return admin.post("/api/work-calendars", Map.of("name", name))
                .expect(201)
                .read("$.id");
    }

    private String standard() {
        return company.crAdvisor().get("/api/work-calendars").expect(200).read("$[0].id");
    }

    private void refused(Map<String, ?> form, String field, String word) {
        var answer = calculate(form).expect(422);
        assertThat(answer.<String>read("$.errors[0].field")).isEqualTo(field);
        assertThat(answer.<String>read("$.errors[0].message")).contains(word);
    }

    private TestClient.Answer calculate(Map<String, ?> form) {
        return company.crAdvisor().post("/api/worktime/calculations", form);
    }
}
