package org.zhiji.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The gateway for text messages to customers. Without an address they are only simulated. */
@ConfigurationProperties("zhiji.sms")
public record SmsSettings(
        @Setting(
                "address of the gateway for text messages, which takes `POST {\"to\", \"text\"}` and answers 2xx; without it they are only simulated, and the page of outgoing messages says so")
        @Nullable
        String url,

        @Setting(value = "key sent along as `Authorization: Bearer`", secret = true) @Nullable
        String key) {

    public SmsSettings {
        Wrong.unless(url == null || url.matches("https?://\\S+"), "zhiji.sms.url", "https://…");
    }
}
