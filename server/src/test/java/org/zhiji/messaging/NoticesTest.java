package org.zhiji.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.platform.Ids;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class NoticesTest {

    @Autowired
    private Company company;

    @Autowired
    private TestTime time;

    @Autowired
    private Notices notices;

    @Autowired
    private DSLContext db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void somebodyToldTwiceUnderOneKeyHearsItOnce() {
        var subject = Ids.next();
        time.inCompany(() -> {
            for (int i = 0; i < 2; i++) {
                notices.sendOnce(
                        "key/" + subject,
                        List.of(company.id("weilan")),
                        "complaint.major",
                        "complaint",
                        subject,
                        Map.of("complaintNo", "TS1"),
                        time.now());
            }
        });
        var list = company.as("weilan").get("/api/notices").expect(200);
        assertThat(list.<List<String>>read("$.items[*].args.complaintNo")).containsExactly("TS1");
    }

    @Test
    void aNoticeIsReadByItsOwnerOnly() {
        var subject = Ids.next();
        tell("qianjin", subject);
        var manager = company.serviceManager();
        assertThat(manager.get("/api/notices/unread-count").<Integer>read("$.count"))
                .isEqualTo(1);
        var id = manager.get("/api/notices?unread=true").<String>read("$.items[0].id");
        company.crAdvisor().put("/api/notices/" + id + "/reading", Map.of()).expect(404);
        manager.put("/api/notices/" + id + "/reading", Map.of()).expect(204);
        assertThat(manager.get("/api/notices/unread-count").<Integer>read("$.count"))
                .isZero();
        time.inCompany(() -> assertThat(notices.told("test", subject))
                .singleElement()
                .satisfies(told -> assertThat(told.readAt()).isEqualTo(time.now())));
    }

    @Test
    void theListIsReadPageByPageAndEmptiedAtOnce() {
        for (int i = 0; i < 5; i++) {
            tell("chenchen", Ids.next());
        }
        var sales = company.as("chenchen");
        var first = sales.get("/api/notices?size=3").expect(200);
        var second =
                sales.get("/api/notices?size=3&after=" + first.read("$.next")).expect(200);
        assertThat(second.<List<?>>read("$.items")).hasSize(2);
        assertThat(second.<String>read("$.next")).isNull();
        sales.put("/api/notices/reading", Map.of()).expect(204);
        assertThat(sales.get("/api/notices?unread=true").<List<?>>read("$.items"))
                .isEmpty();
    }

    @Test
    void whoeverStandsInForSomebodyOnLeaveIsToldToo() {
        company.as("fenggang");
        time.inCompany(() -> db.execute(
                "update employee set status = 'LEAVE', delegate_id = ? where id = ?",
                company.id("chuliang"),
                company.id("fenggang")));
        tell("fenggang", Ids.next());
        assertThat(company.as("chuliang").get("/api/notices").<List<String>>read("$.items[*].insteadOf"))
                .containsExactly("冯刚");
        assertThat(company.as("fenggang").get("/api/notices").<List<?>>read("$.items"))
                .hasSize(1);
    }

    @Test
    void anOpenPageLearnsOfItAtOnceAndOfNothingThatWasRolledBack() throws Exception {
        var words = new LinkedBlockingQueue<String>();
        try (var stream = listen("sunli", words)) {
            assertThat(words.poll(10, TimeUnit.SECONDS)).isEqualTo("ready");
            awaitListener(words);
            time.inCompany(() -> transaction.executeWithoutResult(status -> {
                tell("sunli", Ids.next());
                status.setRollbackOnly();
            }));
            tell("qianjin", Ids.next());
            tell("sunli", Ids.next());
            assertThat(words.poll(10, TimeUnit.SECONDS)).isEqualTo("notices");
            assertThat(words.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
        company.nobody().get("/api/events").expect(401);
    }

    /** The listener of the node moves to the fresh database of this class by itself; then it asks to read again. */
    private void awaitListener(BlockingQueue<String> words) throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            tell("sunli", Ids.next());
            if ("notices".equals(words.poll(500, TimeUnit.MILLISECONDS))) {
                Thread.sleep(500);
                words.clear();
                return;
            }
        }
        throw new AssertionError("No live word arrived");
    }

    private AutoCloseable listen(String login, BlockingQueue<String> words) throws IOException, InterruptedException {
        var me = company.as(login);
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(me.address("/api/events")))
                .header("Authorization", "Bearer " + me.token())
                .build();
        var body = http.send(request, BodyHandlers.ofInputStream()).body();
        Thread.startVirtualThread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> line.startsWith("event:"))
                        .forEach(line ->
                                words.add(line.substring("event:".length()).strip()));
            } catch (IOException | UncheckedIOException e) {
                // The test has closed the stream.
            }
        });
        return body::close;
    }

    private void tell(String login, UUID subject) {
        company.as(login);
        time.inCompany(() ->
                notices.send(List.of(company.id(login)), "complaint.major", "test", subject, Map.of(), time.now()));
    }
}
