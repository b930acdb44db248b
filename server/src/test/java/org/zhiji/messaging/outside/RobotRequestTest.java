package org.zhiji.messaging.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The signatures were worked out with openssl. */
class RobotRequestTest {

    private static final Instant MOMENT = Instant.ofEpochSecond(1_757_203_200L);

    @Test
    void weComTakesTheTextAsItIs() {
        var request = RobotRequest.of(RobotKind.WECOM, "https://qyapi.weixin.qq.com/send?key=1", null, "你好", MOMENT);
        assertThat(request.address()).hasToString("https://qyapi.weixin.qq.com/send?key=1");
        assertThat(request.body()).isEqualTo(Map.of("msgtype", "text", "text", Map.of("content", "你好")));
    }

    @Test
    void dingTalkWantsItsSignatureInTheAddress() {
        var request = RobotRequest.of(
                RobotKind.DINGTALK, "https://oapi.dingtalk.com/robot/send?access_token=1", "SECabc", "你好", MOMENT);
        assertThat(request.address())
                .hasToString("https://oapi.dingtalk.com/robot/send?access_token=1&timestamp=1757203200000"
                        + "&sign=%2BKuZR5VVPSsy18U08mgwt5ze0ScvVWDJrZHm1OyQZfk%3D");
    }

    @Test
    void feishuWantsItsSignatureInTheBody() {
        var request = RobotRequest.of(
                RobotKind.FEISHU, "https://open.feishu.cn/open-apis/bot/v2/hook/1", "SECabc", "你好", MOMENT);
        assertThat(request.body())
                .containsEntry("timestamp", "1757203200")
                .containsEntry("sign", "JgMs+IUsmG680MChNr5usC0RyBWWRQeWvcDAuta0v34=")
                .containsEntry("content", Map.of("text", "你好"));
    }
}
