package org.zhiji;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.platform.database.DatabaseUnavailable;
import org.zhiji.platform.settings.Settings;
import org.zhiji.platform.settings.WrongSetting;

/** The program: {@code zhiji run}, {@code demo}, {@code import}, {@code backup}, {@code restore}, {@code token}, {@code help}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Zhiji {

    public static void main(String[] words) {
        try {
            checkSettings();
            dispatch(CommandLine.parse(words));
        } catch (WrongSetting wrong) {
            say(wrong);
            System.exit(2);
        } catch (CommandLine.Mistake mistake) {
            Terminal.say("mistake." + mistake.key(), mistake.word());
            System.exit(2);
        } catch (UnusableArchive unusable) {
            Terminal.say("archive." + unusable.key(), unusable.details().toArray());
            System.exit(1);
        } catch (DatabaseUnavailable unavailable) {
            Terminal.say("database." + unavailable.key(), unavailable.details().toArray());
            System.exit(1);
        }
    }

    /** Said before anything starts; a name that is none does not keep it from starting. */
    private static void checkSettings() {
        var settings = Settings.ofProcess();
        settings.check();
        for (var unknown : settings.unknown()) {
            unknown.nearest()
                    .ifPresentOrElse(
                            nearest -> Terminal.say("setting.unknown-near", unknown.name(), nearest),
                            () -> Terminal.say("setting.unknown", unknown.name()));
        }
    }

    private static void say(WrongSetting wrong) {
        switch (wrong.allowed()) {
            case WrongSetting.READABLE ->
                Terminal.say("setting.unreadable", wrong.variable(), String.valueOf(wrong.value()));
            case WrongSetting.EITHER -> Terminal.say("setting.twice", wrong.variable());
            default -> {
                if (wrong.value() == null) {
                    Terminal.say("setting.wrong", wrong.variable(), wrong.allowed());
                } else {
                    Terminal.say("setting.wrong-value", wrong.variable(), wrong.allowed(), wrong.value());
                }
            }
        }
    }

    private static void dispatch(CommandLine line) {
        switch (line.command()) {
            case "run" -> ServeCommand.run(line);
            case "import" -> ImportFileCommand.run(line);
            case "backup" -> BackupCommand.run(line);
            case "restore" -> RestoreCommand.run(line);
            case "demo" -> DemoCommand.run(line);
            case "token" -> TokenCommand.run(line);
            case "bench" -> BenchCommand.run(line);
            case "warm-up" -> WarmUpCommand.run();
            case "help" -> Terminal.say("help");
            default -> throw new CommandLine.Mistake("unknown-command", line.command());
        }
    }
}
