package org.zhiji.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The company's mail server, by which people are told outside the application. Without a host nothing is mailed. */
@ConfigurationProperties("zhiji.mail")
public record MailSettings(
        @Setting("mail server; without it no mail is sent, and the page of outgoing messages says so") @Nullable
        String host,

        @Setting("port of the mail server") @DefaultValue("465")
        int port,

        @Setting("`TLS` from the first byte (port 465), `STARTTLS` (port 587), or `NONE` within the house")
        @DefaultValue("TLS")
        Security security,

        @Setting("name to sign in with; without it nobody signs in") @Nullable
        String user,

        @Setting(value = "password or authorisation code of that name", secret = true) @Nullable
        String password,

        @Setting(value = "address that mails come from", otherwise = "the name to sign in with") @Nullable
        String from) {

    /** How the way to the server is closed to others. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    public MailSettings {
        Wrong.unless(port >= 1 && port <= 65_535, "zhiji.mail.port", "1–65535");
        Wrong.unless(host == null || from != null || user != null, "zhiji.mail.from", "crm@example.cn");
    }
}
