package org.zhiji.platform.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Whom the web server believes and answers. */
@ConfigurationProperties("zhiji.web")
public record WebSettings(
        @Setting(
                "addresses or networks of the reverse proxies in front, for example `127.0.0.1` or `10.0.0.0/8,192.168.1.5`; only they are believed when they say who the client is (`X-Forwarded-For`, `-Proto`, `-Host`, `-Port`)")
        @DefaultValue
        List<String> proxies,

        @Setting(
                "networks that are answered, besides this machine, while there is no administrator yet; needed in a container, where this machine comes as its bridge, for example `172.16.0.0/12`")
        @DefaultValue
        List<String> setupFrom,

        @Setting(
                value =
                        "how many requests are worked on at the same time; whoever comes next waits for his turn, but never longer than a twentieth of a second. With a database on another machine twice the default is right",
                otherwise = "as many as there are processors")
        @Nullable
        Integer atOnce) {

    public WebSettings {
        Wrong.unless(atOnce == null || (atOnce >= 1 && atOnce <= 10_000), "zhiji.web.at-once", "1–10000");
        proxies = Network.checked("zhiji.web.proxies", proxies);
        setupFrom = Network.checked("zhiji.web.setup-from", setupFrom);
    }
}
