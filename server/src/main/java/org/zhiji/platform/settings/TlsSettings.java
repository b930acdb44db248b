package org.zhiji.platform.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** HTTPS without a proxy in front. */
@ConfigurationProperties("zhiji.tls")
public record TlsSettings(
        @Setting(
                "PEM file with the certificate and those above it; with it the port speaks HTTPS only. A renewed file is taken up without a restart")
        @Nullable
        String certificate,

        @Setting(
                "PEM file with the private key of the certificate, without a passphrase, readable by the program's user only")
        @Nullable
        String key) {

    public TlsSettings {
        Wrong.unless(certificate == null || key != null, "zhiji.tls.key", "PEM");
        Wrong.unless(key == null || certificate != null, "zhiji.tls.certificate", "PEM");
        readable("zhiji.tls.certificate", certificate);
        readable("zhiji.tls.key", key);
    }

    private static void readable(String setting, @Nullable String file) {
        Wrong.unless(file == null || Files.isReadable(Path.of(file)), setting, "PEM");
    }
}
