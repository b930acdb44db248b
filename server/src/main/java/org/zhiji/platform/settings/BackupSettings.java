package org.zhiji.platform.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where backups lie and who can open them. */
@ConfigurationProperties("zhiji.backup")
public record BackupSettings(
        @Setting(
                value = "folder of the backups; best on another disk, with several nodes the same one for all",
                otherwise = "`backups` in the data folder")
        @Nullable
        String folder,

        @Setting("file with the key that seals backups; keep a copy of it elsewhere, without it they cannot be opened")
        @Nullable
        String keyFile,

        @Setting(value = "passphrase that seals backups where there is no key file", secret = true) @Nullable
        String passphrase) {}
