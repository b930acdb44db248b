package org.zhiji.messaging.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.zhiji.platform.settings.MailSettings;
import tools.jackson.databind.json.JsonMapper;

/** The ways out against servers that speak as the real ones do. */
class DoorsTest {

    @Test
    void aMailWithChineseWordsArrives() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        try {
            var mailer = new SmtpMailer(new MailSettings(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    MailSettings.Security.NONE,
                    null,
                    null,
                    "知己 <crm@example.cn>"));
            assertThat(mailer.ready()).isTrue();
            mailer.send("lijing@example.cn", "知己：有 2 条新消息", "李静，您好！\n· 重大投诉");
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("知己：有 2 条新消息");
            assertThat(mail.getContent().toString()).startsWith("李静，您好！").contains("重大投诉");
            assertThat(mail.getAllRecipients()[0]).hasToString("lijing@example.cn");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        var mailer = new SmtpMailer(
                new MailSettings("127.0.0.1", 1, MailSettings.Security.NONE, null, null, "crm@example.cn"));
        assertThatThrownBy(() -> mailer.send("lijing@example.cn", "a", "b"))
                .isInstanceOf(NotDelivered.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void withoutAHostThereIsNoWay() {
        assertThat(new SmtpMailer(new MailSettings(null, 465, MailSettings.Security.TLS, null, null, null)).ready())
                .isFalse();
    }

    @Test
    void aRobotThatRefusesSaysSoInTheBody() throws Exception {
        var answer = new AtomicReference<>("{\"errcode\":0,\"errmsg\":\"ok\"}");
        var heard = new AtomicReference<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 500 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var groups = new HttpGroupPost(JsonMapper.shared());
            var request = new RobotRequest(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"),
                    Map.of("msgtype", "text", "text", Map.of("content", "你好")));
            groups.post(request);
            assertThat(heard.get()).contains("\"content\":\"你好\"");
            answer.set("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
            refused(groups, request, "93000 invalid webhook url");
            answer.set("{\"code\":19021,\"msg\":\"sign match fail\"}");
            refused(groups, request, "19021 sign match fail");
            answer.set("{\"code\":0,\"msg\":\"success\"}");
            groups.post(request);
            answer.set("");
            refused(groups, request, "HTTP 500");
            answer.set("<html>");
            assertThatThrownBy(() -> groups.post(request)).isInstanceOf(NotDelivered.class);
        } finally {
            server.stop(0);
        }
    }

    private static void refused(GroupPost groups, RobotRequest request, String why) {
        assertThatThrownBy(() -> groups.post(request))
                .isInstanceOf(NotDelivered.class)
                .hasMessage(why);
    }
}
