package org.zhiji.platform.settings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When backups are made by themselves, where they lie, how long they are kept and who can open them. */
@ConfigurationProperties("zhiji.backup")
public record BackupSettings(
        @Setting("whether a backup is made every night") @DefaultValue("true")
        boolean nightly,

        @Setting("at what time, in the company's zone") @DefaultValue("03:30")
        LocalTime at,

        @Setting(
                value = "folder of the backups; best on another disk, with several nodes the same one for all",
                otherwise = "`backups` in the data folder")
        @Nullable
        String folder,

        @Setting("of how many days the last nightly backup is kept") @DefaultValue("7")
        int daily,

        @Setting("of how many weeks the last nightly backup is kept") @DefaultValue("4")
        int weekly,

        @Setting("of how many months the last nightly backup is kept") @DefaultValue("12")
        int monthly,

        @Setting("file with the key that seals backups; keep a copy of it elsewhere, without it they cannot be opened")
        @Nullable
        String keyFile,

        @Setting(value = "passphrase that seals backups where there is no key file", secret = true) @Nullable
        String passphrase) {

    public BackupSettings {
        Wrong.unless(daily >= 1 && daily <= 366, "zhiji.backup.daily", "1–366");
        Wrong.unless(weekly >= 0 && weekly <= 520, "zhiji.backup.weekly", "0–520");
        Wrong.unless(monthly >= 0 && monthly <= 240, "zhiji.backup.monthly", "0–240");
    }
}
