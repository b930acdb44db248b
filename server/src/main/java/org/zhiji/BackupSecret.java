package org.zhiji;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiji.archive.seal.Secret;
import org.zhiji.platform.settings.BackupSettings;
import org.zhiji.platform.settings.Settings;

/** Where the secret of a backup comes from: a key file or a passphrase, never a word on the command line, which others can see. */
final class BackupSecret {

    static final String KEY_FILE = "key-file";
    static final String PASSPHRASE = "passphrase";

    private BackupSecret() {}

    /** What was typed with this command, else what is set for the nightly backups, else none. */
    static Secret of(CommandLine line) {
        if (line.flag(PASSPHRASE)) {
            return asked("archive-passphrase");
        }
        return line.option(KEY_FILE).map(CommandLine::path).map(Secret::read).orElseGet(BackupSecret::configured);
    }

    /** As {@link #of}; when that is none, the person at the terminal is asked. */
    static Secret needed(CommandLine line) {
        var secret = of(line);
        return secret.present() || System.console() == null ? secret : asked("archive-passphrase");
    }

    static Secret configured() {
        var settings = Settings.ofProcess().get(BackupSettings.class);
        return given(settings.keyFile())
                .map(CommandLine::path)
                .map(Secret::read)
                .or(() -> given(settings.passphrase()).map(Secret::of))
                .orElseGet(Secret::none);
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Secret asked(String question) {
        var console = System.console();
        if (console == null) {
            throw new CommandLine.Mistake("nobody-to-ask", "--" + PASSPHRASE);
        }
        var answer = console.readPassword(Terminal.text(question) + " ");
        return answer == null || answer.length == 0 ? Secret.none() : Secret.of(answer);
    }
}
