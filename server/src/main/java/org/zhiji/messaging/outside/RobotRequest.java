package org.zhiji.messaging.outside;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A text as the robot of a group takes it: WeCom and DingTalk alike, Feishu with words of its own. DingTalk signs the
 * moment in milliseconds with the secret and wants it in the address; Feishu makes moment in seconds and secret the key,
 * signs nothing with it, and wants it in the body.
 */
public record RobotRequest(URI address, Map<String, Object> body) {

    static RobotRequest of(RobotKind kind, String address, @Nullable String secret, String text, Instant now) {
        return switch (kind) {
            case WECOM -> new RobotRequest(URI.create(address), plain(text));
            case DINGTALK ->
                new RobotRequest(
                        URI.create(secret == null ? address : address + dingTalkSignature(secret, now)), plain(text));
            case FEISHU -> new RobotRequest(URI.create(address), feishu(text, secret, now));
        };
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("msgtype", "text", "text", Map.of("content", text));
    }

    private static String dingTalkSignature(String secret, Instant now) {
        var moment = Long.toString(now.toEpochMilli());
        var signature = sign(secret, moment + "\n" + secret);
        return "&timestamp=" + moment + "&sign=" + URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> feishu(String text, @Nullable String secret, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        if (secret != null) {
            var moment = Long.toString(now.getEpochSecond());
            body.put("timestamp", moment);
            body.put("sign", sign(moment + "\n" + secret, ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", text));
        return body;
    }

    private static String sign(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
